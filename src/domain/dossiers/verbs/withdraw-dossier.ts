import type { Citizen } from '#domain/journal';
import type { DossierRef } from '#domain/ledger';
import type { Tx } from '#platform/db/db.ts';
import { type AtCounter, ENTERED_AT_COUNTER, mustSayWhoAndWhy, noteAtCounter } from '../at-counter.ts';
import { type ByOfficer, carryOut, carryOutByOfficer } from '../carry-out.ts';
import type { Dossier } from '../dossier.ts';
import {
  answeredFor,
  type HandBack,
  type Left,
  NOTHING_LEFT,
  told,
  unasked,
  waitsAfter,
} from '../hand-back.ts';
import { leftAtDesk } from '../left-at-desk.ts';
import { mustGiveReason } from '../reason.ts';
import { dropUnsent } from '../supplement/drop-unsent.ts';
import { type FormName, PRINTS, type Row, type VerbValue } from '../verb.ts';

const FORM = 'closing' satisfies FormName;

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
  {
    from: 'awaiting_payment',
    when: 'before-decision',
    to: 'withdrawn',
    who: 'filer',
    clock: 'end',
    notice: 'withdrawn',
  },
] as const satisfies Row[];

export const withdrawVerb: VerbValue<Withdrawal> = {
  name: 'withdraw',
  // the same by a clerk, for who asks for it at the counter
  rows: [...BY_FILER, ...BY_FILER.map((row) => ({ ...row, who: 'receiver' as const }))],
  decide({ dossier }, { reason, counter, left = NOTHING_LEFT, back = {} }) {
    if (counter) {
      mustSayWhoAndWhy(counter);
      mustGiveReason(reason);
    }
    // a filer who withdraws online is told what becomes of papers and fee, and is not asked
    const becomes = counter ? answeredFor(left, back) : unasked(left);
    // what was never accepted was never being settled: there is nothing of which form 05 could say that it has stopped
    const prints = dossier.acceptedAt !== null;
    return {
      goes: { to: 'nobody' },
      set: { toHandBack: waitsAfter(becomes) },
      ...(prints ? { form: FORM } : {}),
      event: {
        toName: dossier.receiverAgencyName,
        note: counter ? noteAtCounter(counter, reason) : reason,
        detail: {
          ...(prints ? { [PRINTS]: FORM } : {}),
          ...(counter ? { ...ENTERED_AT_COUNTER, back: becomes } : told(becomes)),
        },
      },
    };
  },
};

/**
 * The person takes the dossier back: from reception until before the decision (NĐ 118/2025 Đ21). Of an accepted one the notice that it is
 * no longer being settled is issued, form 05.
 */
export async function withdrawDossier(
  tx: Tx,
  o: { ref: DossierRef; revision: number; citizen: Citizen; reason: string; now: Date },
): Promise<Dossier> {
  return carryOut(tx, withdrawVerb, { ...o, actor: o.citizen }, async ({ dossier }) => {
    if (dossier.status === 'awaiting_supplement') await dropUnsent(tx, dossier, o.now);
    return { reason: o.reason, left: await leftAtDesk(tx, dossier) };
  });
}

/**
 * The same asked for at the counter of the office that received it, and entered by its clerk with who came, why it is entered there, why it
 * is withdrawn, and what becomes of the papers that the desk has and of the fee that was paid. Refuses 'counter.who-missing', 'reason.missing', 'withdraw.papers-unsaid' and
 * 'withdraw.fee-unsaid'.
 */
export async function withdrawAtCounter(
  tx: Tx,
  o: ByOfficer & { counter: AtCounter; reason: string; back?: HandBack },
): Promise<Dossier> {
  return carryOutByOfficer(tx, withdrawVerb, o, async ({ dossier }) => {
    if (dossier.status === 'awaiting_supplement') await dropUnsent(tx, dossier, o.now);
    const left = await leftAtDesk(tx, dossier);
    return { reason: o.reason, counter: o.counter, left, ...(o.back ? { back: o.back } : {}) };
  });
}

interface Withdrawal {
  reason: string;
  /** Where a clerk enters it. */
  counter?: AtCounter;
  /** What there is to answer for, and what a clerk answers. */
  left?: Left;
  back?: HandBack;
}
