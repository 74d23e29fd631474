import type { Verb } from '#domain/ledger';

/** What an officer does with a dossier; the rest is the filer's. */
export type DeskVerb = Exclude<Verb, 'submit' | 'supplement' | 'withdraw'>;

/** What has a button of its own on a dossier's page; the rest is one answer of another page (approve, record-payment). */
export type DeskAction = Exclude<DeskVerb, 'send-back' | 'record-exemption'>;
