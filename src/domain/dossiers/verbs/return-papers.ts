import { readLedger } from '#domain/ledger';
import type { Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import { type ByOfficer, carryOutByOfficer } from '../carry-out.ts';
import type { Dossier } from '../dossier.ts';
import { without } from '../hand-back.ts';
import { countPapers, lessPapers, papersHeld, papersTogether } from '../papers-at-desk.ts';
import type { PaperCount } from '../papers-counted.ts';
import { mustGiveReason } from '../reason.ts';
import type { VerbValue } from '../verb.ts';

const row = { who: 'receiver', notice: 'papers-settled' } as const;

/** Of the papers that are not given back now: their person fetches them another time, or they stay by the rules of the procedure. */
export const restOfPapers = ['later', 'kept'] as const;

export const returnPapersVerb: VerbValue<PapersReturned & { held: readonly PaperCount[] }> = {
  name: 'return-papers',
  rows: [
    { from: 'refused', to: 'refused', ...row },
    { from: 'withdrawn', to: 'withdrawn', ...row },
    { from: 'stopped', to: 'stopped', ...row },
    { from: 'returned', to: 'returned', ...row },
  ],
  decide({ dossier: { toHandBack } }, { held, gave, rest, takenBy, note }) {
    if (!toHandBack?.papers) throw new Refusal('papers.nothing-back');
    const given = papersTogether(mustBeNumbers(gave));
    mustBeHeld(given, held);
    const left = lessPapers(held, given);
    const over = left.length === 0 || rest === 'kept';
    if (given.length === 0 && !over) throw new Refusal('papers.none-chosen', {}, 422);
    if (given.length > 0 && !takenBy.trim()) throw new Refusal('receiver.missing', {}, 422);
    // what is not given back is a decision against its person
    if (left.length > 0 && rest === 'kept') mustGiveReason(note);
    const taker = given.length > 0 ? takenBy.trim().replace(/\s*\n\s*/g, ' ') : '';
    return {
      goes: { to: 'same' },
      set: { toHandBack: over ? without(toHandBack, 'papers') : toHandBack },
      event: {
        detail: { gave: given, ...(left.length > 0 ? { rest } : {}) },
        // who took them stands with it, in the words that can be erased
        note: taker || note ? `${taker}\n${note}` : '',
      },
    };
  },
};

/**
 * Gives papers back that the desk still has of a dossier that is over (NĐ 118/2025 Đ21: as the law of the sector says): which, to whom, and
 * what becomes of the rest. Refuses 'papers.nothing-back' where none wait, 'papers.not-sensible' for what the desk does not have,
 * 'papers.none-chosen', 'receiver.missing', and 'reason.missing' where papers stay.
 */
export async function returnPapers(tx: Tx, o: ByOfficer & PapersReturned): Promise<Dossier> {
  const { gave, rest, takenBy, note } = o;
  return carryOutByOfficer(tx, returnPapersVerb, o, async ({ dossier }) => ({
    held: papersHeld(await readLedger(tx, dossier)),
    gave,
    rest,
    takenBy,
    note,
  }));
}

function mustBeNumbers(gave: readonly PaperCount[]): readonly PaperCount[] {
  const isNumber = (n: number) => Number.isInteger(n) && n >= 0;
  if (gave.every((p) => [p.originals, p.certified, p.copies].every(isNumber))) return gave;
  throw new Refusal('papers.not-sensible', {}, 422);
}

function mustBeHeld(given: readonly PaperCount[], held: readonly PaperCount[]): void {
  for (const paper of given) {
    const has = countPapers(held.filter((p) => p.part === paper.part));
    if (paper.originals > has.originals || paper.certified > has.certified || paper.copies > has.copies)
      throw new Refusal('papers.not-sensible', {}, 422);
  }
}

interface PapersReturned {
  gave: readonly PaperCount[];
  rest: (typeof restOfPapers)[number];
  /** Who took them. */
  takenBy: string;
  /** What the person reads with it: of papers that stay, why. */
  note: string;
}
