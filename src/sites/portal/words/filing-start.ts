import type { InEveryLanguage, Words } from '#platform/language.ts';
import { vi } from './filing-start.vi.ts';

const en = {
  chooseTitle: 'Apply online',
  chooseLead:
    'What do you need to do? Procedures have Vietnamese names: type the name, what you need in Vietnamese, or the code.',
  chooseLabel: 'Find a procedure',
  search: 'Find',
  popular: 'Procedures that you can apply for online',
  allProcedures: 'All procedures',
  notFileableTitle: 'You cannot apply for this online yet',
  notFileable: 'The page of the procedure says how and where to apply.',
  heading: 'Apply:',
  titleOfCommon: (name) => `Apply: ${name}`,
  titleOf: (_name, code) => `Apply: procedure ${code}`,
  code: (code) => `Code ${code}`,
  begin: 'Begin the application',
  signIn: 'Sign in to apply',
  signInWhy:
    'You sign in first, so that what you fill in can be saved and you can follow the application afterwards.',
  register: 'No account yet? Register',
  caseAnswers: 'Your case',
  limit: 'Time limit',
  limitFromVisit: 'from when you bring the originals',
  limitFrom: 'from when the application is accepted',
  fee: 'Fees',
  noFee: 'There is no fee.',
  parts: 'Documents to prepare',
  partsHint: (types) =>
    `Photograph or scan each document as a file ${types ? `of the kind ${types}` : 'of the kind named beside it'}. Some documents are needed in some cases only.`,
  fileOf: (types) => `${types} file`,
  noParts: 'This procedure needs no documents.',
  bring: 'to be brought',
  required: 'required',
  inSomeCases: 'depending on the case',
  originals: (n) => (n === 1 ? '1 original' : `${n} originals`),
  copies: (n) => (n === 1 ? '1 copy' : `${n} copies`),
  four: 'There are four steps; a long form is cut into short parts. You may stop at any time: save, and continue later.',
  partial: 'You still need to come to the receiving office once',
  existingTitle: 'You have begun an application for this procedure',
  existingLead: 'Continue it, or begin another at the end of the page.',
  existing: (when, step) => `Last saved ${when}, at the step “${step}”.`,
  resume: 'Continue this application',
  beginNew: 'Begin another application',
  delete: 'Delete',
  tooManyTitle: 'No further application can be begun',
  tooMany: (most) =>
    `You have ${most} applications that are not sent, which is as many as are kept. Delete those that you no longer need, then begin again. What you have written is all still there.`,
  allExisting: 'All applications not sent yet',
  ifAny: 'if you have it',
  manyAgencies: (n) => `One of ${n} offices; you choose it in the form`,
  toProcedure: 'To the page of the procedure',
  agency: 'Receiving office',
  steps: {
    info: 'Details',
    parts: 'Documents',
    fee: 'Fees and result',
    review: 'Check and send',
  },
} satisfies Words<typeof vi>;

/** Words of the page on which a filing is begun. */
export const filingStartWords: InEveryLanguage<typeof vi> = { vi, en };
