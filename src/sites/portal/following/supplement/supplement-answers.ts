import type { OpenDossier } from '#domain/dossiers';
import type { SupplementContent } from '#domain/drafts';
import {
  type Answers,
  applyFormAction,
  compileForm,
  diffAnswers,
  type Form,
  readAnswers,
  validateAnswers,
} from '#domain/forms';
import { unitLookup } from '#domain/units';
import type { FieldErrors } from '#platform/errors.ts';
import { localDate } from '#platform/time.ts';
import { errorSentences } from '#views/e-form/error-sentence.ts';
import type { C } from '../../../../deps.ts';
import { choosesWords, merged, prefersStored } from '../../filing/differences/differences.ts';
import { withNames } from '../../filing/with-names.ts';
import { formAsked } from './asked-parts.ts';
import { NOTE } from './supplement-names.ts';

/** The e-form that is to be corrected, or undefined when it was not asked for. */
export function askedForm(open: OpenDossier): Form | undefined {
  return formAsked(open) && open.version.formSchema ? compileForm(open.version.formSchema) : undefined;
}

/**
 * What was posted: as it was typed, what is wrong with it, and, when it holds and says something new, what is to be kept. From the page
 * of differences come two states, of which `stored` is the one that was kept.
 */
export async function correctedAnswers(
  c: C,
  open: OpenDossier,
  action: string,
  stored?: SupplementContent,
): Promise<Corrected> {
  const chooses = choosesWords(c.form);
  const note = chooses && prefersStored(c.form, NOTE) ? (stored?.note ?? '') : c.form.get(NOTE);
  const form = askedForm(open);
  if (!form) return unasked(open, note);
  let typed = readAnswers(form, c.form);
  if (chooses) typed = merged(form, typed, stored?.answers ?? open.answers, c.form);
  return weighed(c, open, form, { answers: applyFormAction(form, typed, action), note });
}

/** The same of what was kept before, or, while nothing was, of what was filed. */
export async function keptAnswers(
  c: C,
  open: OpenDossier,
  kept: SupplementContent | undefined,
): Promise<Corrected> {
  const form = askedForm(open);
  if (!form || !kept) return unasked(open, kept?.note ?? '');
  return weighed(c, open, form, kept);
}

function unasked(open: OpenDossier, note: string): Corrected {
  const { answers } = open;
  return { answers, effective: answers, errors: {}, changed: undefined, note, touched: note !== '' };
}

async function weighed(c: C, open: OpenDossier, form: Form, typed: SupplementContent): Promise<Corrected> {
  const { answers, note } = typed;
  const units = await unitLookup(c.deps.db);
  const checked = validateAnswers(form, answers, { today: localDate(c.now), units });
  const isNew = (said: Answers) => diffAnswers(form, said, open.answers).length > 0;
  if (!checked.ok) {
    const touched = note !== '' || isNew(withNames(form, answers, units));
    const errors = errorSentences(checked.errors);
    return { answers, effective: answers, errors, changed: undefined, note, touched };
  }
  const changed = isNew(checked.data) ? checked.data : undefined;
  const touched = note !== '' || changed !== undefined;
  return { answers, effective: checked.data, errors: {}, changed, note, touched };
}

export interface Corrected extends SupplementContent {
  /** As they would be kept, without what is not asked; as typed while they do not hold. */
  effective: Answers;
  /** Posted name → sentence. */
  errors: FieldErrors;
  changed: Answers | undefined;
  /** Something stands there that was not filed. */
  touched: boolean;
}
