import type { OpenAtDesk } from '#domain/dossiers';
import type { FieldErrors } from '#platform/errors.ts';
import { Textarea } from '#platform/ui/textarea.tsx';
import { type FormOfDossier, nameOfForm } from '#views/forms/forms-of.ts';
import type { C } from '../../../../deps.ts';
import { receptionWords } from '../../words/reception.ts';
import { ActionFrame } from '../action.frame.tsx';
import { deskPaths } from '../dossier.paths.ts';

const w = receptionWords.issueAgain;
/** The field that names the copy which was seen. */
export const SEEN = 'issued';

/** Which form, why it is given once more, and that the one that was issued stays. */
export function IssueAgainView({ c, open, of, errors }: IssueAgainProps) {
  return (
    <ActionFrame
      c={c}
      open={open}
      title={w.title}
      action={deskPaths.issueAgain({ code: open.dossier.code, form: of.slug })}
      button={w.button}
      errors={errors}
      before={
        <>
          <p class="govuk-body">
            <strong>{nameOfForm(of)}</strong>
          </p>
          <p class="govuk-body">{w.lead}</p>
        </>
      }
    >
      <input type="hidden" name={SEEN} value={c.form.get(SEEN) || of.issued?.id || ''} />
      <Textarea
        name="reason"
        label={w.reason}
        hint={w.hint}
        rows={3}
        value={c.form.get('reason')}
        error={errors.reason}
        required
      />
    </ActionFrame>
  );
}

interface IssueAgainProps {
  c: C;
  open: OpenAtDesk;
  of: FormOfDossier;
  errors: FieldErrors;
}
