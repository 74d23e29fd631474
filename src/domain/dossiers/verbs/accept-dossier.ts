import type { Tx } from '#platform/db/db.ts';
import { type ByOfficer, carryOutByOfficer } from '../carry-out.ts';
import type { Dossier } from '../dossier.ts';
import type { VerbValue } from '../verb.ts';

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
  decide: ({ now }, { promisedAt, note }) => ({
    goes: { to: 'step', step: 1 },
    set: { acceptedAt: now, supplementRequest: null },
    ...(promisedAt ? { promisedAt } : {}),
    event: note ? { note } : {},
  }),
};

/**
 * Accepts a complete and valid dossier: the clock starts now (NĐ 118/2025 Đ17 k3), the promise is the procedure's limit in the
 * calendar of the agency that decides, and the dossier goes to the next step of its route.
 * Refuses 'promise.missing' and 'promise.not-sensible'.
 */
export async function acceptDossier(tx: Tx, o: ByOfficer & Acceptance): Promise<Dossier> {
  return carryOutByOfficer(tx, acceptVerb, o, o);
}

interface Acceptance {
  /** Only where the procedure describes its limit in words: the clerk then says the time. */
  promisedAt?: Date;
  note?: string;
}
