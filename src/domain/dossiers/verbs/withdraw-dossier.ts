import type { Citizen } from '#domain/journal';
import type { DossierRef } from '#domain/ledger';
import type { Tx } from '#platform/db/db.ts';
import { type AtCounter, ENTERED_AT_COUNTER, mustSayWhoAndWhy, noteAtCounter } from '../at-counter.ts';
import { type ByOfficer, carryOut, carryOutByOfficer } from '../carry-out.ts';
import type { Dossier } from '../dossier.ts';
import { dropUnsent } from '../supplement/drop-unsent.ts';
import type { Row, VerbValue } from '../verb.ts';

// NĐ 118/2025 Đ21: from reception until before the decision
const BY_FILER = [
  { from: 'submitted', to: 'withdrawn', who: 'filer', clock: 'end', notice: 'withdrawn' },
  { from: 'accepted', to: 'withdrawn', who: 'filer', clock: 'end', notice: 'withdrawn' },
  {
    from: 'processing',
    when: 'before-decision',
    to: 'withdrawn',
    who: 'filer',
    clock: 'end',
    notice: 'withdrawn',
  },
  { from: 'awaiting_supplement', to: 'withdrawn', who: 'filer', clock: 'end', notice: 'withdrawn' },
] as const satisfies Row[];

export const withdrawVerb: VerbValue<Withdrawal> = {
  name: 'withdraw',
  // the same by a clerk, for who asks for it at the counter
  rows: [...BY_FILER, ...BY_FILER.map((row) => ({ ...row, who: 'receiver' as const }))],
  decide({ dossier }, { reason, counter }) {
    if (counter) mustSayWhoAndWhy(counter);
    return {
      goes: { to: 'nobody' },
      event: {
        toName: dossier.receiverAgencyName,
        note: counter ? noteAtCounter(counter) : reason,
        ...(counter ? { detail: ENTERED_AT_COUNTER } : {}),
      },
    };
  },
};

/** The person takes the dossier back: from reception until before the decision (NĐ 118/2025 Đ21). */
export async function withdrawDossier(
  tx: Tx,
  o: { ref: DossierRef; revision: number; citizen: Citizen; reason: string; now: Date },
): Promise<Dossier> {
  return carryOut(tx, withdrawVerb, { ...o, actor: o.citizen }, async ({ dossier }) => {
    if (dossier.status === 'awaiting_supplement') await dropUnsent(tx, dossier, o.now);
    return { reason: o.reason };
  });
}

/**
 * The same asked for at the counter of the office that received it, and entered by its clerk with who came and why.
 * Refuses 'counter.who-missing' and 'reason.missing'.
 */
export async function withdrawAtCounter(tx: Tx, o: ByOfficer & { counter: AtCounter }): Promise<Dossier> {
  return carryOutByOfficer(tx, withdrawVerb, o, async ({ dossier }) => {
    if (dossier.status === 'awaiting_supplement') await dropUnsent(tx, dossier, o.now);
    return { reason: '', counter: o.counter };
  });
}

interface Withdrawal {
  reason: string;
  /** Where a clerk enters it: the reason is there. */
  counter?: AtCounter;
}
