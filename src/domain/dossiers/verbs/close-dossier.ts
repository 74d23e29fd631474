import type { Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import { localDate } from '#platform/time.ts';
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
import { CLOSING } from '../program-actors.ts';
import { mustGiveReason } from '../reason.ts';
import { dropUnsent } from '../supplement/drop-unsent.ts';
import type { At, Row, VerbValue } from '../verb.ts';

const CLOSES = {
  from: 'awaiting_supplement',
  when: 'after-acceptance',
  to: 'stopped',
  clock: 'end',
  notice: 'closed',
  form: 'closing',
} as const satisfies Partial<Row>;

export const closeVerb: VerbValue<Closing> = {
  name: 'close',
  // the desk that received it; where that is another office, also the head or leader of the agency that asked
  rows: [
    { ...CLOSES, who: 'receiver' },
    { ...CLOSES, who: 'assigner' },
    // where the province has it done by itself
    { ...CLOSES, who: 'closer' },
    // what was never accepted was never being settled: the desk refuses to receive it, and nothing of it was late
    {
      from: 'awaiting_supplement',
      when: 'before-acceptance',
      to: 'refused',
      who: 'receiver',
      clock: 'end',
      notice: 'closed',
      form: 'refusal',
    },
  ],
  decide(
    { dossier: { supplementRequest, acceptedAt }, actor, now },
    { note, left = NOTHING_LEFT, back = {} },
  ) {
    const until = supplementRequest?.answerUntil;
    if (!mayClose({ supplementRequest }, now)) throw new Refusal('close.too-early', { until: until ?? '' });
    if (!acceptedAt) mustGiveReason(note);
    // the program decides about nobody's money or papers (decision 71)
    const becomes = actor.kind === 'officer' ? answeredFor(left, back) : unasked(left);
    return {
      goes: { to: 'nobody' },
      set: { toHandBack: waitsAfter(becomes) },
      event: { detail: { until, ...told(becomes) }, note },
    };
  },
};

/**
 * Closes a dossier whose filer has not completed it in the days after the request (15 in NĐ 118/2025 Đ19 k5): it is stopped, and what they
 * had not sent is let go. One that was asked for something before acceptance, and not completed in the province's own days, is refused with
 * the reason that stands on form 03 (Đ17 k1). Whoever closes says what becomes of the
 * papers that the desk has and of the fee that was paid. Refuses 'close.too-early' as long as the answer may still come, before acceptance
 * 'reason.missing', 'withdraw.papers-unsaid' and 'withdraw.fee-unsaid'.
 */
export async function closeDossier(
  tx: Tx,
  o: ByOfficer & { note: string; back?: HandBack },
): Promise<Dossier> {
  return carryOutByOfficer(tx, closeVerb, o, async (at) => ({
    ...(await letGo(tx, at, o.note)),
    ...(o.back ? { back: o.back } : {}),
  }));
}

/** The same by the program, which says nothing of its own with it and leaves what becomes of the fee to an officer. Refuses 'close.too-early' and 'dossier.not-now'. */
export async function closeByProgram(
  tx: Tx,
  o: Pick<ByOfficer, 'ref' | 'revision' | 'now'>,
): Promise<Dossier> {
  return carryOut(tx, closeVerb, { ...o, actor: CLOSING }, async (at) => letGo(tx, at, ''));
}

async function letGo(tx: Tx, { dossier, now }: At, note: string): Promise<Closing> {
  if (mayClose(dossier, now)) await dropUnsent(tx, dossier, now);
  return { note, left: await leftAtDesk(tx, dossier) };
}

/** Whether the last day on which an answer may come has passed. False where none was told with the request. */
export function mayClose({ supplementRequest }: Pick<Dossier, 'supplementRequest'>, now: Date): boolean {
  const until = supplementRequest?.answerUntil;
  return until !== undefined && until < localDate(now);
}

interface Closing {
  note: string;
  /** What there is to answer for, and what an officer answers. */
  left?: Left;
  back?: HandBack;
}
