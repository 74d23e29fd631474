import { getAccount } from '#domain/accounts';
import type { Draft } from '#domain/drafts';
import type { Answers, Doubt } from '#domain/forms';
import type { FieldErrors } from '#platform/errors.ts';
import { type Answer, formPage } from '#platform/http/answer.ts';
import { errorSentences } from '#views/e-form/error-sentence.ts';
import type { C } from '../../../../deps.ts';
import { doubtsOfInfo, type Filing, infoFaults } from '../open-filing.ts';
import { InfoView } from './info.view.tsx';
import { faultsOn, type InfoPage, type ListedPage, listPages } from './info-page.ts';
import { infoAnswers } from './info-sheet.ts';

/**
 * A page of step 1 as the draft has it, with what is missing on it when it was sent or asked for.
 * @param pages of the draft's answers, by whoever has listed them already.
 */
export function showInfo(
  c: C,
  f: Filing,
  page: InfoPage,
  pages: readonly ListedPage[] = listPages(f, f.draft.content),
): Promise<Answer> {
  const { content, step } = f.draft;
  const sheet = infoAnswers(content, f.agencies);
  const errors = c.query.has('thieu')
    ? errorSentences(faultsOn(page, f, infoFaults(f, content, sheet)), c.language)
    : {};
  // whoever has not finished the step yet is not asked about it
  const showsDoubts = c.query.has('xem-lai') || step !== 'info';
  const doubts = showsDoubts ? faultsOn(page, f, doubtsOfInfo(f, content)) : [];
  return drawInfo(c, f, { page, pages, draft: f.draft, sheet, errors, doubts });
}

/** The same with the answers and errors that are given. */
export async function drawInfo(c: C, f: Filing, o: Drawn): Promise<Answer> {
  const account = await getAccount(c.deps.db, c.deps.keys, f.citizen.accountId);
  const pages = o.pages ?? listPages(f, o.draft.content);
  return formPage(InfoView({ c, f, account, ...o, pages }), o.errors);
}

interface Drawn {
  page: InfoPage;
  /** Those of the draft's answers, where they are listed already. */
  pages?: readonly ListedPage[];
  draft: Draft;
  /** The answers of the sheet before the e-form. */
  sheet: Answers;
  /** Posted name → sentence. */
  errors: FieldErrors;
  /** What does not fit together, and may yet be right. */
  doubts: Doubt[];
}
