import { ageDoubts } from './ages.ts';
import { closedDayDoubts } from './closed-days.ts';
import { contradictionDoubts } from './contradictions.ts';
import type { Answers, Doubt, Form, ValidationContext } from './form.ts';
import { holderDoubts } from './holder-doubts.ts';
import { officeDoubts } from './office-doubts.ts';

/**
 * What the person is asked to look at again in what they have answered, each at its field: answers that hardly go together, ages, numbers
 * that say something else, days on which the office is closed, what does not fit the office or its time.
 */
export function doubtsIn(form: Form, answers: Answers, context: ValidationContext): Doubt[] {
  return [
    ...contradictionDoubts(form, answers, context),
    ...ageDoubts(form, answers, context),
    ...holderDoubts(form, answers),
    ...closedDayDoubts(form, answers, context),
    ...officeDoubts(form, answers, context),
  ];
}
