import type { OpenAtDesk } from '#domain/dossiers';
import type { FieldErrors } from '#platform/errors.ts';
import { Textarea } from '#platform/ui/textarea.tsx';
import { WarningText } from '#platform/ui/warning-text.tsx';
import type { C } from '../../../../deps.ts';
import { deskWords } from '../../words/dossier.ts';
import { receptionWords } from '../../words/reception.ts';
import { ActionFrame } from '../action.frame.tsx';
import { deskPaths } from '../dossier.paths.ts';
import { HandBackFields } from '../hand-back/hand-back-fields.tsx';

const w = receptionWords.refuse;

/** A refusal cannot be undone: the page says so, and the reason is what the person will read. */
export function RefuseView({ c, open, errors }: { c: C; open: OpenAtDesk; errors: FieldErrors }) {
  return (
    <ActionFrame
      c={c}
      open={open}
      title={w.title}
      action={deskPaths.refuse({ code: open.dossier.code })}
      button={deskWords.review}
      errors={errors}
    >
      <WarningText>{w.warning}</WarningText>
      <Textarea
        name="reason"
        label={w.reason}
        hint={w.hint}
        rows={5}
        value={c.form.get('reason')}
        error={errors.reason}
        required
      />
      <HandBackFields c={c} open={open} errors={errors} onlyWhatIs />
    </ActionFrame>
  );
}
