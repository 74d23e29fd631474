import { type Answers, evaluateCondition } from '#domain/forms';
import type { ProcedureContent } from '#domain/procedures';

/**
 * The exemptions and reductions that somebody claims by a ground which a paper proves (decision 55), and whether that paper is there. Who is
 * exempt by a date of birth claims nothing.
 */
export function claimsIn(
  { fees, parts }: Pick<ProcedureContent, 'fees' | 'parts'>,
  answers: Answers,
  files: readonly { partId: string | null }[],
): Claim[] {
  return fees.flatMap(({ name, when, provedBy }) => {
    const part = provedBy === undefined ? undefined : parts.find(({ id }) => id === provedBy);
    if (!part?.when || !when) return [];
    if (!evaluateCondition(when, answers) || !evaluateCondition(part.when, answers)) return [];
    return [{ fee: name, paper: part.name, hasPaper: files.some((f) => f.partId === part.id) }];
  });
}

/** What is claimed: that this line of the fees holds, as that paper proves. */
export interface Claim {
  fee: string;
  paper: string;
  hasPaper: boolean;
}
