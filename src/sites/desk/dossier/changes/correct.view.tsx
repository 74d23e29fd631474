import type { OpenAtDesk } from '#domain/dossiers';
import type { Answers, Form, UnitLookup, ValidationContext } from '#domain/forms';
import type { FieldErrors } from '#platform/errors.ts';
import { Textarea } from '#platform/ui/textarea.tsx';
import { EForm } from '#views/e-form/e-form.tsx';
import { focusId } from '#views/e-form/field-id.ts';
import type { C } from '../../../../deps.ts';
import { changesWords } from '../../words/changes.ts';
import { ActionFrame } from '../action.frame.tsx';
import { deskPaths } from '../dossier.paths.ts';

const w = changesWords.correct;

export const REASON = 'ly-do-sua';

/** The e-form with its answers, and why it is mended. */
export function CorrectView({ c, open, form, answers, context, errors }: CorrectViewProps) {
  const byId = Object.fromEntries(
    Object.entries(errors).map(([name, sentence]) => [
      name === REASON ? name : focusId(form, name),
      sentence,
    ]),
  );
  return (
    <ActionFrame
      c={c}
      open={open}
      title={w.title}
      action={deskPaths.correct({ code: open.dossier.code })}
      button={w.button}
      errors={errors}
      summary={byId}
      before={<p class="govuk-body">{w.lead}</p>}
    >
      <EForm form={form} answers={answers} errors={errors} units={context.units} context={context} />
      <Textarea
        name={REASON}
        label={w.reason}
        hint={w.reasonHint}
        rows={3}
        value={c.form.get(REASON)}
        error={errors[REASON]}
        required
      />
    </ActionFrame>
  );
}

interface CorrectViewProps {
  c: C;
  open: OpenAtDesk;
  form: Form;
  answers: Answers;
  context: ValidationContext & { units: UnitLookup };
  errors: FieldErrors;
}
