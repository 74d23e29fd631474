import type { Verb } from '#domain/ledger';

/** The verbs of officers; the others are the filer's. */
export type DeskVerb = Exclude<Verb, 'submit' | 'supplement' | 'withdraw'>;

/** The verbs with a button of their own on a dossier's page. Each of the others is a choice on another verb's page (approve, record-payment). */
export type DeskAction = Exclude<DeskVerb, 'send-back' | 'record-exemption'>;
