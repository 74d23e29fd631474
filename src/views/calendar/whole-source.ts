const WHOLE: [short: RegExp, whole: string][] = [
  [/\bBLLĐ (\d{4})/g, 'Bộ luật Lao động năm $1'],
  [/\bTB(?= \d)/g, 'Thông báo số'],
  [/\bCV(?= \d)/g, 'Công văn số'],
  [/\bNQ(?= \d)/g, 'Nghị quyết số'],
  [/\bNĐ(?= \d)/g, 'Nghị định số'],
  [/\bQĐ(?= \d)/g, 'Quyết định số'],
  [/(?<= )Đ(\d+)/g, 'Điều $1'],
  [/(?<= )k(\d+)/g, 'khoản $1'],
];

/** The ground of a day off as citizens read it: the names of papers in full, which officers write in short ('BLLĐ 2019 Đ112'). */
export function wholeSource(source: string): string {
  return WHOLE.reduce((text, [short, whole]) => text.replace(short, whole), source);
}
