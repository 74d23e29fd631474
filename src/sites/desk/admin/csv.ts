import { localDate, VN_OFFSET_MS, vnDate } from '#platform/time.ts';

/** Rows for a spreadsheet: UTF-8 with a mark at its start, so that it is read as such. */
export function csv(rows: readonly (readonly (string | number)[])[]): Buffer {
  const lines = rows.map((row) =>
    row.map((cell) => (typeof cell === 'number' ? String(cell) : cellOf(cell))).join(','),
  );
  return Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`);
}

/** An instant in Việt Nam's time as spreadsheets read it: '28/11/2026 21:05:09'. */
export function csvTime(at: Date): string {
  const time = new Date(at.getTime() + VN_OFFSET_MS).toISOString().slice(11, 19);
  return `${vnDate(localDate(at))} ${time}`;
}

// a spreadsheet would take a text that begins so for a formula
function cellOf(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
