import type { DraftContent } from '#domain/drafts';
import type { Answers, Field } from '#domain/forms';
import { markOfPage } from '../differences/three-way.ts';
import type { Filing } from '../open-filing.ts';
import { fieldsOn, type InfoPage } from './info-page.ts';
import { infoAnswers } from './info-sheet.ts';

/** What a page of step 1 asks of the sheet before the e-form and of the e-form. */
export function formsOn(page: InfoPage, f: Pick<Filing, 'infoSheet'>): { sheet: PageForm; body: PageForm } {
  return {
    sheet: { fields: page.asksSheet ? f.infoSheet.fields : [] },
    body: { fields: fieldsOn(page) },
  };
}

/** The same with all answers of both forms. */
export function infoSheets(
  page: InfoPage,
  f: Pick<Filing, 'infoSheet' | 'agencies'>,
  content: DraftContent,
): { sheet: Written; body: Written } {
  const { sheet, body } = formsOn(page, f);
  return {
    sheet: { form: sheet, answers: infoAnswers(content, f.agencies) },
    body: { form: body, answers: content.answers },
  };
}

/** The mark of what a page shows of the draft (`markOfPage`). */
export function infoMark(
  page: InfoPage,
  f: Pick<Filing, 'infoSheet' | 'agencies'>,
  content: DraftContent,
): string {
  const { sheet, body } = infoSheets(page, f, content);
  return markOfPage([sheet, body].map(({ form, answers }) => ({ form, answers })));
}

/** The answers of a form in which those that a page asks are the page's; what it does not ask stays as it was. */
export function over({ form, answers }: Written, page: Answers): Answers {
  const own = new Set(form.fields.map((field) => field.name));
  const pick = (from: Answers, isOwn: boolean) =>
    Object.fromEntries(Object.entries(from).filter(([name]) => own.has(name) === isOwn));
  return { ...pick(answers, false), ...pick(page, true) };
}

interface PageForm {
  readonly fields: readonly Field[];
}

interface Written {
  form: PageForm;
  answers: Answers;
}
