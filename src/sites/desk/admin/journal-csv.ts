import type { JournalRow } from '#domain/journal';
import { journalWords as w } from '../words/journal.ts';
import { csv, csvTime } from './csv.ts';
import { thingText } from './thing-text.ts';

/** What was found in the journal, for a spreadsheet. */
export function journalCsv(rows: readonly JournalRow[], names: ReadonlyMap<string, string>): Buffer {
  const cells = rows.map((r) => [
    csvTime(r.at),
    r.actorName,
    r.actorId ?? '',
    w.verbs[r.verb],
    thingText(r, names),
    r.thingId,
  ]);
  return csv([w.columns, ...cells]);
}
