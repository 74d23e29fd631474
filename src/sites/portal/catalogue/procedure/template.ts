import { compileStoredForm } from '#domain/forms';
import type { Actor } from '#domain/journal';
import { getProcedure, type Procedure } from '#domain/procedures';
import { NotFound } from '#platform/errors.ts';
import { type Answer, bytes } from '#platform/http/answer.ts';
import { fold } from '#platform/text.ts';
import { blankFormOf } from '#views/print/blank-form.ts';
import type { C } from '../../../../deps.ts';

/** The paper to fill in by hand: the declaration as a blank form, or a separate template. */
export async function get(c: C<Actor, 'code' | 'part'>): Promise<Answer> {
  const procedure = await getProcedure(c.deps.db, c.params.code);
  const part = procedure.content.parts.find((p) => p.id === c.params.part);
  if (!part?.template) throw new NotFound('template');
  const body = await pdfOf(c, procedure, part.template, part.name);
  if (!body) throw new NotFound('template');
  return bytes(body, {
    type: 'application/pdf',
    filename: `${procedure.code}-${fold(part.name)
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 60)}.pdf`,
    cacheControl: 'public, max-age=3600',
  });
}

async function pdfOf(
  c: C,
  procedure: Procedure,
  template: string,
  name: string,
): Promise<Buffer | undefined> {
  if (template !== 'form') return c.deps.documents.template(template, name);
  if (!procedure.formSchema) return undefined;
  const { name: procedureName, code: procedureCode } = procedure.content;
  return c.deps.documents.blankForm(
    blankFormOf(compileStoredForm(procedure.formSchema), { procedureName, procedureCode }),
  );
}
