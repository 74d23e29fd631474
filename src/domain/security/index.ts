export { eventsAbout, happenedSinceSignIn } from './events-about.ts';
export {
  closeAlarms,
  countOpenAlarms,
  exportSecurityJournal,
  openAlarms,
  securityEvents,
} from './read-security.ts';
export { type RecordedFor, recordSecurity, type SecurityDeps } from './record-security.ts';
export { recordSettings, SETTINGS_KEY } from './record-settings.ts';
export { recordSignIn } from './record-sign-in.ts';
export { NETWORK_KEY, networkHash } from './row-of-event.ts';
export type { SecurityFilter } from './security.store.ts';
export type { SecurityEvent, SecurityRow, SecurityWho } from './security-event.ts';
export { securityJobs } from './security-jobs.ts';
export {
  ALARM_KINDS,
  type AlarmKind,
  type BurstKind,
  SECURITY_KINDS,
  type SecurityKind,
} from './security-kind.ts';
export { type SecurityNotes, securityNotes } from './security-notes.ts';
