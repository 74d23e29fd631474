import { filingOf, type OpenDossier, papersAskedFor } from '#domain/dossiers';
import { findSupplementDraft, type SupplementContent, type SupplementDraft } from '#domain/drafts';
import {
  type Answers,
  applyFormAction,
  compileStoredForm,
  computeAnswers,
  diffAnswers,
  type Form,
  formIn,
  readAnswers,
  type ValidationContext,
  validateAnswers,
} from '#domain/forms';
import { unitLookup } from '#domain/units';
import type { FieldErrors } from '#platform/errors.ts';
import type { Language } from '#platform/language.ts';
import { localDate } from '#platform/time.ts';
import { errorSentences } from '#views/e-form/error-sentence.ts';
import type { C } from '../../../../deps.ts';
import { withNames } from '../../filing/with-names.ts';
import { formRequested } from './requested-parts.ts';
import { type Requested, reasonsIn, reconcileSupplement } from './supplement-mark.ts';
import { NOTE, reasonFor } from './supplement-names.ts';

/** The e-form, when its correction was requested. */
export function requestedForm(open: OpenDossier, language: Language): Form | undefined {
  return formRequested(open) && open.version.formSchema
    ? formIn(compileStoredForm(open.version.formSchema), language)
    : undefined;
}

/** The e-form, when its correction was requested, and the requested papers. */
export function requestedIn(open: OpenDossier, language: Language): Requested {
  return { form: requestedForm(open, language), papers: papersAskedFor(open.dossier) };
}

/**
 * Reads what was posted and puts it together with the draft that is saved now: the answers as they then are, their errors, and the new
 * answers when they are valid and differ from the filed ones.
 */
export async function readCorrection(c: C, open: OpenDossier, action: string): Promise<ReadCorrection> {
  const stored = await findSupplementDraft(c.deps.db, c.deps.keys, open.dossier);
  const requested = requestedIn(open, c.language);
  const { form, papers } = requested;
  const answers = form ? applyFormAction(form, readAnswers(form, c.form), action) : {};
  const reasons = reasonsIn(papers, (part) => c.form.get(reasonFor(part)));
  const written = { answers, note: c.form.get(NOTE), ...reasons };
  const before = stored?.content ?? { answers: open.answers, note: '' };
  const found = reconcileSupplement(requested, { mine: written, stored: before, posted: c.form });
  const correction = form ? await checkCorrection(c, open, form, found) : withFiledAnswers(open, found);
  return { ...correction, written, stored, conflicts: found.conflicts, fromStored: found.fromStored };
}

/** The same from the saved draft, or from what was filed while there is none. */
export async function correctionFromDraft(
  c: C,
  open: OpenDossier,
  draft: SupplementContent | undefined,
): Promise<Correction> {
  const form = requestedForm(open, c.language);
  if (!form || !draft) return withFiledAnswers(open, draft ?? { note: '' });
  return checkCorrection(c, open, form, draft);
}

function withFiledAnswers(open: OpenDossier, written: WordsBeside): Correction {
  const { answers } = open;
  const words = wordsOf(written);
  return { answers, effective: answers, errors: {}, newAnswers: undefined, ...words, touched: isAny(words) };
}

function wordsOf({ note, reasons }: WordsBeside): WordsBeside {
  return { note, ...(reasons ? { reasons } : {}) };
}

function isAny({ note, reasons }: WordsBeside): boolean {
  return note !== '' || reasons !== undefined;
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
  const { answers } = typed;
  const words = wordsOf(typed);
  const units = await unitLookup(c.deps.db);
  const context = { ...(await contextOf(c, open, form)), units };
  const checked = validateAnswers(form, answers, context);
  const isNew = (candidate: Answers) => diffAnswers(form, candidate, open.answers).length > 0;
  if (!checked.ok) {
    const touched = isAny(words) || isNew(withNames(form, computeAnswers(form, answers, context), units));
    const errors = errorSentences(checked.errors, c.language);
    return { answers, effective: answers, errors, newAnswers: undefined, ...words, touched };
  }
  const newAnswers = isNew(checked.data) ? checked.data : undefined;
  const touched = isAny(words) || newAnswers !== undefined;
  return { answers, effective: checked.data, errors: {}, newAnswers, ...words, touched };
}

/** A correction as a page posted it, beside what is saved. */
export interface ReadCorrection extends Correction {
  /** As the page has it. */
  written: SupplementContent;
  /** The draft that it was put together with. */
  stored: SupplementDraft | undefined;
  /** The fields that both changed: nothing is saved before the person has chosen. */
  conflicts: string[];
  /** The fields that are as they are saved, and not as the page has them. */
  fromStored: string[];
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

/** What is written beside the e-form. */
type WordsBeside = Omit<SupplementContent, 'answers'>;
