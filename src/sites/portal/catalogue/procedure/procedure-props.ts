import type { ReceivingAgency } from '#domain/agencies';
import type { Field } from '#domain/forms';
import type { Procedure } from '#domain/procedures';
import type { C } from '../../../../deps.ts';

/** What a procedure's page is made from. */
export interface ProcedureProps {
  c: C;
  procedure: Procedure;
  agencies: ReceivingAgency[];
  /** Fields of the e-form, for saying a condition in words. */
  fields: readonly Field[];
}
