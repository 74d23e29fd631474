import { evaluateCondition } from '#domain/forms';
import type { PartSpec, ProcedureContent } from '#domain/procedures';

/** The parts that a dossier of this case and with these answers is asked for. */
export function partsOf(content: Pick<ProcedureContent, 'parts'>, caseId: string, data: object): PartSpec[] {
  return content.parts.filter(
    (p) => (!p.cases?.length || p.cases.includes(caseId)) && (!p.when || evaluateCondition(p.when, data)),
  );
}
