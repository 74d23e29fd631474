import type { SecurityRow } from '#domain/security';
import { securityWords as w } from '../words/security.ts';

/** The rows for a spreadsheet: UTF-8 with a mark at its start, times in UTC, kinds as they are named in the program. */
export function securityCsv(rows: SecurityRow[]): Buffer {
  const lines = rows.map((r) =>
    [
      r.at.toISOString(),
      r.since.toISOString(),
      r.times,
      r.kind,
      r.whoKind ?? '',
      r.whoId ?? '',
      r.by ?? '',
      r.network ?? '',
      r.detail,
    ]
      .map((cell) => cellOf(String(cell)))
      .join(','),
  );
  return Buffer.from(`\ufeff${[w.columns, ...lines].join('\r\n')}\r\n`);
}

// a spreadsheet would take a text that begins so for a formula
function cellOf(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
