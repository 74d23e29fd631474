import { isDeepStrictEqual } from 'node:util';
import { getAccount } from '#domain/accounts';
import {
  type Answers,
  applyFormAction,
  computedAnswers,
  isFormAction,
  offerKnown,
  readAnswers,
  turnsKnown,
  withoutEmptyRows,
} from '#domain/forms';
import { type Answer, json, redirect } from '#platform/http/answer.ts';
import { computedForScript } from '#views/e-form/computed-field.tsx';
import { errorSentences } from '#views/e-form/error-sentence.ts';
import type { C } from '../../../../deps.ts';
import { showDifferences } from '../differences/show-differences.ts';
import { markOfPage, reconcile } from '../differences/three-way.ts';
import { leadsTo } from '../leads-to.ts';
import { type AtDraft, caseIn, doubtsOfInfo, type Filing, infoFaults } from '../open-filing.ts';
import { REVISION, saveStep } from '../save-step.ts';
import { faultsOn, type InfoPage } from './info-page.ts';
import { infoContent } from './info-sheet.ts';
import { LOOKED_AT, markOfDoubts } from './looked-at.ts';
import { formsOn, infoMark, infoSheets, over } from './page-answers.ts';
import { goesToReview, pagePath } from './page-path.ts';
import { placeOf } from './place-of.ts';
import { drawInfo } from './show-info.ts';
import { isWayThrough, wayOn, wayThrough } from './way-on.ts';

/** Saves what a page of step 1 says and nothing else of the step; "Tiếp tục" also checks it and goes on when nothing is missing there. */
export function savePage(c: AtDraft, f: Filing, page: InfoPage): Promise<Answer> {
  const action = c.form.get('_action');
  const forms = formsOn(page, f);
  const answers = readAnswers(forms.body, c.form);
  return save(c, f, page, {
    sheet: readAnswers(forms.sheet, c.form),
    answers: isFormAction(action) ? applyFormAction(f.form, answers, action) : asLeft(c, f, answers),
  });
}

// who goes on has nothing to say in a row that they left empty; a page that is saved while it is open keeps it
function asLeft(c: AtDraft, f: Filing, answers: Answers): Answers {
  const action = c.form.get('_action');
  const leaves = !c.wantsJson && (action === '' || action === 'next' || isWayThrough(action));
  return leaves ? withoutEmptyRows(f.form, answers) : answers;
}

async function save(c: AtDraft, f: Filing, page: InfoPage, mine: Written): Promise<Answer> {
  const { content, id } = f.draft;
  const action = c.form.get('_action');
  const toReview = goesToReview(c);
  const sheets = infoSheets(page, f, content);
  const posted = { mark: c.form.get(REVISION), posted: c.form };
  const [head, body] = [
    reconcile({ form: sheets.sheet.form, mine: mine.sheet, stored: sheets.sheet.answers, ...posted }),
    reconcile({ form: sheets.body.form, mine: mine.answers, stored: content.answers, ...posted }),
  ];
  if (head.conflicts.length + body.conflicts.length > 0)
    return showDifferences(c, f, {
      step: 'info',
      action: pagePath(id, page.id, { toReview }),
      mark: infoMark(page, f, content),
      sheets: [
        {
          form: f.infoSheet,
          mine: over(sheets.sheet, mine.sheet),
          stored: sheets.sheet.answers,
          found: head,
        },
        { form: f.form, mine: over(sheets.body, mine.answers), stored: content.answers, found: body },
      ],
    });
  const sheet = over(sheets.sheet, head.answers);
  const answers = await withKnown(c, f, page, over(sheets.body, body.answers));
  const sheetContent = infoContent(sheet);
  const change = { ...sheetContent, answers, caseId: caseIn(f, { answers, caseId: sheetContent.caseId }) };
  const faults = faultsOn(page, f, infoFaults(f, { ...content, ...change }, sheet));
  const doubts = faultsOn(page, f, doubtsOfInfo(f, change));
  const goesOn = action === '' || action === 'next';
  const isRight = faults.length === 0;
  const lookedAt = doubts.length === 0 || c.form.get(LOOKED_AT) === markOfDoubts(doubts);
  const way =
    !c.wantsJson && goesOn && isRight && lookedAt
      ? wayOn(f, { content: { ...content, ...change }, page, toReview })
      : undefined;
  const result = await saveStep(c, f, {
    step: 'info',
    change,
    ...(way?.reached ? { reached: way.reached } : {}),
  });
  if ('newer' in result) return save(c, { ...f, draft: result.newer }, page, mine);
  const saved = result.saved;
  if (c.wantsJson) {
    const isAsSaved = head.fromStored.length + body.fromStored.length === 0;
    return savedForScript(
      c,
      f,
      answers,
      isAsSaved ? infoMark(page, f, saved.content) : markOf(page, f, mine),
    );
  }
  if (isFormAction(action)) {
    const place = placeOf(f.form, action, content.answers, answers);
    return redirect(pagePath(id, page.id, { toReview }) + (place ? `#${place}` : ''));
  }
  if (action === 'close') return redirect(leadsTo.mine());
  if (isWayThrough(action))
    return redirect(wayThrough(f, { content: saved.content, page, action, toReview }));
  if (!goesOn) return redirect(pagePath(id, page.id, { 'da-luu': '1', toReview }));
  if (way) return redirect(way.to);
  if (isRight) return redirect(pagePath(id, page.id, { 'xem-lai': '1', toReview }));
  const storedFaults = faultsOn(page, f, infoFaults(f, saved.content));
  // the draft holds every word that was refused: its own page shows them, and going back to it asks for the newest
  if (isDeepStrictEqual(faults, storedFaults))
    return redirect(pagePath(id, page.id, { thieu: '1', toReview }));
  return drawInfo(c, f, {
    page,
    draft: saved,
    sheet,
    errors: errorSentences(faults, c.language),
    doubts: [],
  });
}

// what an answer of this page tells about questions of other pages; on its own page everything stays as it was sent
async function withKnown(c: AtDraft, f: Filing, page: InfoPage, after: Answers): Promise<Answers> {
  const before = f.draft.content.answers;
  if (!page.id || !turnsKnown(f.form, { before, after })) return after;
  const account = await getAccount(c.deps.db, c.deps.keys, f.citizen.accountId);
  const known = offerKnown(f.form, {
    before,
    after,
    account: { ...account, email: account.email ?? account.unprovenEmail },
  });
  return over({ form: formsOn(page, f).body, answers: known }, after);
}

function savedForScript(c: C, f: Filing, stored: Answers, revision: string): Answer {
  const computed = computedForScript(f.form, computedAnswers(f.form, stored, f.context), c.language);
  return json({ ok: true, revision, computed });
}

// of a page that still has older words than the draft, in fields that it did not change
function markOf(page: InfoPage, f: Filing, { sheet, answers }: Written): string {
  const forms = formsOn(page, f);
  return markOfPage([
    { form: forms.sheet, answers: sheet },
    { form: forms.body, answers },
  ]);
}

/** What a page has posted of both forms of the step. */
interface Written {
  sheet: Answers;
  answers: Answers;
}
