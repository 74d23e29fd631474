import type { ReceivingAgency } from '#domain/agencies';
import type { ForeseenTimes } from '#domain/dossiers';
import type { ForCase } from '#domain/drafts';
import type { Field } from '#domain/forms';
import type { CaseAnswers, Procedure } from '#domain/procedures';
import type { FieldErrors } from '#platform/errors.ts';
import type { C } from '../../../../deps.ts';

/** What a procedure's page is made from. */
export interface ProcedureProps {
  c: C;
  procedure: Procedure;
  agencies: ReceivingAgency[];
  /** Fields of the e-form, for saying a condition in words. */
  fields: readonly Field[];
  /** What somebody has answered about their case, with what follows from it. */
  ownCase?: OwnCase | undefined;
}

export interface OwnCase {
  caseAnswers: CaseAnswers;
  requirements: ForCase;
  /** When it would be answered if it were sent now; undefined where no agency receives it. */
  times: ForeseenTimes | undefined;
  errors: FieldErrors;
  /** The name of a box for a date → what was typed in it and is wrong. */
  typed: Record<string, string>;
}
