import type { InEveryLanguage, Words } from '#platform/language.ts';
import { vi } from './own-case.vi.ts';

const en = {
  title: 'Your case',
  lead: 'Answer a few questions to see the documents, the fee and the date that hold for you.',
  dateHint: 'For example 5/11/2026. The date is used to count only; it is not kept.',
  orChoose: 'Or choose',
  prompt: 'Choose an answer',
  show: 'Show documents, fee and date',
  again: 'Change your answers',
  showAgain: 'Show again',
  answer: 'What you need',
  case: 'Your case',
  papersBrought: 'To bring to the receiving office:',
  papersOpen: 'Depending on your answers:',
  papersByForm: 'Depending on what you state in the form:',
  papersMaybe: 'Only if you have it, or if it is needed:',
  andIf: (fact) => `if ${fact}`,
  times: 'Dates',
  answerBy: (when) => `If you send it now, the office answers by ${when} at the latest.`,
  resultBy: (when) => `If nothing is missing, the result is there by ${when} at the latest.`,
  resultIn: 'Result, from when the application is accepted:',
  resultFromVisit: 'Result, from when you bring the originals:',
  open: (questions) => `This still depends on what you have not answered: ${questions}`,
  file: 'Apply',
  fileNote:
    'Your answers go into the form. You need to sign in. What you write in the form should be in Vietnamese.',
  wrongDate: (typed) => `“${typed}” is not a date. Enter day, month and year, for example 5/11/2026.`,
  shortYear: (typed) =>
    `“${typed}” does not say which year it is. Enter day, month and a year of four digits, for example 5/11/2026.`,
  noSuchDate: (typed) => `There is no day “${typed}” in the calendar. Check the day and the month.`,
  dateToCome: (date) => `${date} is still to come. Enter a day that has passed.`,
  dateTooLong: 'This date is too long ago to be right. Check the year.',
  unknown: 'There is no such answer here. Choose one from the list.',
} satisfies Words<typeof vi>;

/** Words of the questions on a procedure's page, and of what they answer. */
export const ownCaseWords: InEveryLanguage<typeof vi> = { vi, en };
