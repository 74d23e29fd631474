import { getCalendar, type WorkCalendar } from '#domain/calendar';
import type { Tx } from '#platform/db/db.ts';
import { type ByOfficer, carryOutByOfficer } from '../carry-out.ts';
import type { Dossier } from '../dossier.ts';
import { mustBeNewTime, mustHaveRoom, whyNotProposed } from '../extension.ts';
import { mustGiveReason } from '../reason.ts';
import type { VerbValue } from '../verb.ts';

export const proposeExtensionVerb: VerbValue<Proposed> = {
  name: 'propose-extension',
  // whoever has it in hand while its time counts
  rows: [
    { from: 'accepted', task: 'assign', to: 'accepted', who: 'holder' },
    { from: 'accepted', task: 'examine', to: 'accepted', who: 'holder' },
    { from: 'processing', task: 'assign', to: 'processing', who: 'holder' },
    { from: 'processing', task: 'examine', to: 'processing', who: 'holder' },
    { from: 'processing', task: 'approve', to: 'processing', who: 'holder' },
    { from: 'processing', task: 'record-result', to: 'processing', who: 'holder' },
  ],
  decide({ dossier, actor, now }, { until, reason, calendar }) {
    const why = whyNotProposed(dossier, calendar, now);
    if (why) throw why;
    mustGiveReason(reason);
    mustHaveRoom(reason);
    const { promisedAt } = dossier;
    mustBeNewTime(until, { promisedAt, calendar, now });
    const was = promisedAt?.toISOString() ?? '';
    return {
      goes: { to: 'same' },
      set: {
        extension: {
          state: 'proposed',
          until: until.toISOString(),
          was,
          reason,
          proposedBy: actor.kind === 'officer' ? actor.name : '',
          proposedAt: now.toISOString(),
        },
      },
      event: { until, detail: { was }, note: reason },
    };
  },
};

/**
 * Whoever holds a dossier that would be late prepares the apology and the one new time of its result (NĐ 118/2025 Đ19 k6), for a leader to
 * send. Refuses what `whyNotProposed` and `mustBeNewTime` refuse, 'reason.missing' and 'extension.too-long'.
 */
export async function proposeExtension(tx: Tx, o: ByOfficer & Omit<Proposed, 'calendar'>): Promise<Dossier> {
  return carryOutByOfficer(tx, proposeExtensionVerb, o, async ({ dossier }) => ({
    until: o.until,
    reason: o.reason,
    calendar: await getCalendar(tx, dossier.ownerAgencyId),
  }));
}

interface Proposed {
  /** When the result is to be ready. */
  until: Date;
  /** Why it is late: what the letter says to its filer. */
  reason: string;
  /** The working time of the agency that decides. */
  calendar: WorkCalendar;
}
