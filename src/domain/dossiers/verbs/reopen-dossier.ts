import { getCalendar } from '#domain/calendar';
import { TO_FILER } from '#domain/ledger';
import type { Tx } from '#platform/db/db.ts';
import { NotFound, Refusal } from '#platform/errors.ts';
import { localDate } from '#platform/time.ts';
import { type ByOfficer, carryOutByOfficer } from '../carry-out.ts';
import type { Dossier } from '../dossier.ts';
import { mustGiveReason } from '../reason.ts';
import { lastDayToReopen, reopensWithin } from '../supplement/reopening.ts';
import type { VerbValue } from '../verb.ts';

export const reopenVerb: VerbValue<Reopening> = {
  name: 'reopen',
  rows: [
    { from: 'stopped', to: 'awaiting_supplement', who: 'receiver', clock: 'reopen', notice: 'reopened' },
  ],
  decide({ dossier, now }, { reason, until }) {
    if (!until || until < localDate(now)) throw new Refusal('reopen.too-late', { until: until ?? '' });
    mustGiveReason(reason);
    return {
      goes: { to: 'nobody' },
      // it waits for what it waited for, and no time has counted since
      set: { supplementRequest: dossier.supplementRequest },
      event: { detail: TO_FILER, note: reason },
    };
  },
};

/**
 * The desk opens a dossier again that was closed because nobody had completed it, for a person who brings what was missing: within the days
 * of the province's setting, which is off by default. It waits again for its supplement, with a last day of its own; its time begins anew
 * once that is found complete, as after any supplement (NĐ 118/2025 Đ19 k5), and a dossier that was late before stays so. Form 05 stays
 * issued and is lifted. Refuses 'reopen.too-late' and 'reason.missing'. @throws NotFound where the province has set no days.
 */
export async function reopenDossier(tx: Tx, o: ByOfficer & { reason: string }): Promise<Dossier> {
  const days = await reopensWithin(tx);
  if (days === undefined) throw new NotFound('reopening');
  return carryOutByOfficer(tx, reopenVerb, o, async ({ dossier }) => ({
    reason: o.reason,
    until: lastDayToReopen(dossier, await getCalendar(tx, dossier.receiverAgencyId), days),
  }));
}

interface Reopening {
  reason: string;
  /** The last day on which it may be opened again. */
  until: string | undefined;
}
