import type { Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import { type ByOfficer, carryOutByOfficer } from '../carry-out.ts';
import type { Dossier } from '../dossier.ts';
import { mustBeCounted, type PaperCount } from '../papers-counted.ts';
import { taskOfStep } from '../route.ts';
import type { VerbValue } from '../verb.ts';
import { waitsForOriginals } from '../visit.ts';

export const acceptVerb: VerbValue<Acceptance> = {
  name: 'accept',
  rows: [
    {
      from: 'submitted',
      task: 'receive',
      to: 'accepted',
      who: 'receiver',
      clock: 'start',
      notice: 'accepted',
      form: 'receipt',
    },
  ],
  decide({ now, dossier, version }, { promisedAt, note, originalsShown, papers = [] }) {
    const waits = waitsForOriginals(version.content, dossier);
    if (waits && !originalsShown) throw new Refusal('originals.missing', {}, 422);
    mustBeCounted(papers, version.content);
    const detail = {
      ...(waits ? { originals: 'shown' } : {}),
      ...(taskOfStep(version.content.route, 1) === 'register' ? { handsTo: 'mail-office' } : {}),
      ...(papers.length > 0 ? { papers: [...papers] } : {}),
    };
    return {
      goes: { to: 'step', step: 1 },
      set: { acceptedAt: now, supplementRequest: null },
      ...(promisedAt ? { promisedAt } : {}),
      event: { ...(note ? { note } : {}), detail },
    };
  },
};

/**
 * Accepts a complete and valid dossier: the clock starts now (NĐ 118/2025 Đ17 k3), the promise is the procedure's limit in the
 * calendar of the agency that decides, and the dossier goes to the next step of its route.
 * What waits for its originals is accepted when they are shown at the counter, and not before: its limit runs from then.
 * Refuses 'originals.missing', 'promise.missing', 'promise.not-sensible' and 'papers.not-sensible'.
 */
export async function acceptDossier(tx: Tx, o: ByOfficer & Acceptance): Promise<Dossier> {
  return carryOutByOfficer(tx, acceptVerb, o, o);
}

interface Acceptance {
  /** Only where the procedure describes its limit in words: the clerk then says the time. */
  promisedAt?: Date;
  note?: string;
  /** The originals are shown at the counter; asked of what waits for them. */
  originalsShown?: boolean;
  /** What the clerk counted of the papers that were handed in at the desk. */
  papers?: readonly PaperCount[];
}
