import { type Clock, machineTime } from '#platform/clock.ts';
import type { Keys } from '#platform/crypto.ts';
import type { Tx } from '#platform/db/db.ts';
import { rowOf } from './row-of-event.ts';
import { insertEvents } from './security.store.ts';
import type { SecurityEvent, SecurityWho } from './security-event.ts';
import type { BurstKind, SecurityKind } from './security-kind.ts';

/**
 * Records a change of rights or settings, or a sign-in, in the transaction that makes it: there is never one without the other.
 * What anybody can cause without an account is given to `SecurityNotes` instead.
 */
export async function recordSecurity(tx: Tx, d: SecurityDeps, e: SecurityEvent<RecordedKind>): Promise<void> {
  await insertEvents(tx.atCommit, [rowOf(d.keys, e, machineTime(d.clock))]);
}

/** Who makes a change that is recorded, and with what; for an import it is the command that was given. */
export interface RecordedFor extends SecurityDeps {
  who: Exclude<SecurityWho, { typed: string }>;
}

export type RecordedKind = Exclude<SecurityKind, BurstKind>;

export interface SecurityDeps {
  keys: Pick<Keys, 'mac'>;
  clock: Clock;
}
