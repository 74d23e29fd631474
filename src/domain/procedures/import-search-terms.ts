import type { Tx } from '#platform/db/db.ts';
import { clean } from '#platform/text.ts';
import { raiseRevision } from './procedures.store.ts';
import { forgetSearchIndex } from './search-index.ts';
import { replaceAbbreviations, replaceSynonyms } from './search-terms.store.ts';

/** Replaces the whole list of what people say and the official words for it: what is not in the new list is gone. */
export async function importSynonyms(tx: Tx, list: Synonym[]): Promise<void> {
  await raiseRevision(tx);
  await replaceSynonyms(
    tx,
    list
      .map((s) => ({ say: plain(s.say), official: s.official.map(plain).filter(Boolean) }))
      .filter((s) => s.say),
  );
  tx.afterCommit(forgetSearchIndex);
}

/** Replaces the whole list of short forms ('gplx') and what they stand for. */
export async function importAbbreviations(tx: Tx, list: Abbreviation[]): Promise<void> {
  await raiseRevision(tx);
  await replaceAbbreviations(
    tx,
    list
      .map((a) => ({ short: plain(a.short), long: a.long.map(plain).filter(Boolean) }))
      .filter((a) => a.short),
  );
  tx.afterCommit(forgetSearchIndex);
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
