/**
 * Everything that can be done with a dossier and recorded in its ledger. When a name is added here, the compiler lists every place that
 * must handle it, from the state table (`verbs` of the room dossiers) to the wording on the pages.
 */
export const allVerbs = [
  'submit',
  'accept',
  'request-supplement',
  'supplement',
  'confirm-supplement',
  'request-duty',
  'record-duty',
  'request-opinion',
  'give-opinion',
  'end-opinion',
  'refuse',
  'close',
  'reopen',
  'register',
  'assign',
  'examine',
  'send-back',
  'approve',
  'take-back',
  'propose-extension',
  'extend',
  'decline-extension',
  'record-result',
  'return-result',
  'record-payment',
  'record-exemption',
  'state-fee',
  'void-receipt',
  'record-refund',
  'withdraw',
  'return-papers',
  'decide-fee',
  'change-contact',
  'correct-answers',
  'recount',
] as const;

export type Verb = (typeof allVerbs)[number];
