import { registerIncoming } from '#domain/registers';
import type { Tx } from '#platform/db/db.ts';
import { localDate } from '#platform/time.ts';
import { type ByOfficer, carryOutByOfficer } from '../carry-out.ts';
import type { Dossier } from '../dossier.ts';
import type { VerbValue } from '../verb.ts';

export const registerVerb: VerbValue<Registration> = {
  name: 'register',
  rows: [{ from: 'accepted', task: 'register', to: 'accepted', who: 'holder' }],
  decide({ dossier }, { number, year, note }) {
    return {
      goes: { to: 'step', step: dossier.step + 1 },
      event: { detail: { number, year }, ...(note ? { note } : {}) },
    };
  },
};

/**
 * The mail office (văn thư) of the agency that decides enters an accepted dossier in its register of incoming documents, and it goes to
 * whoever the route names next. The number is the next of the agency and year (NĐ 30/2020/NĐ-CP Đ22), taken in the same transaction.
 */
export async function registerDossier(tx: Tx, o: ByOfficer & { note?: string }): Promise<Dossier> {
  return carryOutByOfficer(tx, registerVerb, o, async ({ dossier }) => {
    const { ownerAgencyId, id: dossierId, code, procedureName, ownerName } = dossier;
    const { name: officerName } = o.officer;
    const document = { ownerAgencyId, dossierId, code, procedureName, ownerName, officerName, at: o.now };
    const year = Number(localDate(o.now).slice(0, 4));
    const number = await registerIncoming(tx, { ...document, year });
    return { number, year, ...(o.note ? { note: o.note } : {}) };
  });
}

interface Registration {
  /** Of the register of this year. */
  number: number;
  year: number;
  note?: string;
}
