import { mayBeInWords, type OpenAtDesk } from '#domain/dossiers';
import type { FieldErrors } from '#platform/errors.ts';
import { vnLongDateTime } from '#platform/time.ts';
import { Checkbox } from '#platform/ui/checkboxes.tsx';
import { Textarea } from '#platform/ui/textarea.tsx';
import { WarningText } from '#platform/ui/warning-text.tsx';
import type { C } from '../../../../deps.ts';
import { deskWords } from '../../words/dossier.ts';
import { receptionWords } from '../../words/reception.ts';
import { ActionFrame } from '../action.frame.tsx';
import { deskPaths } from '../dossier.paths.ts';

const w = receptionWords.supplement;

/** One row for each paper: the officer ticks it and says what is missing, so that everything is asked at once. */
export function SupplementRequestView({
  c,
  open,
  targets,
  passed,
  errors,
}: {
  c: C;
  open: OpenAtDesk;
  targets: Target[];
  /** Until when it should have been asked for, where that has passed. */
  passed: Date | undefined;
  errors: FieldErrors;
}) {
  const chosen = new Set(c.form.all('item'));
  return (
    <ActionFrame
      c={c}
      open={open}
      title={w.title}
      action={deskPaths.supplement({ code: open.dossier.code })}
      button={deskWords.review}
      errors={errors}
      before={
        <>
          <p class="govuk-body">{w.lead}</p>
          {open.dossier.supplements > 0 ? <WarningText>{w.again}</WarningText> : null}
          {passed ? <WarningText>{w.lateRequest(vnLongDateTime(passed))}</WarningText> : null}
        </>
      }
    >
      {targets.map((t) => (
        <Checkbox
          key={t.target}
          name="item"
          id={`item-${t.target}`}
          value={t.target}
          label={t.name}
          checked={chosen.has(t.target)}
          error={errors[`item-${t.target}`]}
          reveals={
            <Textarea
              name={textField(t)}
              label={w.what}
              hint={mayBeInWords(t.target) ? w.otherHint : undefined}
              rows={2}
              value={c.form.get(textField(t))}
              error={errors[textField(t)]}
            />
          }
        />
      ))}
      <Textarea
        name="reason"
        label={w.reason}
        rows={3}
        value={c.form.get('reason')}
        error={errors.reason}
        optional
      />
    </ActionFrame>
  );
}

/** The field of the text that says what is missing. */
export function textField({ target }: Pick<Target, 'target'>): string {
  return `text-${target}`;
}

/** What an officer may ask for: a part, the e-form, or something else. */
export interface Target {
  target: string;
  name: string;
}
