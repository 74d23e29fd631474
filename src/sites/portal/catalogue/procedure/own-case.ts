import { getCalendar } from '#domain/calendar';
import { foreseeTimes } from '#domain/dossiers';
import { forCase } from '#domain/drafts';
import { compileStoredForm } from '#domain/forms';
import type { Actor } from '#domain/journal';
import { getProcedure, readCase, receivingAgencies } from '#domain/procedures';
import type { FieldErrors } from '#platform/errors.ts';
import { type Answer, formPage, redirect } from '#platform/http/answer.ts';
import { localDate } from '#platform/time.ts';
import type { C } from '../../../../deps.ts';
import { ownCaseWords } from '../../words/own-case.ts';
import { cataloguePaths as paths } from '../catalogue.paths.ts';
import { dateName, readDates } from './own-case-dates.ts';
import { ProcedureView } from './procedure.view.tsx';

/**
 * The procedure's page for the case that the answers in its address make: what this person brings, pays and waits for. It is made for each request and
 * never kept, and a date goes no further than this: it leads on to the address with the answer that follows from it.
 */
export async function get(c: C<Actor, 'code'>): Promise<Answer> {
  const { db } = c.deps;
  const procedure = await getProcedure(db, c.params.code);
  const { content, code, formSchema } = procedure;
  const questions = content.questions ?? [];
  const queryValue = (name: string) => c.query.get(name).trim();
  const isAsked = questions.some(({ id }) => queryValue(id) || queryValue(dateName(id)));
  if (!isAsked || !procedure.fileable || !formSchema) return redirect(paths.procedure({ code }));
  const agencies = await receivingAgencies(db, code, c.now);
  const office = agencies[0]?.receivedAtId;
  const calendar = office ? await getCalendar(db, office) : undefined;
  const form = compileStoredForm(formSchema);
  const dates = readDates(
    questions,
    { form, queryValue, words: c.words(ownCaseWords), language: c.language },
    {
      today: localDate(c.now),
      calendar,
    },
  );
  const caseAnswers = readCase(questions, (id) => dates.choices[id] ?? queryValue(id));
  if (Object.keys(dates.choices).length > 0 && Object.keys(dates.errors).length === 0)
    return redirect(paths.ownCase({ code }, caseAnswers.address));
  const errors: FieldErrors = { ...dates.errors };
  for (const { id } of caseAnswers.open)
    if (queryValue(id) && !errors[dateName(id)]) errors[id] = c.words(ownCaseWords).unknown;
  const requirements = forCase(content, caseAnswers.answers);
  const times = calendar && foreseeTimes(content, requirements.caseId, { calendar, now: c.now });
  const ownCase = { caseAnswers, requirements, times, errors, typed: dates.typed };
  return formPage(ProcedureView({ c, procedure, agencies, fields: form.fields, ownCase }), errors);
}
