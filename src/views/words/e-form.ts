import type { InEveryLanguage, Words } from '#platform/language.ts';
import { eFormErrorVi, eFormVi } from './e-form.vi.ts';

const form = {
  next: 'Continue',
  yes: 'Yes',
  no: 'No',
  notAnswered: 'Not answered',
  choose: 'Choose from the list',
  province: 'Province or city',
  commune: 'Commune, ward or special zone',
  detail: 'House number, street, village',
  showCommunes: 'Show the communes of this province',
  showCommunesFor: (title) => ` (${title})`,
  file: 'This file is uploaded at the step of the documents.',
  fileLink: 'To the step of the documents',
  currency: 'VND',
  addRow: (item) => `Add: ${item}`,
  removeRow: 'Delete',
  removeRowNamed: (item) => ` ${item}`,
  noRows: 'Nothing yet.',
  onlyWhen: (condition) => `Only where ${condition}.`,
  change: 'Change',
  condition: {
    is: (title, values) => `you choose ${values} at “${title}”`,
    holds: (title, values) => `“${title}” is ${values}`,
    value: (title) => `“${title}”`,
    ticked: (title) => `you tick “${title}”`,
    notTicked: (title) => `you do not tick “${title}”`,
    answered: (title) => `you answer “${title}”`,
    not: (condition) => `it is not so that ${condition}`,
    and: ' and ',
    or: ' or ',
  },
} satisfies Words<typeof eFormVi>;

const errors = {
  enter: (t) => `Enter ${t}`,
  choose: (t) => `Choose ${t}`,
  answer: (question) => `Answer the question “${question}”`,
  tick: (title) => `Tick “${title}”`,
  addOne: (title) => `Add at least one to “${title}”`,
  enterDate: (t) => `Enter ${t} as day/month/year, for example 27/11/2026`,
  enterDateOrYear: (t) =>
    `Enter ${t} as day/month/year, month/year or a year, for example 27/11/1948 or 1948`,
  chooseProvince: (t) => `Choose the province or city for ${t}`,
  chooseCommune: (t) => `Choose the commune, ward or special zone for ${t}`,
  provinceAgain: (t) => `Choose the province or city for ${t} again: the one chosen is not in the list`,
  communeAgain: (t) =>
    `Choose the commune, ward or special zone for ${t} again: the one chosen does not belong to this province or city`,
  enterDetail: (t) => `Enter the house number, street or village for ${t}`,
  shortenDetail: (t, n) => `Shorten house number, street and village of ${t} to ${n} characters at most`,
  inRow: (sentence, row) => `${sentence} (${row})`,
  twice: (t) => `Enter one value only for ${t}`,
  again: (t) => `Enter ${t} again`,
  enterOnly: (t, allowed) => `Enter ${allowed} as ${t}: with the other answers nothing else is taken here`,
  chooseOnly: (t, allowed) =>
    `Choose “${allowed}” for ${t}: with the other answers nothing else is taken here`,
  shorten: (t, n) => `Shorten ${t} to ${n} characters at most`,
  lengthen: (t, n) => `Enter ${t} with at least ${n} characters`,
  atLeast: (t, n) => `Enter ${t} of ${n} or more`,
  atMost: (t, n) => `Enter ${t} of ${n} at most`,
  moreThan: (t, n) => `Enter ${t} of more than ${n}`,
  lessThan: (t, n) => `Enter ${t} of less than ${n}`,
  rowsAtLeast: (title, n) => `Give at least ${n} in “${title}”`,
  rowsAtMost: (title, n) => `Keep ${n} at most in “${title}”`,
  past: (t, typed) => `Enter ${t} not later than today: ${typed} is still to come`,
  future: (t, typed) => `Enter ${t} not earlier than today: ${typed} is past`,
  daysAhead: (t, n, typed) => `Enter ${t} within ${n} days from today: ${typed} is later than that`,
  pastYear: (t, typed) => `Enter ${t} not later than this year: ${typed} is still to come`,
  futureYear: (t, typed) => `Enter ${t} not earlier than this year: ${typed} is past`,
  before: (t, other, at) => `Enter ${t} earlier than “${other}” (${at})`,
  notBefore: (t, other, at) => `Enter ${t} not earlier than “${other}” (${at})`,
  dateRange: (t, typed) => `Check the year of ${t}: ${typed} is not between 1900 and 2100`,
  datePastRange: (t, typed) => `Check the year of ${t}: ${typed} is before the year 1900`,
} satisfies Words<typeof eFormErrorVi>;

/** Words of the electronic forms: the texts around the fields. */
export const eFormWords: InEveryLanguage<typeof eFormVi> = { vi: eFormVi, en: form };

/** What to do about an answer that is not accepted. */
export const eFormErrorWords: InEveryLanguage<typeof eFormErrorVi> = { vi: eFormErrorVi, en: errors };
