import type { Draft } from '#domain/drafts';
import { assessFee } from '#domain/fees';
import { type Answers, isFormAction, readAnswers } from '#domain/forms';
import type { FieldErrors } from '#platform/errors.ts';
import { type Answer, json, page, redirect } from '#platform/http/answer.ts';
import { CAPTCHA } from '#views/captcha-field.tsx';
import { errorSentences } from '#views/e-form/error-sentence.ts';
import { focusId } from '#views/e-form/field-id.ts';
import { captchaWords } from '#views/words/captcha.ts';
import type { C } from '../../../../deps.ts';
import { captchaFault, newCaptcha, wantsCaptcha } from '../../captcha/ask-captcha.tsx';
import { countFiling, filesTooFast } from '../../captcha/risk.ts';
import { showDifferences } from '../differences/show-differences.ts';
import { markOfPage, reconcile } from '../differences/three-way.ts';
import { stepPath } from '../filing.paths.ts';
import { leadsTo } from '../leads-to.ts';
import { type AtDraft, type Filing, feeFaults, firstIncomplete, ofDraft } from '../open-filing.ts';
import { REVISION, saveStep } from '../save-step.ts';
import { alreadySent } from '../sent/already-sent.ts';
import { rememberSolvedCaptcha } from '../start/solved-captcha.ts';
import { FeeView } from './fee.view.tsx';
import { feeAnswers, feeContent } from './fee-sheet.ts';

/** Step 3: the fee, the delivery of the result and the captcha. */
export const get = ofDraft(
  (c, f) => {
    const sheet = feeAnswers(f.draft.content);
    const errors = c.query.has('thieu') ? errorSentences(feeFaults(f, sheet), c.language) : {};
    if (c.query.has('thieu') && asksCaptcha(c, f)) errors[CAPTCHA.answer] = c.words(captchaWords).missing;
    return show(c, f, f.draft, { sheet, errors });
  },
  { step: 'fee' },
);

export const post = ofDraft((c, f) => save(c, f, readAnswers(f.feeSheet, c.form)), {
  afterSending: (c, f, code) =>
    alreadySent(c, f, {
      code,
      sheets: [
        { form: f.feeSheet, mine: readAnswers(f.feeSheet, c.form), theirs: feeAnswers(f.draft.content) },
      ],
    }),
});

async function save(c: AtDraft, f: Filing, mine: Answers): Promise<Answer> {
  const { draft, version } = f;
  const { feeSheet: form } = f;
  const action = c.form.get('_action');
  const stored = feeAnswers(draft.content);
  const found = reconcile({ form, mine, stored, mark: c.form.get(REVISION), posted: c.form });
  if (found.conflicts.length > 0)
    return showDifferences(c, f, {
      step: 'fee',
      action: stepPath('fee', draft.id),
      mark: markOfPage([{ form, answers: stored }]),
      sheets: [{ form, mine, stored, found }],
    });
  const sheet = found.answers;
  const asksAgain = wantsCaptcha(c) || isFormAction(action);
  const goesOn = !c.wantsJson && !asksAgain && (action === '' || action === 'next');
  const errors = goesOn ? errorSentences(feeFaults(f, sheet), c.language) : {};
  if (goesOn && !f.captchaSolved) {
    const wrong = asksCaptcha(c, f) ? await captchaFault(c) : undefined;
    if (wrong) errors[CAPTCHA.answer] = wrong;
    else {
      f.captchaSolved = true;
      await countFiling(c, f.citizen.accountId);
      rememberSolvedCaptcha(c, { id: draft.id, accountId: f.citizen.accountId });
    }
  }
  const ready = goesOn && Object.keys(errors).length === 0;
  const change = feeContent(sheet, version.content);
  const result = await saveStep(c, f, { step: 'fee', change, ...(ready ? { reached: 'review' } : {}) });
  if ('newer' in result) return save(c, { ...f, draft: result.newer }, mine);
  if (c.wantsJson) {
    const isAsSaved = found.fromStored.length === 0;
    const answers = isAsSaved ? feeAnswers(result.saved.content) : mine;
    const revision = markOfPage([{ form, answers }]);
    return json({ ok: true, revision });
  }
  if (asksAgain) return redirect(stepPath('fee', draft.id));
  if (action === 'close') return redirect(leadsTo.mine());
  if (!goesOn) return redirect(stepPath('fee', draft.id, { 'da-luu': '1' }));
  if (!ready) return show(c, f, result.saved, { sheet, errors }, 422);
  const before = firstIncomplete(f, 'fee');
  return redirect(before ? stepPath(before, draft.id, { thieu: '1' }) : stepPath('review', draft.id));
}

// whoever files at the pace of a person is not asked
function asksCaptcha(c: C, f: Filing): boolean {
  return !f.captchaSolved && filesTooFast(c, f.citizen.accountId);
}

async function show(
  c: C,
  f: Filing,
  draft: Draft,
  o: { sheet: Answers; errors: FieldErrors },
  status = 200,
): Promise<Answer> {
  const fee = assessFee(f.version.content.fees, f.data, 'online');
  const captcha = asksCaptcha(c, f) ? await newCaptcha(c) : undefined;
  const linked = Object.fromEntries(
    Object.entries(o.errors).map(([name, text]) => [
      f.feeSheet.field(name) ? focusId(f.feeSheet, name) : name,
      text,
    ]),
  );
  const mark = markOfPage([{ form: f.feeSheet, answers: feeAnswers(draft.content) }]);
  return page(FeeView({ c, f, draft, mark, fee, captcha, linked, ...o }), { status });
}
