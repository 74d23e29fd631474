import type { OpenDossier } from '#domain/dossiers';
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
import type { C } from '../../../deps.ts';
import { formAsked } from './asked-parts.ts';

/** The e-form that is to be corrected, or undefined when it was not asked for. */
export function askedForm(open: OpenDossier): Form | undefined {
  return formAsked(open) && open.version.formSchema ? compileForm(open.version.formSchema) : undefined;
}

/** The posted e-form: as it was typed, what is wrong with it, and, when it holds and says something new, what is to be kept. */
export async function correctedAnswers(c: C, open: OpenDossier, action: string): Promise<Corrected> {
  const form = askedForm(open);
  if (!form) return { answers: open.answers, effective: open.answers, errors: {}, changed: undefined };
  const typed = applyFormAction(form, readAnswers(form, c.form), action);
  const units = await unitLookup(c.deps.db);
  const checked = validateAnswers(form, typed, { today: localDate(c.now), units });
  if (!checked.ok)
    return {
      answers: typed,
      effective: typed,
      errors: errorSentences(checked.errors),
      changed: undefined,
    };
  const isNew = diffAnswers(form, checked.data, open.answers).length > 0;
  return {
    answers: typed,
    effective: checked.data,
    errors: {},
    changed: isNew ? checked.data : undefined,
  };
}

export interface Corrected {
  /** As typed, to be shown again. */
  answers: Answers;
  /** As they would be kept, without what is not asked; as typed while they do not hold. */
  effective: Answers;
  /** Posted name → sentence. */
  errors: FieldErrors;
  changed: Answers | undefined;
}
