import { compileStoredForm } from '#domain/forms';
import type { Actor } from '#domain/journal';
import { getProcedure, receivingAgencies } from '#domain/procedures';
import { type Answer, page } from '#platform/http/answer.ts';
import type { C } from '../../../../deps.ts';
import { ProcedureView } from './procedure.view.tsx';

export async function get(c: C<Actor, 'code'>): Promise<Answer> {
  const procedure = await getProcedure(c.deps.db, c.params.code);
  const agencies = await receivingAgencies(c.deps.db, procedure.code, c.now);
  const fields = procedure.formSchema ? compileStoredForm(procedure.formSchema).fields : [];
  return page(ProcedureView({ c, procedure, agencies, fields }));
}
