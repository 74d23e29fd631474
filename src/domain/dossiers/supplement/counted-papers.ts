import { Refusal } from '#platform/errors.ts';

/** How many papers of each part a clerk has counted at the counter, by the part's id: originals, certified copies and plain copies. */
export type CountedPapers = Readonly<Record<string, CountedPaper>>;

export interface CountedPaper {
  originals: number;
  certified: number;
  copies: number;
}

export const MOST_COUNTED_PAPERS = 99;

/** Leaves out the parts of which nothing was counted. Refuses 'counter.count' for what is no number of papers. */
export function countedPapers(counted: CountedPapers): CountedPapers {
  const found = Object.entries(counted).filter(([, { originals, certified, copies }]) => {
    for (const n of [originals, certified, copies])
      if (!Number.isInteger(n) || n < 0 || n > MOST_COUNTED_PAPERS)
        throw new Refusal('counter.count', { most: MOST_COUNTED_PAPERS }, 422);
    return originals + certified + copies > 0;
  });
  return Object.fromEntries(found);
}

/** What an event says that was counted; nothing where it says none. */
export function countedIn(detail: Record<string, unknown>): CountedPapers {
  const { onPaper } = detail;
  return typeof onPaper === 'object' && onPaper !== null ? (onPaper as CountedPapers) : {}; // written by `supplementAtCounter`
}
