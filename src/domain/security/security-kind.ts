/** Everything that the security journal records. Each is written by some flow (`sites/security-kinds.test.ts`); one that was ever written stays. */
export const SECURITY_KINDS = [
  'sign-in',
  'sign-in.failed',
  'code.wrong',
  'limit.reached',
  'account.registered',
  'account.number-proven',
  'account.number-lost',
  'account.number-released',
  'account.contact-changed',
  'account.email-proven',
  'account.phone-changed',
  'password.changed',
  'password.reset',
  'second-factor.enrolled',
  'second-factor.reset',
  'recovery-code.used',
  'sessions.ended',
  'officer.created',
  'officer.disabled',
  'officer.enabled',
  'officer.change-asked',
  'officer.change-declined',
  'rights.changed',
  'settings.changed',
  'journal.exported',
  'alarms.seen',
  'alarm.failures',
  'alarm.new-network',
  'alarm.second-factor',
  'alarm.sms',
] as const;

export type SecurityKind = (typeof SECURITY_KINDS)[number];

/** Raised by the program itself, from the other events. An administrator says that they have seen them. */
export type AlarmKind = Extract<SecurityKind, `alarm.${string}`>;

export const ALARM_KINDS: readonly AlarmKind[] = [
  'alarm.failures',
  'alarm.new-network',
  'alarm.second-factor',
  'alarm.sms',
];

/** What somebody who has no account can cause as often as they like. */
export type BurstKind =
  | 'sign-in.failed'
  | 'code.wrong'
  | 'limit.reached'
  | 'alarm.second-factor'
  | 'alarm.sms';

export const FAILURES: readonly SecurityKind[] = ['sign-in.failed', 'code.wrong', 'limit.reached'];
