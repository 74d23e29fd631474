import { conditionSoFar } from '#domain/forms';
import type { FeeRule, PartSpec, ProcedureContent } from '#domain/procedures';

/**
 * What a procedure asks of somebody of whom only these answers are known, before they have filled in anything: the papers that they
 * need, those that still depend on an answer, those that are taken where they have them, and the fees, for a dossier that is filed online.
 */
export function forCase(
  content: Pick<ProcedureContent, 'cases' | 'parts' | 'fees'>,
  known: Readonly<Record<string, string | boolean>>,
): ForCase {
  const caseId = caseSoFar(content, known);
  const parts = content.parts
    .filter((part) => caseId === '' || !part.cases?.length || part.cases.includes(caseId))
    // what is filled in online stands for the paper form
    .filter((part) => part.required || part.template !== 'form')
    .map((part) => ({ part, needed: neededSoFar(part, caseId, known) }));
  const fees = content.fees
    .filter((rule) => !rule.channel || rule.channel === 'online')
    .map((rule) => ({ rule, due: rule.when ? conditionSoFar(rule.when, known) : true }));
  return {
    caseId,
    parts: parts
      .filter((each) => each.needed === true && each.part.required && !each.part.bring)
      .map((each) => each.part),
    partsOpen: parts.filter((each) => each.needed === undefined).map((each) => each.part),
    partsBrought: parts.filter((each) => each.needed && each.part.bring).map((each) => each.part),
    partsMaybe: parts
      .filter((each) => each.needed && !each.part.required && !each.part.bring)
      .map((each) => each.part),
    fees: fees.filter((each) => each.due === true).map((each) => each.rule),
    feesMaybe: fees.filter((each) => each.due === undefined).map((each) => each.rule),
  };
}

// '' while more than one case may still be theirs
function caseSoFar(
  { cases }: Pick<ProcedureContent, 'cases'>,
  known: Readonly<Record<string, string | boolean>>,
): string {
  const possible = cases.filter((each) => !each.when || conditionSoFar(each.when, known) !== false);
  return possible.length === 1 ? (possible[0]?.id ?? '') : '';
}

function neededSoFar(
  part: PartSpec,
  caseId: string,
  known: Readonly<Record<string, string | boolean>>,
): boolean | undefined {
  const ofCase = !part.cases?.length || (caseId === '' ? undefined : true);
  const ifSo = part.when ? conditionSoFar(part.when, known) : true;
  if (ifSo === false) return false;
  return ofCase === undefined ? undefined : ifSo;
}

export interface ForCase {
  /** '' while it is not known. */
  caseId: string;
  /** The papers that are needed. */
  parts: PartSpec[];
  /** Those of which nothing is certain before something more is answered. */
  partsOpen: PartSpec[];
  /** Those that must be brought to the office, while a file is not asked for. */
  partsBrought: PartSpec[];
  /** Those that are taken where somebody has them. */
  partsMaybe: PartSpec[];
  /** The fees that are due. */
  fees: FeeRule[];
  /** Those that are due only if something is so. */
  feesMaybe: FeeRule[];
}
