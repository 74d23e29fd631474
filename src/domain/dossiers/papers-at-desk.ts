import type { DossierEvent } from '#domain/ledger';
import { handBackIn } from './hand-back.ts';
import { type PaperCount, papersCounted } from './papers-counted.ts';
import { countedIn } from './supplement/counted-papers.ts';

/**
 * The papers that the desk has of a dossier, by part: those that it has counted, when it was accepted and with each supplement that was
 * brought, without those that went back to their person or stay by the rules of the procedure.
 */
export function papersHeld(events: readonly Pick<DossierEvent, 'verb' | 'detail'>[]): PaperCount[] {
  let held: PaperCount[] = [];
  for (const e of events) {
    held = papersTogether([...held, ...broughtWith(e)]);
    held = isAnsweredFor(e) ? [] : lessPapers(held, gaveIn(e));
  }
  return held;
}

/** How many they are. */
export function papersAtDesk(events: readonly Pick<DossierEvent, 'verb' | 'detail'>[]): PapersAtDesk {
  return countPapers(papersHeld(events));
}

export function countPapers(papers: readonly PapersAtDesk[]): PapersAtDesk {
  const sum = (of: (n: PapersAtDesk) => number) => papers.reduce((total, n) => total + of(n), 0);
  return {
    originals: sum((n) => n.originals),
    certified: sum((n) => n.certified),
    copies: sum((n) => n.copies),
  };
}

export function isNoPaper({ originals, certified, copies }: PapersAtDesk): boolean {
  return originals + certified + copies === 0;
}

/** Each part once. */
export function papersTogether(papers: readonly PaperCount[]): PaperCount[] {
  return [...new Set(papers.map((p) => p.part))]
    .map((part) => ({ part, ...countPapers(papers.filter((p) => p.part === part)) }))
    .filter((paper) => !isNoPaper(paper));
}

/** What is left of some papers once others went; never less than none. */
export function lessPapers(held: readonly PaperCount[], gone: readonly PaperCount[]): PaperCount[] {
  return held
    .map((paper) => {
      const went = countPapers(gone.filter((p) => p.part === paper.part));
      const less = (of: keyof PapersAtDesk) => Math.max(0, paper[of] - went[of]);
      return {
        part: paper.part,
        originals: less('originals'),
        certified: less('certified'),
        copies: less('copies'),
      };
    })
    .filter((paper) => !isNoPaper(paper));
}

/** The papers that an event says were given back; empty for every other event. */
export function gaveIn({ detail }: Pick<DossierEvent, 'detail'>): PaperCount[] {
  const gave = detail['gave'];
  return Array.isArray(gave) ? (gave as PaperCount[]) : []; // written by returnPapersVerb, which checks them
}

function broughtWith(e: Pick<DossierEvent, 'verb' | 'detail'>): PaperCount[] {
  if (e.verb === 'accept') return papersCounted(e);
  if (e.verb !== 'supplement') return [];
  return Object.entries(countedIn(e.detail)).map(([part, n]) => ({ part, ...n }));
}

// whoever ended it said that they were given back or stay; or, afterwards, that the rest of them stays
function isAnsweredFor(e: Pick<DossierEvent, 'detail'>): boolean {
  const { papers } = handBackIn(e);
  return papers === 'returned' || papers === 'kept' || e.detail['rest'] === 'kept';
}

export interface PapersAtDesk {
  originals: number;
  certified: number;
  copies: number;
}
