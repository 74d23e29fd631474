import type { Tx } from '#platform/db/db.ts';
import { clean } from '#platform/text.ts';
import { raiseRevision } from './procedures.store.ts';
import { forgetSearchIndex } from './search-index.ts';
import { replaceAbbreviations, replaceSynonyms } from './search-terms.store.ts';

/** The list of what people say and the official words for it, as a whole: what is not in it is gone. */
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

/** The list of short forms ('gplx') and what they stand for, as a whole. */
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
