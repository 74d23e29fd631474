import type { AtCounter, OpenAtDesk } from '#domain/dossiers';
import type { FieldErrors } from '#platform/errors.ts';
import { TextInput } from '#platform/ui/text-input.tsx';
import { Textarea } from '#platform/ui/textarea.tsx';
import type { C } from '../../../../deps.ts';
import { counterWords as w } from '../../words/counter.ts';
import { readText } from '../read-text.ts';

export const WHO = 'nguoi-den';
export const WHY = 'vi-sao';

/** Who came to the counter and why it is entered there: asked on every page of the counter. */
export function WhoAndWhy({ c, open, errors }: WhoAndWhyProps) {
  return (
    <>
      <TextInput
        name={WHO}
        label={w.broughtBy}
        hint={w.broughtByHint(open.people.submitter.name)}
        value={c.form.get(WHO)}
        error={errors[WHO]}
        required
      />
      <Textarea
        name={WHY}
        label={w.why}
        hint={w.whyHint}
        rows={2}
        value={c.form.get(WHY)}
        error={errors[WHY]}
        required
      />
    </>
  );
}

/** Reads who came and why; what is missing stands in `errors`. */
export function readWhoAndWhy(c: C, errors: FieldErrors): AtCounter {
  const broughtBy = readText(c, WHO, 200, errors);
  const why = readText(c, WHY, 1000, errors);
  if (!broughtBy) errors[WHO] = w.needWho;
  else if (!/\p{L}/u.test(broughtBy)) errors[WHO] = w.whoLetters;
  if (!why) errors[WHY] = w.needWhy;
  return { broughtBy, why };
}

interface WhoAndWhyProps {
  c: C;
  open: OpenAtDesk;
  errors: FieldErrors;
}
