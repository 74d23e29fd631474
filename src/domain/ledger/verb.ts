/**
 * Everything that may stand in a ledger as done with a dossier. A name added here is missed by the compiler, from the state table
 * (`verbs` of the room dossiers) to the last word about it.
 */
export const allVerbs = [
  'submit',
  'accept',
  'request-supplement',
  'supplement',
  'refuse',
  'assign',
  'examine',
  'send-back',
  'approve',
  'record-result',
  'return-result',
  'record-payment',
  'record-exemption',
  'withdraw',
] as const;

export type Verb = (typeof allVerbs)[number];
