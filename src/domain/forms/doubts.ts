import { ageDoubts } from './ages.ts';
import { closedDayDoubts } from './closed-days.ts';
import type { Answers, Doubt, Form, ValidationContext } from './form.ts';
import { holderDoubts } from './holder-doubts.ts';

/** What the person is asked to look at again in what they have answered, each at its field: ages, numbers that say something else, days on which the office is closed. */
export function doubtsIn(form: Form, answers: Answers, context: ValidationContext): Doubt[] {
  return [
    ...ageDoubts(form, answers, context),
    ...holderDoubts(form, answers),
    ...closedDayDoubts(form, answers, context),
  ];
}
