import { evaluateCondition } from '#domain/forms';
import type { PartSpec, ProcedureContent } from '#domain/procedures';

/** The parts that a dossier with this case and these answers needs. */
export function partsOf(content: Pick<ProcedureContent, 'parts'>, caseId: string, data: object): PartSpec[] {
  return ofCase(content, caseId).filter((p) => !p.when || evaluateCondition(p.when, data));
}

/** The parts of a case that the present answers do not require but other answers would. */
export function partsThatMayFollow(
  content: Pick<ProcedureContent, 'parts'>,
  caseId: string,
  present: object,
): ConditionalPart[] {
  return conditionalParts(content, caseId).filter((p) => !evaluateCondition(p.when, present));
}

/** The parts of a case that depend on an answer. */
export function conditionalParts(
  content: Pick<ProcedureContent, 'parts'>,
  caseId: string,
): ConditionalPart[] {
  return ofCase(content, caseId).flatMap((p) => (p.when ? [{ ...p, when: p.when }] : []));
}

function ofCase(content: Pick<ProcedureContent, 'parts'>, caseId: string): PartSpec[] {
  return content.parts.filter((p) => !p.cases?.length || p.cases.includes(caseId));
}

/** A part that is required only for certain answers. */
export type ConditionalPart = PartSpec & { when: NonNullable<PartSpec['when']> };
