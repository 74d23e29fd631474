import type { OpenAtDesk, SupplementRequest } from '#domain/dossiers';
import type { FieldErrors } from '#platform/errors.ts';
import { vnDate, vnLongDate, vnLongDateTime } from '#platform/time.ts';
import { SummaryList } from '#platform/ui/summary-list.tsx';
import { Textarea } from '#platform/ui/textarea.tsx';
import { WarningText } from '#platform/ui/warning-text.tsx';
import type { C } from '../../../../deps.ts';
import { receptionWords } from '../../words/reception.ts';
import { ActionFrame } from '../action.frame.tsx';
import { deskPaths } from '../dossier.paths.ts';
import { HandBackFields } from '../hand-back/hand-back-fields.tsx';

const w = receptionWords.close;

/** The ground of closing, what was asked and until when, who is told, and that it cannot be undone. */
export function CloseView({ c, open, receiver, errors }: CloseViewProps) {
  const { code, supplementRequest: request, acceptedAt } = open.dossier;
  return (
    <ActionFrame
      c={c}
      open={open}
      title={w.title}
      action={deskPaths.close({ code })}
      button={w.button}
      warning
      errors={errors}
      before={
        <>
          <p class="govuk-body">{acceptedAt ? w.ground : w.before.ground}</p>
          <SummaryList
            rows={[
              ...(request ? [{ name: w.asked, value: vnLongDateTime(new Date(request.askedAt)) }] : []),
              ...(request?.answerUntil ? [{ name: w.until, value: vnLongDate(request.answerUntil) }] : []),
              { name: w.receiver, value: receiver },
            ]}
          />
          <WarningText>{acceptedAt ? w.final : w.before.final}</WarningText>
        </>
      }
    >
      <HandBackFields c={c} open={open} errors={errors} onlyWhatIs={!acceptedAt} />
      {acceptedAt ? (
        <Textarea
          name="note"
          label={w.note}
          rows={3}
          value={c.form.get('note')}
          error={errors.note}
          optional
        />
      ) : (
        <Textarea
          name="note"
          label={w.before.reason}
          hint={w.before.hint}
          rows={3}
          value={c.form.get('note') || (errors.note ? '' : proposedReason(request))}
          error={errors.note}
          required
        />
      )}
    </ActionFrame>
  );
}

// the clerk reads it, and writes another where it does not fit
function proposedReason(request: SupplementRequest | null): string {
  if (!request?.answerUntil) return '';
  return w.before.proposed(vnDate(new Date(request.askedAt)), vnDate(request.answerUntil));
}

interface CloseViewProps {
  c: C;
  open: OpenAtDesk;
  receiver: string;
  errors: FieldErrors;
}
