import { type Answers, evaluateCondition } from '#domain/forms';
import type { ProcedureContent } from '#domain/procedures';

/** Whether the person chooses the case; of a procedure whose cases say by which answers they are told, nobody is asked. */
export function asksCase({ cases }: Pick<ProcedureContent, 'cases'>): boolean {
  return cases.length > 1 && cases.every((each) => !each.when);
}

/**
 * The case of a draft: the only one, the one that its answers tell ('' while they tell none yet), or the one that was chosen.
 * @param answers with the computed ones among them.
 */
export function caseOf(
  content: Pick<ProcedureContent, 'cases'>,
  o: { answers: Answers; chosen: string },
): string {
  const { cases } = content;
  if (asksCase(content)) return o.chosen;
  const only = cases.length === 1 ? cases[0] : undefined;
  return (only ?? cases.find((each) => each.when && evaluateCondition(each.when, o.answers)))?.id ?? '';
}
