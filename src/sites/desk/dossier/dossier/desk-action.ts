import type { Verb } from '#domain/ledger';

/** The verbs that officers carry out; filing is its person's alone, and counting again the program's. */
export type DeskVerb = Exclude<Verb, 'submit' | 'recount'>;

/** The verbs with a button of their own on a dossier's page. Each of the others is a choice on another verb's page (approve, record-payment, extend), or is done by an agency that does not see that page. */
export type DeskAction = Exclude<
  DeskVerb,
  'send-back' | 'record-exemption' | 'state-fee' | 'decline-extension' | 'give-opinion'
>;

/** What a clerk enters for somebody who stands at the counter: work only when they do. */
export const COUNTER_ACTIONS = [
  'reopen',
  'supplement',
  'withdraw',
  'change-contact',
  'void-receipt',
  'record-refund',
] as const satisfies readonly DeskAction[];
