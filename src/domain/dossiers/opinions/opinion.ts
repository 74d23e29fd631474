import type { ProcedureContent } from '#domain/procedures';
import { Refusal } from '#platform/errors.ts';
import type { Dossier, OpinionAsked, OpinionSays } from '../dossier.ts';

/** What an agency may say to a question: that it agrees, that it does not and why, or something else. */
export const opinionSays = ['agree', 'disagree', 'other'] as const satisfies OpinionSays[];

/** While a dossier is in one of these, and nothing is decided, an opinion is still of use. */
const OPEN: readonly string[] = ['processing', 'awaiting_supplement', 'awaiting_payment'];

/**
 * Whether the time until the opinions of other agencies came is outside the limit. NĐ 118/2025 Đ19 k4 gives consultation a deadline of its
 * own and no pause, so only where the law of the field says it, which the version of the procedure names.
 */
export function isOutsideLimit({ opinionsOutsideLimit }: OutsideLimit): boolean {
  return opinionsOutsideLimit !== undefined;
}

/** Whether the agency that was asked may answer: it has not, and nobody has called the question off. Late is better than never. */
export function mayAnswer({ answer, ended }: OpinionAsked): boolean {
  return !answer && ended?.why !== 'called-off';
}

/** Whether an answer may come in time. */
export function isAwaited(o: OpinionAsked, now: Date): boolean {
  return mayAnswer(o) && !o.ended && new Date(o.dueAt) >= now;
}

/** Whether nobody has answered, and the deadline has passed: the asked agency is late with it, and not the dossier. */
export function isOverdue(o: OpinionAsked, now: Date): boolean {
  return mayAnswer(o) && !isAwaited(o, now);
}

/** The agencies that have not answered yet and of which nobody has written down that they are late. */
export function agenciesAwaited({ opinions }: Pick<Dossier, 'opinions'>): string[] {
  return opinions.filter((o) => mayAnswer(o) && !o.ended).map((o) => o.agencyName);
}

/** Whether an answer may still be of use to whoever settles the dossier: nothing is decided, and it is not over. */
export function isOpenForOpinions({ status, decision }: Pick<Dossier, 'status' | 'decision'>): boolean {
  return decision === null && OPEN.includes(status);
}

/** Why the examination cannot be closed yet: 'opinion.awaited' as long as an answer may come in time. Undefined where it can. */
export function whyNotExamined({ opinions }: Pick<Dossier, 'opinions'>, now: Date): Refusal | undefined {
  const awaited = opinions.filter((o) => isAwaited(o, now));
  if (awaited.length === 0) return undefined;
  const until =
    awaited
      .map((o) => o.dueAt)
      .toSorted()
      .at(-1) ?? '';
  return new Refusal('opinion.awaited', { agencies: awaited.map((o) => o.agencyName).join(', '), until });
}

/**
 * From when time counts again after a pause for opinions: the last answer, or the deadline where none came by then. 'as-if-never' where all
 * was called off in time, because an office gains no time by asking for what it does not need. Undefined while an answer may come in time.
 */
export function pauseEndsAt(
  { waitsFor, opinions }: Pick<Dossier, 'waitsFor' | 'opinions'>,
  now: Date,
): Date | 'as-if-never' | undefined {
  if (waitsFor?.thing !== 'opinions') return undefined;
  const asked = opinions.filter((o) => o.askedAt >= waitsFor.askedAt);
  if (asked.some((o) => isAwaited(o, now))) return undefined;
  const ends = asked.flatMap(endOf);
  return ends.length > 0 ? new Date(Math.max(...ends)) : 'as-if-never';
}

// an instant of the program is written by one clock in one way, so texts compare as times do
function endOf({ answer, ended, dueAt }: OpinionAsked): number[] {
  const over = answer?.at ?? (ended?.why === 'called-off' ? ended.at : undefined);
  if (over !== undefined && over <= dueAt) return answer ? [Date.parse(over)] : [];
  return [Date.parse(dueAt)];
}

type OutsideLimit = Pick<ProcedureContent, 'opinionsOutsideLimit'>;

/** The agencies of some questions, as an event of the ledger names them. */
export function agenciesOfOpinions(asked: readonly Pick<OpinionAsked, 'agencyId' | 'agencyName'>[]) {
  return asked.map(({ agencyId, agencyName }) => ({ id: agencyId, name: agencyName }));
}
