import type { FieldErrors } from '#platform/errors.ts';
import { Checkbox } from '#platform/ui/checkboxes.tsx';
import { InVietnamese } from '#platform/ui/in-vietnamese.tsx';
import { Inset } from '#platform/ui/inset.tsx';
import { inPageLanguage } from '#platform/ui/page-language.ts';
import { Textarea } from '#platform/ui/textarea.tsx';
import { supplementWords } from '../../words/supplement.ts';
import { againPaper, LONGEST_REASON, reasonFor, withoutPaper } from './supplement-names.ts';

/** Under a paper without which nothing was sent: to send all the same, and say why. */
export const WithoutPaper = inPageLanguage((p: WithoutPaperProps, language) => {
  const { part, name, reason, ticked, errors } = p;
  const w = supplementWords[language];
  return (
    <Inset>
      <Checkbox
        name={withoutPaper(part)}
        label={
          <>
            {w.without.tick}
            <span class="govuk-visually-hidden">
              : <InVietnamese>{name}</InVietnamese>
            </span>
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
});

/** Under a paper of which files were sent before: to mean these, where they are right. */
export const SameAgain = inPageLanguage(({ part, name, files, ticked }: SameAgainProps, language) => {
  const { again } = supplementWords[language];
  return (
    <Inset>
      <Checkbox
        name={againPaper(part)}
        label={
          <>
            {again.tick(files.join(', '))}
            <span class="govuk-visually-hidden">
              : <InVietnamese>{name}</InVietnamese>
            </span>
          </>
        }
        hint={again.hint}
        checked={ticked}
      />
    </Inset>
  );
});

/** Keeps the words that were written there while the paper has a file: it may be taken away again. */
export function ReasonNotNeeded({ part, reason }: Pick<WithoutPaperProps, 'part' | 'reason'>) {
  return reason ? <input type="hidden" name={reasonFor(part)} value={reason} /> : null;
}

interface SameAgainProps {
  part: string;
  /** The name of the paper. */
  name: string;
  /** The names of those files. */
  files: string[];
  ticked: boolean;
}

interface WithoutPaperProps {
  part: string;
  /** The name of the paper. */
  name: string;
  reason: string;
  ticked: boolean;
  errors: FieldErrors;
}
