import type { Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import { type ByOfficer, carryOut, carryOutByOfficer } from '../carry-out.ts';
import type { Dossier, OpinionAsked } from '../dossier.ts';
import { agenciesOfOpinions, isOverdue, mayAnswer } from '../opinions/opinion.ts';
import { withOpinions } from '../opinions/with-opinions.ts';
import { WAITING } from '../program-actors.ts';
import { mustGiveReason } from '../reason.ts';
import type { At, Row, VerbValue } from '../verb.ts';

const OVER = { clock: 'consulted', notice: 'opinions-over' } as const satisfies Partial<Row>;

export const endOpinionVerb: VerbValue<OpinionEnded> = {
  name: 'end-opinion',
  rows: [
    { from: 'processing', task: 'examine', to: 'processing', who: 'holder', ...OVER },
    { from: 'processing', task: 'await-opinion', to: 'processing', who: 'holder', ...OVER },
    // the deadline has passed
    { from: 'processing', when: 'before-decision', to: 'processing', who: 'waiter', ...OVER },
    { from: 'awaiting_supplement', when: 'after-acceptance', to: 'awaiting_supplement', who: 'waiter' },
    { from: 'awaiting_payment', when: 'before-decision', to: 'awaiting_payment', who: 'waiter' },
  ],
  decide(at, how) {
    const { dossier } = at;
    const over = dossier.opinions.filter((o) => isMeant(o, at, how));
    if (over.length === 0) throw new Refusal('opinion.none');
    if (how.why === 'called-off') mustGiveReason(how.reason);
    const ended = endedBy(at, how);
    return withOpinions(
      at,
      dossier.opinions.map((o) => (over.includes(o) ? { ...o, ended } : o)),
      {
        detail: { ended: how.why, asked: agenciesOfOpinions(over) },
        ...(how.why === 'called-off' ? { note: how.reason } : {}),
      },
    );
  },
};

/**
 * The officer who asked calls questions off, for a reason: those agencies may answer no more, and where no time counted for them alone, the
 * clock is as if they had not been asked. Refuses 'opinion.none' where none of them may still answer, and 'reason.missing'.
 */
export async function endOpinion(
  tx: Tx,
  o: ByOfficer & { agencyIds: readonly string[]; reason: string },
): Promise<Dossier> {
  const { agencyIds, reason } = o;
  return carryOutByOfficer(tx, endOpinionVerb, o, { why: 'called-off', agencyIds, reason });
}

/**
 * The program writes down that the deadline of opinions has passed without an answer, and time goes on where it stood still for them (NĐ
 * 118/2025 Đ19 k4: who missed it is told). Refuses 'opinion.none' where none is overdue.
 */
export async function lapseOpinions(
  tx: Tx,
  o: Pick<ByOfficer, 'ref' | 'revision' | 'now'>,
): Promise<Dossier> {
  return carryOut(tx, endOpinionVerb, { ...o, actor: WAITING }, { why: 'lapsed' });
}

function isMeant(o: OpinionAsked, { now }: At, how: OpinionEnded): boolean {
  return how.why === 'lapsed'
    ? !o.ended && isOverdue(o, now)
    : mayAnswer(o) && how.agencyIds.includes(o.agencyId);
}

function endedBy({ actor, now }: At, how: OpinionEnded): NonNullable<OpinionAsked['ended']> {
  const at = now.toISOString();
  if (how.why === 'lapsed') return { why: 'lapsed', at };
  return { why: 'called-off', reason: how.reason, by: actor.kind === 'officer' ? actor.name : '', at };
}

type OpinionEnded =
  | { why: 'called-off'; agencyIds: readonly string[]; reason: string }
  /** The deadline has passed. */
  | { why: 'lapsed' };
