import type { WorkCalendar } from '#domain/calendar';
import { apologyBy, MOST_APOLOGY, type OpenAtDesk } from '#domain/dossiers';
import type { FieldErrors } from '#platform/errors.ts';
import { vnLongDateTime } from '#platform/time.ts';
import { SummaryList } from '#platform/ui/summary-list.tsx';
import { Textarea } from '#platform/ui/textarea.tsx';
import type { C } from '../../../../deps.ts';
import { extensionWords } from '../../words/extension.ts';
import { ActionFrame } from '../action.frame.tsx';
import { DateAndTime } from '../date-and-time.tsx';
import { deskPaths } from '../dossier.paths.ts';

const w = extensionWords.propose;

/** What was promised, by when the apology must go out, and the boxes for the new date and the reason. */
export function ProposeView({ c, open, calendar, errors }: ProposeViewProps) {
  const { code, promisedAt } = open.dossier;
  return (
    <ActionFrame
      c={c}
      open={open}
      title={w.title}
      action={deskPaths.proposeExtension({ code })}
      button={w.button}
      errors={errors}
      before={
        <>
          <p class="govuk-body">{w.lead}</p>
          {promisedAt ? (
            <SummaryList
              rows={[
                { name: extensionWords.promised, value: vnLongDateTime(promisedAt) },
                { name: extensionWords.by, value: vnLongDateTime(apologyBy(calendar, promisedAt)) },
              ]}
            />
          ) : null}
        </>
      }
    >
      <DateAndTime c={c} words={w} errors={errors} required />
      <Textarea
        name="reason"
        label={extensionWords.reason}
        hint={w.reasonHint}
        rows={8}
        maxChars={MOST_APOLOGY}
        value={c.form.get('reason')}
        error={errors.reason}
        required
      />
    </ActionFrame>
  );
}

interface ProposeViewProps {
  c: C;
  open: OpenAtDesk;
  /** Of the agency that decides. */
  calendar: WorkCalendar;
  errors: FieldErrors;
}
