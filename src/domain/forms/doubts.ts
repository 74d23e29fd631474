import { ageDoubts } from './ages.ts';
import type { Answers, Doubt, Form, ValidationContext } from './form.ts';
import { holderDoubts } from './holder-doubts.ts';

/** What the person is asked to look at again in what they have answered, each at its field: ages, and numbers that say something else. */
export function doubtsIn(form: Form, answers: Answers, context: ValidationContext): Doubt[] {
  return [...ageDoubts(form, answers, context), ...holderDoubts(form, answers)];
}
