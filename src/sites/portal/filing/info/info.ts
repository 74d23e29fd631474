import { isDeepStrictEqual } from 'node:util';
import { type Account, getAccount } from '#domain/accounts';
import type { Draft } from '#domain/drafts';
import {
  type Answers,
  applyFormAction,
  computedAnswers,
  type Form,
  isFormAction,
  readAnswers,
} from '#domain/forms';
import type { FieldErrors } from '#platform/errors.ts';
import { type Answer, formPage, json, page, redirect } from '#platform/http/answer.ts';
import { computedForScript } from '#views/e-form/computed-field.tsx';
import { errorSentences } from '#views/e-form/error-sentence.ts';
import { focusId } from '#views/e-form/field-id.ts';
import type { C } from '../../../../deps.ts';
import { choosesWords, differences, merged } from '../differences/differences.ts';
import { DifferencesView } from '../differences/differences.view.tsx';
import { stepPath } from '../filing.paths.ts';
import { leadsTo } from '../leads-to.ts';
import { type Filing, infoFaults, ofDraft } from '../open-filing.ts';
import { revisionOf, saveStep } from '../save-step.ts';
import { alreadySent } from '../sent/already-sent.ts';
import { InfoView } from './info.view.tsx';
import { infoAnswers, infoContent } from './info-sheet.ts';

/** Step 1: who files, for whom and where, and the e-form, prefilled with what is known. */
export const get = ofDraft(async (c, f) => {
  const sheet = infoAnswers(f.draft.content, f.agencies);
  const errors = c.query.has('thieu') ? errorSentences(infoFaults(f, f.draft.content, sheet)) : {};
  return show(c, f, f.draft, { sheet, errors });
});

/** Saves the page as it is; "Tiếp tục" also checks it and goes on when nothing is missing. */
export const post = ofDraft(
  async (c, f) => {
    const { draft, version } = f;
    const stored = infoAnswers(draft.content, f.agencies);
    const action = c.form.get('_action');
    let sheet = readAnswers(f.infoSheet, c.form);
    let answers = readAnswers(f.form, c.form);
    if (choosesWords(c.form)) {
      sheet = merged(f.infoSheet, sheet, stored, c.form);
      answers = merged(f.form, answers, draft.content.answers, c.form);
    }
    if (isFormAction(action)) answers = applyFormAction(f.form, answers, action);
    const change = { ...infoContent(sheet, version.content), answers };
    const faults = infoFaults(f, { ...draft.content, ...change }, sheet);
    const goesOn = action === '' || action === 'next';
    const ready = !c.wantsJson && goesOn && faults.length === 0;
    const result = await saveStep(c, f, { step: 'info', change, ...(ready ? { reached: 'parts' } : {}) });
    if ('newer' in result) return showDifferences(c, f, result.newer, { sheet, answers });
    if (c.wantsJson) return saved(c, f, result.saved);
    if (isFormAction(action)) {
      const place = placeOf(f.form, action, draft.content.answers, answers);
      return redirect(stepPath('info', draft.id) + (place ? `#${place}` : ''));
    }
    if (action === 'close') return redirect(leadsTo.mine());
    if (!goesOn) return redirect(stepPath('info', draft.id, { 'da-luu': '1' }));
    if (ready) return redirect(stepPath('parts', draft.id));
    const storedFaults = infoFaults(f, result.saved.content);
    // the draft holds every word that was refused: its own page shows them, and going back to it asks for the newest
    if (isDeepStrictEqual(faults, storedFaults)) return redirect(stepPath('info', draft.id, { thieu: '1' }));
    return show(c, f, result.saved, { sheet, errors: errorSentences(faults) });
  },
  { afterSending: (c, f, code) => alreadySent(c, f, { code, step: 'info' }) },
);

async function show(
  c: C,
  f: Filing,
  draft: Draft,
  o: { sheet: Answers; errors: FieldErrors },
): Promise<Answer> {
  const account: Account = await getAccount(c.deps.db, c.deps.keys, f.citizen.accountId);
  return formPage(InfoView({ c, f, draft, account, ...o }), o.errors);
}

function showDifferences(c: C, f: Filing, newer: Draft, mine: { sheet: Answers; answers: Answers }): Answer {
  if (c.wantsJson) return json({ ok: false }, 409);
  const theirs = infoAnswers(newer.content, f.agencies);
  const rows = differences(
    [
      { form: f.infoSheet, mine: mine.sheet, theirs },
      { form: f.form, mine: mine.answers, theirs: newer.content.answers },
    ],
    f.units,
  );
  return page(DifferencesView({ c, step: 'info', stored: newer, rows }), { status: 409 });
}

function saved(c: C, f: Filing, draft: Draft): Answer {
  const found = computedAnswers(f.form, draft.content.answers, f.context);
  const computed = computedForScript(f.form, found, c.language);
  return json({ ok: true, revision: revisionOf(draft, 'info'), computed });
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
