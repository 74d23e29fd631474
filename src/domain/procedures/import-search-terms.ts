import { type RecordedFor, recordSecurity } from '#domain/security';
import type { Tx } from '#platform/db/db.ts';
import { clean } from '#platform/text.ts';
import { raiseRevision } from './procedures.store.ts';
import { forgetSearchIndex } from './search-index.ts';
import {
  replaceAbbreviations,
  replaceSynonyms,
  selectAbbreviations,
  selectSynonyms,
} from './search-terms.store.ts';

/**
 * Replaces the whole list of what people say and the official words for it: what is not in the new list is gone. The same list again
 * changes nothing. With `recordedFor`, a change stands in the security journal.
 */
export async function importSynonyms(tx: Tx, list: Synonym[], recordedFor?: RecordedFor): Promise<void> {
  const before = await selectSynonyms(tx);
  await raiseRevision(tx);
  await replaceSynonyms(
    tx,
    list
      .map((s) => ({ say: plain(s.say), official: s.official.map(plain).filter(Boolean) }))
      .filter((s) => s.say),
  );
  tx.afterCommit(forgetSearchIndex);
  await record(tx, recordedFor, { before, after: await selectSynonyms(tx), detail: 'synonyms' });
}

/** The same for the list of short forms ('gplx') and what they stand for. */
export async function importAbbreviations(
  tx: Tx,
  list: Abbreviation[],
  recordedFor?: RecordedFor,
): Promise<void> {
  const before = await selectAbbreviations(tx);
  await raiseRevision(tx);
  await replaceAbbreviations(
    tx,
    list
      .map((a) => ({ short: plain(a.short), long: a.long.map(plain).filter(Boolean) }))
      .filter((a) => a.short),
  );
  tx.afterCommit(forgetSearchIndex);
  await record(tx, recordedFor, { before, after: await selectAbbreviations(tx), detail: 'abbreviations' });
}

async function record(
  tx: Tx,
  r: RecordedFor | undefined,
  o: { before: readonly object[]; after: readonly object[]; detail: string },
): Promise<void> {
  if (!r || sorted(o.before) === sorted(o.after)) return;
  await recordSecurity(tx, r, { kind: 'settings.changed', who: r.who, detail: o.detail });
}

function sorted(rows: readonly object[]): string {
  return rows
    .map((row) => JSON.stringify(row))
    .sort()
    .join('\n');
}

function plain(text: string): string {
  return clean(text).replace(/\s+/g, ' ').trim().toLowerCase();
}

export interface Synonym {
  say: string;
  official: string[];
}

export interface Abbreviation {
  short: string;
  long: string[];
}
