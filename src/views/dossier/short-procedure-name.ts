const FORMAL = /^thủ tục\s+/iu;
const BRACKETS = /\s*\([^()]*\)/gu;

/** A procedure as people call it: without “Thủ tục” before it and what stands in brackets, beginning small. 'đăng ký khai sinh' */
export function shortProcedureName(name: string): string {
  const plain = name.replace(FORMAL, '').replace(BRACKETS, '').trim() || name;
  // “UBND” and the like stay as they are
  return /^\p{Lu}{2}/u.test(plain) ? plain : plain.charAt(0).toLowerCase() + plain.slice(1);
}

/** The same where it stands by itself, in a list or a choice: 'Đăng ký khai sinh' */
export function shortProcedureTitle(name: string): string {
  const short = shortProcedureName(name);
  return short.charAt(0).toLocaleUpperCase('vi') + short.slice(1);
}

/** The beginning of a name in whole words, with '…' where it is longer. */
export function shortened(name: string, longest: number): string {
  if (name.length <= longest) return name;
  const cut = name.slice(0, longest - 1);
  return `${cut.slice(0, cut.lastIndexOf(' ')) || cut}…`;
}
