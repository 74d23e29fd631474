import { mayBeInWords, type OpenAtDesk } from '#domain/dossiers';
import type { FieldErrors } from '#platform/errors.ts';
import { Checkbox } from '#platform/ui/checkboxes.tsx';
import { Textarea } from '#platform/ui/textarea.tsx';
import { WarningText } from '#platform/ui/warning-text.tsx';
import type { C } from '../../../../deps.ts';
import { deskWords } from '../../words/dossier.ts';
import { ActionFrame } from '../action.frame.tsx';
import { deskPaths } from '../dossier.paths.ts';

const w = deskWords.supplement;

/** One row for each paper: the officer ticks it and says what is missing, so that everything is asked at once. */
export function SupplementRequestView({
  c,
  open,
  targets,
  errors,
}: {
  c: C;
  open: OpenAtDesk;
  targets: Target[];
  errors: FieldErrors;
}) {
  const chosen = new Set(c.form.all('item'));
  return (
    <ActionFrame
      c={c}
      open={open}
      title={w.title}
      action={deskPaths.supplement({ code: open.dossier.code })}
      button={w.button}
      errors={errors}
      before={
        <>
          <p class="govuk-body">{w.lead}</p>
          {open.dossier.supplements > 0 ? <WarningText>{w.again}</WarningText> : null}
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
              name={`text-${t.target}`}
              label={w.what}
              hint={mayBeInWords(t.target) ? w.otherHint : undefined}
              rows={2}
              value={c.form.get(`text-${t.target}`)}
              error={errors[`text-${t.target}`]}
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

/** What an officer may ask for: a part, the e-form, or something else. */
export interface Target {
  target: string;
  name: string;
}
