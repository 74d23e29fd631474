import { filingOf, type OpenDossier } from '#domain/dossiers';
import type { SupplementContent } from '#domain/drafts';
import {
  type Answers,
  applyFormAction,
  compileForm,
  computeAnswers,
  diffAnswers,
  type Form,
  readAnswers,
  type ValidationContext,
  validateAnswers,
} from '#domain/forms';
import { unitLookup } from '#domain/units';
import type { FieldErrors } from '#platform/errors.ts';
import { localDate } from '#platform/time.ts';
import { errorSentences } from '#views/e-form/error-sentence.ts';
import type { C } from '../../../../deps.ts';
import { choosesWords, merged, prefersStored } from '../../filing/differences/differences.ts';
import { withNames } from '../../filing/with-names.ts';
import { formRequested } from './requested-parts.ts';
import { NOTE } from './supplement-names.ts';

/** The e-form, when its correction was requested. */
export function requestedForm(open: OpenDossier): Form | undefined {
  return formRequested(open) && open.version.formSchema ? compileForm(open.version.formSchema) : undefined;
}

/**
 * Reads what was posted: the answers as typed, their errors, and the new answers when they are valid and differ from the filed ones. The
 * page of differences posts a choice between these and the saved draft, `stored`.
 */
export async function readCorrection(
  c: C,
  open: OpenDossier,
  action: string,
  stored?: SupplementContent,
): Promise<Correction> {
  const chooses = choosesWords(c.form);
  const note = chooses && prefersStored(c.form, NOTE) ? (stored?.note ?? '') : c.form.get(NOTE);
  const form = requestedForm(open);
  if (!form) return withFiledAnswers(open, note);
  let typed = readAnswers(form, c.form);
  if (chooses) typed = merged(form, typed, stored?.answers ?? open.answers, c.form);
  return checkCorrection(c, open, form, { answers: applyFormAction(form, typed, action), note });
}

/** The same from the saved draft, or from what was filed while there is none. */
export async function correctionFromDraft(
  c: C,
  open: OpenDossier,
  draft: SupplementContent | undefined,
): Promise<Correction> {
  const form = requestedForm(open);
  if (!form || !draft) return withFiledAnswers(open, draft?.note ?? '');
  return checkCorrection(c, open, form, draft);
}

function withFiledAnswers(open: OpenDossier, note: string): Correction {
  const { answers } = open;
  return { answers, effective: answers, errors: {}, newAnswers: undefined, note, touched: note !== '' };
}

/** By what the e-form is checked: its answers are computed by the day on which the dossier was filed. */
export async function contextOf(c: C, open: OpenDossier, form: Form): Promise<ValidationContext> {
  return { ...(await filingOf(c.deps.db, open.dossier, form)), today: localDate(c.now) };
}

async function checkCorrection(
  c: C,
  open: OpenDossier,
  form: Form,
  typed: SupplementContent,
): Promise<Correction> {
  const { answers, note } = typed;
  const units = await unitLookup(c.deps.db);
  const context = { ...(await contextOf(c, open, form)), units };
  const checked = validateAnswers(form, answers, context);
  const isNew = (given: Answers) => diffAnswers(form, given, open.answers).length > 0;
  if (!checked.ok) {
    const touched = note !== '' || isNew(withNames(form, computeAnswers(form, answers, context), units));
    const errors = errorSentences(checked.errors);
    return { answers, effective: answers, errors, newAnswers: undefined, note, touched };
  }
  const newAnswers = isNew(checked.data) ? checked.data : undefined;
  const touched = note !== '' || newAnswers !== undefined;
  return { answers, effective: checked.data, errors: {}, newAnswers, note, touched };
}

export interface Correction extends SupplementContent {
  /** The answers as they would be stored, without fields that are not asked; as typed while they are not valid. */
  effective: Answers;
  /** Posted name → sentence. */
  errors: FieldErrors;
  /** Valid answers that differ from the filed ones. */
  newAnswers: Answers | undefined;
  /** The page holds something that was not filed. */
  touched: boolean;
}
