import { isDeepStrictEqual } from 'node:util';
import { type Account, getAccount } from '#domain/accounts';
import type { Draft } from '#domain/drafts';
import {
  type Answers,
  applyFormAction,
  computeAnswers,
  computedAnswers,
  type Doubt,
  doubtsIn,
  type Form,
  isFormAction,
  readAnswers,
} from '#domain/forms';
import type { FieldErrors } from '#platform/errors.ts';
import { type Answer, formPage, json, redirect } from '#platform/http/answer.ts';
import { computedForScript } from '#views/e-form/computed-field.tsx';
import { errorSentences } from '#views/e-form/error-sentence.ts';
import { focusId } from '#views/e-form/field-id.ts';
import type { C } from '../../../../deps.ts';
import { showDifferences } from '../differences/show-differences.ts';
import { markOfPage, reconcile } from '../differences/three-way.ts';
import { stepPath } from '../filing.paths.ts';
import { leadsTo } from '../leads-to.ts';
import { type AtDraft, caseIn, type Filing, infoFaults, ofDraft } from '../open-filing.ts';
import { REVISION, revisionOf, saveStep } from '../save-step.ts';
import { alreadySent } from '../sent/already-sent.ts';
import { InfoView } from './info.view.tsx';
import { infoAnswers, infoContent } from './info-sheet.ts';
import { LOOKED_AT, markOfDoubts } from './looked-at.ts';

/** Step 1: who files, for whom and where, and the e-form, prefilled with what is known. */
export const get = ofDraft(async (c, f) => {
  const sheet = infoAnswers(f.draft.content, f.agencies);
  const errors = c.query.has('thieu') ? errorSentences(infoFaults(f, f.draft.content, sheet)) : {};
  // whoever has not finished the step yet is not asked about it
  const asked = c.query.has('xem-lai') || f.draft.step !== 'info';
  return show(c, f, f.draft, { sheet, errors, doubts: asked ? doubtsIn(f.form, f.answers, f.context) : [] });
});

/** Saves the page as it is; "Tiếp tục" also checks it and goes on when nothing is missing. */
export const post = ofDraft(
  (c, f) => {
    const action = c.form.get('_action');
    const answers = readAnswers(f.form, c.form);
    return save(c, f, {
      sheet: readAnswers(f.infoSheet, c.form),
      answers: isFormAction(action) ? applyFormAction(f.form, answers, action) : answers,
    });
  },
  { afterSending: (c, f, code) => alreadySent(c, f, { code, step: 'info' }) },
);

async function save(c: AtDraft, f: Filing, mine: Written): Promise<Answer> {
  const { draft, version } = f;
  const action = c.form.get('_action');
  const { content } = draft;
  const page = { shown: c.form.get(REVISION), posted: c.form };
  const stored = infoAnswers(content, f.agencies);
  const [head, body] = [
    reconcile({ form: f.infoSheet, mine: mine.sheet, stored, ...page }),
    reconcile({ form: f.form, mine: mine.answers, stored: content.answers, ...page }),
  ];
  const sheets = [
    { form: f.infoSheet, mine: mine.sheet, stored, found: head },
    { form: f.form, mine: mine.answers, stored: content.answers, found: body },
  ];
  if (head.asked.length + body.asked.length > 0) return showDifferences(c, f, { step: 'info', sheets });
  const [sheet, answers] = [head.answers, body.answers];
  const written = infoContent(sheet);
  const change = { ...written, answers, caseId: caseIn(f, { answers, caseId: written.caseId }) };
  const faults = infoFaults(f, { ...content, ...change }, sheet);
  const goesOn = action === '' || action === 'next';
  const doubts = doubtsIn(f.form, computeAnswers(f.form, answers, f.context), f.context);
  const isRight = faults.length === 0;
  const lookedAt = doubts.length === 0 || c.form.get(LOOKED_AT) === markOfDoubts(doubts);
  const ready = !c.wantsJson && goesOn && isRight && lookedAt;
  const result = await saveStep(c, f, { step: 'info', change, ...(ready ? { reached: 'parts' } : {}) });
  if ('newer' in result) return save(c, { ...f, draft: result.newer }, mine);
  if (c.wantsJson) {
    const isAsSaved = head.kept.length + body.kept.length === 0;
    return saved(c, f, answers, isAsSaved ? revisionOf(f, result.saved, 'info') : markOf(f, mine));
  }
  if (isFormAction(action)) {
    const place = placeOf(f.form, action, content.answers, answers);
    return redirect(stepPath('info', draft.id) + (place ? `#${place}` : ''));
  }
  if (action === 'close') return redirect(leadsTo.mine());
  if (!goesOn) return redirect(stepPath('info', draft.id, { 'da-luu': '1' }));
  if (ready) return redirect(stepPath('parts', draft.id));
  if (isRight) return redirect(stepPath('info', draft.id, { 'xem-lai': '1' }));
  const storedFaults = infoFaults(f, result.saved.content);
  // the draft holds every word that was refused: its own page shows them, and going back to it asks for the newest
  if (isDeepStrictEqual(faults, storedFaults)) return redirect(stepPath('info', draft.id, { thieu: '1' }));
  return show(c, f, result.saved, { sheet, errors: errorSentences(faults), doubts: [] });
}

async function show(
  c: C,
  f: Filing,
  draft: Draft,
  o: { sheet: Answers; errors: FieldErrors; doubts: Doubt[] },
): Promise<Answer> {
  const account: Account = await getAccount(c.deps.db, c.deps.keys, f.citizen.accountId);
  return formPage(InfoView({ c, f, draft, account, ...o }), o.errors);
}

function saved(c: C, f: Filing, stored: Answers, revision: string): Answer {
  const computed = computedForScript(f.form, computedAnswers(f.form, stored, f.context), c.language);
  return json({ ok: true, revision, computed });
}

// of a page that still has older words than the draft, in fields that it did not change
function markOf(f: Filing, { sheet, answers }: Written): string {
  return markOfPage([
    { form: f.infoSheet, answers: sheet },
    { form: f.form, answers },
  ]);
}

/** The place in the form to return to: the new row, or the address whose province was chosen. */
function placeOf(form: Form, action: string, before: Answers, after: Answers): string {
  const [verb, group = ''] = action.split(':');
  if (verb !== 'units') {
    const field = form.field(group);
    const rows = Array.isArray(after[group]) ? after[group].length : 0;
    const first = field?.fields[0]?.name;
    return verb === 'add' && first && rows > 0
      ? focusId(form, `${group}[${rows - 1}].${first}`)
      : focusId(form, group);
  }
  const province = (answers: Answers, name: string) => {
    const value = answers[name];
    return typeof value === 'object' && !Array.isArray(value) ? value.provinceCode : undefined;
  };
  const changed = form.fields.find(
    (each) => each.widget === 'address' && province(before, each.name) !== province(after, each.name),
  );
  return changed ? focusId(form, `${changed.name}.communeCode`) : '';
}

/** The answers of both forms of the step. */
interface Written {
  sheet: Answers;
  answers: Answers;
}
