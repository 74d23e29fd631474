import { correctAnswers, filingOf, type OpenAtDesk } from '#domain/dossiers';
import {
  type Answers,
  applyFormAction,
  compileStoredForm,
  diffAnswers,
  type Form,
  isFormAction,
  readAnswers,
  validateAnswers,
} from '#domain/forms';
import { unitLookup } from '#domain/units';
import { type FieldErrors, Refusal } from '#platform/errors.ts';
import { page } from '#platform/http/answer.ts';
import { localDate } from '#platform/time.ts';
import { errorSentences } from '#views/e-form/error-sentence.ts';
import { changesWords } from '../../words/changes.ts';
import { refusalWords } from '../../words/refusals.ts';
import { STEP } from '../ask-once-more.ts';
import { type AtDossier, actionOn, openForVerb } from '../at-dossier.ts';
import { confirmationQuery } from '../confirmation.ts';
import { deskPaths } from '../dossier.paths.ts';
import { hasErrors, readText } from '../read-text.ts';
import { CorrectView, REASON } from './correct.view.tsx';

const w = changesWords.correct;

export async function get(c: AtDossier) {
  const open = await openForVerb(c, 'correct-answers');
  return show(c, open, { answers: open.answers, errors: {} });
}

/** Mends the answers for a reason. A button of the form itself (one row more, other communes) shows it again and mends nothing. */
export async function post(c: AtDossier) {
  const open = await openForVerb(c, 'correct-answers');
  const form = formOf(open);
  const action = c.form.get(STEP);
  const answers = applyFormAction(form, readAnswers(form, c.form), action);
  if (isFormAction(action)) return show(c, open, { answers, errors: {} });
  const errors: FieldErrors = {};
  const reason = readText(c, REASON, 1000, errors);
  if (!reason) errors[REASON] = w.needReason;
  const checked = validateAnswers(form, answers, await contextOf(c, open, form));
  if (!checked.ok) Object.assign(errors, errorSentences(checked.errors));
  else if (diffAnswers(form, open.answers, checked.data).length === 0) errors[REASON] ??= w.same;
  if (hasErrors(errors)) return show(c, open, { answers, errors }, 422);
  try {
    return await c.change(async (tx) => {
      const units = await unitLookup(tx);
      const d = await correctAnswers(tx, c.deps.keys, { ...actionOn(c, open), answers, units, reason });
      return deskPaths.dossier({ code: d.code }, confirmationQuery('correct-answers'));
    });
  } catch (e) {
    const sentence = e instanceof Refusal && whyNot(e);
    if (!sentence) throw e;
    return show(c, open, { answers, errors: { [REASON]: sentence } }, 422);
  }
}

// what would make another dossier of it: the words stay, with why they cannot be written
function whyNot(e: Refusal): string | undefined {
  if (e.is('supplement.other-case')) return refusalWords[e.code](e.params);
  return e.is('supplement.part') ? refusalWords[e.code](e.params) : undefined;
}

function formOf({ version }: OpenAtDesk): Form {
  if (!version.formSchema) throw new Refusal('correct.no-form');
  return compileStoredForm(version.formSchema);
}

async function contextOf(c: AtDossier, { dossier }: OpenAtDesk, form: Form) {
  const [filing, units] = await Promise.all([filingOf(c.deps.db, dossier, form), unitLookup(c.deps.db)]);
  return { ...filing, today: localDate(c.now), units };
}

async function show(
  c: AtDossier,
  open: OpenAtDesk,
  o: { answers: Answers; errors: FieldErrors },
  status = 200,
) {
  const form = formOf(open);
  return page(CorrectView({ c, open, form, context: await contextOf(c, open, form), ...o }), { status });
}
