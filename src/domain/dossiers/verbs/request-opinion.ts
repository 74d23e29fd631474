import { type Agency, listAgencies } from '#domain/agencies';
import { getCalendar, type WorkCalendar } from '#domain/calendar';
import type { Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import { type ByOfficer, carryOutByOfficer } from '../carry-out.ts';
import type { Dossier, OpinionAsked, OpinionsAwaited } from '../dossier.ts';
import { agenciesOfOpinions, isOutsideLimit, mayAnswer } from '../opinions/opinion.ts';
import { opinionDueAt, opinionDueFault } from '../opinions/opinion-due.ts';
import { hasWords } from '../reason.ts';
import type { At, Row, VerbValue } from '../verb.ts';

const ASKS = {
  to: 'processing',
  who: 'holder',
  clock: 'consult',
  notice: 'opinions-awaited',
} as const satisfies Partial<Row>;

export const requestOpinionVerb: VerbValue<OpinionRequest> = {
  name: 'request-opinion',
  rows: [
    { from: 'accepted', task: 'examine', ...ASKS },
    { from: 'processing', task: 'examine', ...ASKS },
  ],
  decide(at, said) {
    const { dossier, version, actor, now } = at;
    const outsideLimit = isOutsideLimit(version.content);
    const askedBy = actor.kind === 'officer' ? actor.name : '';
    const askedAt = now.toISOString();
    const question = said.question.trim();
    if (!hasWords(question)) throw new Refusal('opinion.no-question', {}, 422);
    const agencies = agenciesAsked(at, said);
    const dueAt = dueOf(at, said, outsideLimit);
    const asked = agencies.map(
      ({ id, name }): OpinionAsked => ({
        agencyId: id,
        agencyName: name,
        question,
        askedBy,
        askedAt,
        dueAt: dueAt.toISOString(),
      }),
    );
    const ranSince = dossier.clockStartedAt?.toISOString() ?? null;
    const pause: OpinionsAwaited = { thing: 'opinions', askedBy, askedAt, ranSince };
    return {
      // it stays with its officer, who examines it with the answers
      goes: { to: 'same' },
      set: {
        opinions: [...dossier.opinions, ...asked],
        ...(outsideLimit ? { waitsFor: pause } : {}),
      },
      event: {
        toName: agencies.map((a) => a.name).join(', '),
        detail: { asked: agenciesOfOpinions(asked), dueAt: dueAt.toISOString(), outsideLimit },
        note: question,
      },
    };
  },
};

/**
 * The officer who examines a dossier asks other agencies of the province for their opinion, by a day (NĐ 118/2025 Đ19 k4, which gives
 * consultation a deadline and no pause). Time goes on; where the version of the procedure says, with its source, that consultation is outside
 * its limit, none counts until the last answer, or the deadline.
 * Refuses 'opinion.no-agency', 'opinion.not-here' for an agency that is not in force or decides itself, 'opinion.asked-already',
 * 'opinion.no-question', and 'opinion.not-then' for a day of rest, one that has passed, or one after the promise where time goes on.
 */
export async function requestOpinion(
  tx: Tx,
  o: ByOfficer & Pick<OpinionRequest, 'agencyIds' | 'question' | 'day'>,
): Promise<Dossier> {
  return carryOutByOfficer(tx, requestOpinionVerb, o, async ({ dossier, now }) => {
    const [inForce, calendar] = await Promise.all([
      listAgencies(tx, now),
      getCalendar(tx, dossier.ownerAgencyId),
    ]);
    return { agencyIds: o.agencyIds, question: o.question, day: o.day, inForce, calendar };
  });
}

/** The agencies that a dossier's officer may ask: those in force, but the one that decides and those that may still answer. */
export function agenciesToAsk<A extends Pick<Agency, 'id'>>(
  { ownerAgencyId, opinions }: Pick<Dossier, 'ownerAgencyId' | 'opinions'>,
  inForce: readonly A[],
): A[] {
  const asked = new Set(opinions.filter(mayAnswer).map((o) => o.agencyId));
  return inForce.filter((a) => a.id !== ownerAgencyId && !asked.has(a.id));
}

function agenciesAsked({ dossier }: At, { agencyIds, inForce }: OpinionRequest): OpinionRequest['inForce'] {
  const ids = new Set(agencyIds);
  if (ids.size === 0) throw new Refusal('opinion.no-agency', {}, 422);
  const twice = dossier.opinions.find((o) => ids.has(o.agencyId) && mayAnswer(o));
  if (twice) throw new Refusal('opinion.asked-already', { agency: twice.agencyName, at: twice.askedAt });
  const found = agenciesToAsk(dossier, inForce).filter((a) => ids.has(a.id));
  if (found.length < ids.size) throw new Refusal('opinion.not-here', {}, 422);
  return found;
}

function dueOf({ dossier, now }: At, { day, calendar }: OpinionRequest, isOutside: boolean): Date {
  const asks = { calendar, promisedAt: dossier.promisedAt, isOutside, now };
  const fault = opinionDueFault(day, asks);
  if (fault?.why === 'year-missing') throw new Refusal('calendar.year-missing', { year: fault.year }, 422);
  const at = fault ? undefined : opinionDueAt(day, asks);
  if (!at) throw new Refusal('opinion.not-then', {}, 422);
  return at;
}

interface OpinionRequest {
  agencyIds: readonly string[];
  question: string;
  /** The day by which the answer is asked for, 'YYYY-MM-DD'. */
  day: string;
  /** The agencies of the province. */
  inForce: readonly Pick<Agency, 'id' | 'name'>[];
  /** The working time of the agency that decides. */
  calendar: WorkCalendar;
}
