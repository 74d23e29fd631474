/** Every act that the journal may record, named by the room and what was done in it. One that was ever written stays. */
export type JournalVerb =
  | 'dossier.read'
  | 'accounts.registered'
  | 'accounts.registration-tried'
  | 'accounts.signed-in'
  | 'accounts.officer-signed-in'
  | 'accounts.officer-enrolled'
  | 'accounts.officer-recovered'
  | 'accounts.password-changed'
  | 'accounts.password-reset'
  | 'accounts.contact-changed'
  | 'accounts.email-proven'
  | 'accounts.phone-changed'
  | 'accounts.number-looked-up'
  | 'accounts.opened-at-desk'
  | 'accounts.number-proven'
  | 'accounts.number-lost'
  | 'accounts.number-released'
  | 'accounts.administrator-created'
  | 'accounts.session-ended'
  | 'accounts.officer-disabled'
  | 'accounts.officer-enabled'
  | 'accounts.first-password-given'
  | 'accounts.second-factor-reset'
  | 'accounts.officer-change-asked'
  | 'accounts.officer-change-declined';

/** The thing that was acted on. */
export type JournalThing = { kind: 'account' | 'officer' | 'dossier'; id: string };
