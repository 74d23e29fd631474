import { readAnswers } from '#domain/forms';
import type { Answer } from '#platform/http/answer.ts';
import type { AtDraft, Filing } from '../open-filing.ts';
import { alreadySent } from '../sent/already-sent.ts';
import type { InfoPage } from './info-page.ts';
import { infoSheets, over } from './page-answers.ts';

/** Answers a page of step 1 that comes after its draft was sent. */
export function afterSending(c: AtDraft, f: Filing, page: InfoPage, code: string): Answer {
  const { sheet, body } = infoSheets(page, f, f.draft.content);
  const compared = (form: Filing['form'], of: typeof sheet) => ({
    form,
    mine: over(of, readAnswers(of.form, c.form)),
    theirs: of.answers,
  });
  return alreadySent(c, f, { code, sheets: [compared(f.infoSheet, sheet), compared(f.form, body)] });
}
