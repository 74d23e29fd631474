import type { DossierEvent } from '#domain/ledger';
import type { Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import { type ByOfficer, carryOutByOfficer } from '../carry-out.ts';
import type { Dossier } from '../dossier.ts';
import { mustGiveReason } from '../reason.ts';
import type { VerbValue } from '../verb.ts';

const MINUTE_MS = 60_000;

export const recordDutyVerb: VerbValue<DutyEnded> = {
  name: 'record-duty',
  rows: [
    { from: 'awaiting_payment', to: 'processing', who: 'holder', clock: 'resume', notice: 'duty-recorded' },
  ],
  decide({ dossier, now }, ended) {
    const goes = { to: 'same' } as const;
    const set = { waitsFor: null };
    if (ended.how === 'called-off') {
      mustGiveReason(ended.reason);
      return { goes, set, resumes: 'as-if-never', event: { detail: { done: false }, note: ended.reason } };
    }
    const doneAt = momentDone(dossier, ended.doneAt, now);
    const proof = ended.proof.trim();
    if (!proof) throw new Refusal('duty.no-proof', {}, 422);
    return {
      goes,
      set,
      resumes: doneAt,
      event: { detail: { done: true, doneAt: doneAt.toISOString() }, note: proof },
    };
  },
};

/**
 * The officer who asked for a financial duty records when it was done and by which paper: time goes on from that moment, and the promise
 * becomes later by as much time as stood still. Or they call it off, for a reason that the person reads: the promise then stays, as if
 * nothing had been asked.
 * Refuses 'duty.not-then' for a moment before the request or still to come, 'duty.no-proof', 'reason.missing', and
 * 'calendar.year-missing' where the promise reaches into a year without a calendar.
 */
export async function recordDuty(tx: Tx, o: ByOfficer & DutyEnded): Promise<Dossier> {
  return carryOutByOfficer(tx, recordDutyVerb, o, o);
}

/** Whether an event of that kind says that the duty was done, and not that it was called off. */
export function isDutyDone(event: Pick<DossierEvent, 'verb' | 'detail'>): boolean {
  return event.verb === 'record-duty' && event.detail['done'] === true;
}

// whoever writes it down says the minute; of the minute of the request it is the request itself
function momentDone({ waitsFor }: Pick<Dossier, 'waitsFor'>, at: Date, now: Date): Date {
  const asked = waitsFor ? new Date(waitsFor.askedAt) : now;
  if (at > now || at.getTime() <= asked.getTime() - MINUTE_MS) throw new Refusal('duty.not-then', {}, 422);
  return at < asked ? asked : at;
}

export type DutyEnded =
  /** `proof`: the number of the receipt, or of another paper that shows it. */
  { how: 'done'; doneAt: Date; proof: string } | { how: 'called-off'; reason: string };
