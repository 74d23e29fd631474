import type { SecurityKind } from './security-kind.ts';

/** What is to be recorded. Nothing in it may say who a citizen is: ids and codes only. */
export interface SecurityEvent<K extends SecurityKind = SecurityKind> {
  kind: K;
  who?: SecurityWho;
  /** The officer (or 'system') who did it, when it was not `who`. */
  by?: string | undefined;
  /** The address that it came from. Only a keyed hash of its network is kept. */
  address?: string | undefined;
  /** A code: the name of a limit, of a setting, of a right. At most 200 characters. */
  detail?: string;
}

/**
 * Whom an event is about; a 'subject' is somebody signed in, account or officer. What was typed as a name or a number and belongs to nobody is given as `typed`, of which only a keyed
 * hash is kept, so that many tries with the same one can be told from tries with many.
 */
export type SecurityWho =
  | { kind: 'account' | 'officer' | 'subject' | 'system'; id: string }
  | { typed: string };

/** As it is kept. */
export interface SecurityRow {
  id: string;
  /** The last of a burst. */
  at: Date;
  since: Date;
  times: number;
  kind: SecurityKind;
  whoKind: 'account' | 'officer' | 'subject' | 'system' | 'unknown' | null;
  whoId: string | null;
  by: string | null;
  network: string | null;
  detail: string;
}
