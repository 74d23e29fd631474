import type { SecurityRow } from '#domain/security';
import { securityWords as w } from '../words/security.ts';
import { csv, csvTime } from './csv.ts';
import { detailText, whoText } from './security-text.ts';

/** The rows for a spreadsheet, in the words of the page and in Việt Nam's time; the ids stand beside the names. */
export function securityCsv(rows: readonly SecurityRow[], names: ReadonlyMap<string, string>): Buffer {
  const cells = rows.map((r) => [
    csvTime(r.at),
    csvTime(r.since),
    r.times,
    w.kinds[r.kind],
    whoText(r, names),
    r.whoId ?? '',
    r.by ? (names.get(r.by) ?? r.by) : '',
    r.network ?? '',
    detailText(r.detail),
  ]);
  return csv([w.columns, ...cells]);
}
