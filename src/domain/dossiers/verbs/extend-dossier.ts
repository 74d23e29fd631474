import { getCalendar, type WorkCalendar } from '#domain/calendar';
import type { Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import { type ByOfficer, carryOutByOfficer } from '../carry-out.ts';
import type { Dossier } from '../dossier.ts';
import { mustBeNewTime, openProposal, whyNotSent } from '../extension.ts';
import type { Row, VerbValue } from '../verb.ts';

const TELLS = {
  who: 'leader',
  clock: 'extend',
  notice: 'extended',
  form: 'apology',
} as const satisfies Partial<Row>;

export const extendVerb: VerbValue<{ calendar: WorkCalendar }> = {
  name: 'extend',
  // whoever holds it by now: it was proposed for the dossier, and a leader answers for the agency
  rows: [
    { from: 'accepted', to: 'accepted', ...TELLS },
    { from: 'processing', to: 'processing', ...TELLS },
  ],
  decide({ dossier, actor, now }, { calendar }) {
    const why = whyNotSent(dossier, calendar, now);
    if (why) throw why;
    const proposal = openProposal(dossier);
    if (!proposal) throw new Refusal('extension.none');
    const until = new Date(proposal.until);
    // the work calendar may have changed since it was proposed
    mustBeNewTime(until, { promisedAt: dossier.promisedAt, calendar, now });
    return {
      goes: { to: 'same' },
      promisedAt: until,
      set: {
        extension: {
          ...proposal,
          state: 'sent',
          decidedBy: actor.kind === 'officer' ? actor.name : '',
          decidedAt: now.toISOString(),
        },
      },
      event: { note: proposal.reason },
    };
  },
};

/**
 * A leader of the agency that decides sends the apology with the one new time (NĐ 118/2025 Đ19 k6): the result is promised for then, form
 * 04 is issued and the filer is told. Once in the life of a dossier: refuses 'extension.once' ever after; else what `whyNotSent` and
 * `mustBeNewTime` refuse.
 */
export async function extendDossier(tx: Tx, o: ByOfficer): Promise<Dossier> {
  return carryOutByOfficer(tx, extendVerb, o, async ({ dossier }) => ({
    calendar: await getCalendar(tx, dossier.ownerAgencyId),
  }));
}
