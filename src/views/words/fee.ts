import type { InEveryLanguage, Words } from '#platform/language.ts';
import { ruleVi, workingVi } from './fee.vi.ts';

const rule = {
  free: 'Free',
  amountLater: 'The receiving office tells you the amount',
  exempt: 'Exempt, nothing to pay',
  from: (amount) => `From ${amount}`,
  andMore: (amount) => `${amount} and what the receiving office tells you`,
  freeBecause: (fact) => `Free (${fact})`,
  // the lines have their names in Vietnamese alone
  freeInPart: () => 'The receiving office tells you the amount; one part is free',
  freeIf: (fact, otherwise) =>
    `Free if ${fact}; otherwise: ${otherwise.charAt(0).toLocaleLowerCase('en')}${otherwise.slice(1)}`,
  ifSo: (fact) => `If ${fact}:`,
  perCopy: 'for each copy',
  perPage: 'for each page',
} satisfies Words<typeof ruleVi>;

const plural = { application: 'applications', copy: 'copies', page: 'pages' } as const;
const counted = (n: number, thing: string) =>
  `${n} ${n === 1 ? thing : (plural[thing as keyof typeof plural] ?? thing)}`; // a thing of `things`

const working = {
  things: { dossier: 'application', copy: 'copy', page: 'page' },
  counted,
  product: (n, amount) => `${n} × ${amount}`,
  eachCopy: (what, sum, total) => `Each copy of ${what}: ${sum} = ${total}`,
  capped: (sentence, cap) => `${sentence}, but at most ${cap} for each copy`,
  firstOne: (amount, thing) => `${amount} for the first ${thing}`,
  first: (amount, thing, last) => `${amount} for each of the first ${counted(last, thing)}`,
  between: (amount, thing, from, to) => `${amount} for each ${thing} from number ${from} to number ${to}`,
  after: (amount, thing, from) => `${amount} for each ${thing} from number ${from} on`,
  every: (amount, thing) => `${amount} for each ${thing}`,
  atMost: (cap) => `at most ${cap} for each copy`,
  example: (what, copies, sum, total) =>
    `For example, a document of ${what}, ${counted(copies, 'copy')}: (${sum}) × ${copies} = ${total}`,
} satisfies Words<typeof workingVi>;

/** What a fee costs, wherever it is told before a dossier is sent. */
export const feeRuleWords: InEveryLanguage<typeof ruleVi> = { vi: ruleVi, en: rule };

/** How a fee per copy was calculated, and how such a fee is described before the copies are counted. */
export const feeWorkingWords: InEveryLanguage<typeof workingVi> = { vi: workingVi, en: working };
