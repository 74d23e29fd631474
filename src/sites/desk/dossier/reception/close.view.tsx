import type { OpenAtDesk } from '#domain/dossiers';
import type { FieldErrors } from '#platform/errors.ts';
import { vnLongDate, vnLongDateTime } from '#platform/time.ts';
import { SummaryList } from '#platform/ui/summary-list.tsx';
import { Textarea } from '#platform/ui/textarea.tsx';
import { WarningText } from '#platform/ui/warning-text.tsx';
import type { C } from '../../../../deps.ts';
import { deskWords } from '../../words/dossier.ts';
import { ActionFrame } from '../action.frame.tsx';
import { deskPaths } from '../dossier.paths.ts';

const w = deskWords.close;

/** The ground of closing, what was asked and until when, who is told, and that it cannot be undone. */
export function CloseView({ c, open, receiver, errors }: CloseViewProps) {
  const { code, supplementRequest: request } = open.dossier;
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
          <p class="govuk-body">{w.ground}</p>
          <SummaryList
            rows={[
              ...(request ? [{ name: w.asked, value: vnLongDateTime(new Date(request.askedAt)) }] : []),
              ...(request?.answerUntil ? [{ name: w.until, value: vnLongDate(request.answerUntil) }] : []),
              { name: w.receiver, value: receiver },
            ]}
          />
          <WarningText>{w.final}</WarningText>
          {(open.fee?.paid ?? 0) > 0 ? <WarningText>{w.feeTaken}</WarningText> : null}
        </>
      }
    >
      <Textarea name="note" label={w.note} rows={3} value={c.form.get('note')} error={errors.note} optional />
    </ActionFrame>
  );
}

interface CloseViewProps {
  c: C;
  open: OpenAtDesk;
  receiver: string;
  errors: FieldErrors;
}
