import type { FieldErrors } from '#platform/errors.ts';
import { Checkbox } from '#platform/ui/checkboxes.tsx';
import { Inset } from '#platform/ui/inset.tsx';
import { Textarea } from '#platform/ui/textarea.tsx';
import { supplementWords as w } from '../../words/following.ts';
import { LONGEST_REASON, reasonFor, withoutPaper } from './supplement-names.ts';

/** Under a paper without which nothing was sent: to send all the same, and say why. */
export function WithoutPaper({ part, name, reason, ticked, errors }: WithoutPaperProps) {
  return (
    <Inset>
      <Checkbox
        name={withoutPaper(part)}
        label={
          <>
            {w.without.tick}
            <span class="govuk-visually-hidden">: {name}</span>
          </>
        }
        checked={ticked}
      />
      <Textarea
        name={reasonFor(part)}
        label={w.without.reasonOf(name)}
        hint={w.without.hint}
        value={reason}
        error={errors[reasonFor(part)]}
        maxChars={LONGEST_REASON}
        rows={3}
      />
    </Inset>
  );
}

/** Keeps the words that were written there while the paper has a file: it may be taken away again. */
export function ReasonNotNeeded({ part, reason }: Pick<WithoutPaperProps, 'part' | 'reason'>) {
  return reason ? <input type="hidden" name={reasonFor(part)} value={reason} /> : null;
}

interface WithoutPaperProps {
  part: string;
  /** The name of the paper. */
  name: string;
  reason: string;
  ticked: boolean;
  errors: FieldErrors;
}
