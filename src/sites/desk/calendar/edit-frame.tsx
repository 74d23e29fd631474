import type { Officer } from '#domain/journal';
import type { FieldErrors } from '#platform/errors.ts';
import { FormGuard } from '#platform/http/form-guard.tsx';
import type { Child } from '#platform/ui/child.ts';
import { ErrorSummary } from '#platform/ui/error-summary.tsx';
import { Textarea } from '#platform/ui/textarea.tsx';
import { FilledAgain } from '#views/parked/filled-again.tsx';
import type { C } from '../../../deps.ts';
import { BelowAdmin } from '../admin/below-admin.page.tsx';
import { calendarWords as w } from '../words/calendar.ts';
import { calendarPaths } from './calendar.paths.ts';

/** As long as a reason or a document may be. */
export const LONGEST = 500;

/** The frame of a page that changes the calendar: the way back, the errors, the form, made from one revision of the calendar, and why. */
export function EditFrame({ c, title, lead, action, revision, errors, children, buttons }: EditFrameProps) {
  return (
    <BelowAdmin
      c={c}
      title={title}
      hasErrors={Object.keys(errors).length > 0}
      back={{ href: calendarPaths.calendar(), text: w.back }}
      news={
        <>
          <ErrorSummary errors={errors} />
          <FilledAgain c={c} />
        </>
      }
      {...(lead ? { lead } : {})}
    >
      <form method="post" action={action} novalidate>
        <FormGuard c={c} />
        <input type="hidden" name="revision" value={revision} />
        {children}
        <Textarea
          name="vi-sao"
          label={w.form.why}
          hint={w.form.whyHint}
          value={c.form.get('vi-sao')}
          error={errors['vi-sao']}
          rows={2}
          required
        />
        {buttons}
      </form>
    </BelowAdmin>
  );
}

interface EditFrameProps {
  c: C<Officer>;
  title: string;
  lead?: string;
  action: string;
  /** Of the calendar that this page was made from. */
  revision: string;
  errors: FieldErrors;
  children: Child;
  buttons: Child;
}
