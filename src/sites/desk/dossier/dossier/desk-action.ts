import type { Verb } from '#domain/ledger';

/** Verbs without a button of their own on a dossier's page: the filer's, and those that are one answer of another page. */
const elsewhere = [
  'submit',
  'supplement',
  'withdraw',
  'send-back', // on the page of approve
  'record-exemption', // on the page of record-payment
] as const satisfies Verb[];

/** What an officer may be offered to do with a dossier. */
export type DeskAction = Exclude<Verb, (typeof elsewhere)[number]>;
