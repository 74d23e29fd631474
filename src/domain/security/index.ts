export { recordSecurity, type SecurityDeps } from './record-security.ts';
export { recordSignIn } from './record-sign-in.ts';
export { NETWORK_KEY, networkHash } from './row-of-event.ts';
export type { SecurityEvent, SecurityRow, SecurityWho } from './security-event.ts';
export type { AlarmKind, BurstKind, SecurityKind } from './security-kind.ts';
export { type SecurityNotes, securityNotes } from './security-notes.ts';
