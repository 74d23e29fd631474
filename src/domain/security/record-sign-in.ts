import { machineTime } from '#platform/clock.ts';
import type { Tx } from '#platform/db/db.ts';
import { recordSecurity, type SecurityDeps } from './record-security.ts';
import { networkHash } from './row-of-event.ts';
import { signInsOf } from './security.store.ts';
import type { SecurityNotes } from './security-notes.ts';

const REMEMBERED_MS = 180 * 24 * 3_600_000;

/**
 * Records a sign-in. An alarm goes with it when an administrator comes from a network from which they have not signed in for half a
 * year; not at their first sign-in of all.
 */
export async function recordSignIn(tx: Tx, d: SignInDeps, o: SignIn): Promise<void> {
  const { who, address } = o;
  if (who.kind === 'officer' && o.admin) {
    const since = new Date(machineTime(d.clock).getTime() - REMEMBERED_MS);
    const { all, here } = await signInsOf(tx, who.id, { network: networkHash(d.keys, address), since });
    if (all > 0 && here === 0) {
      const kind = 'alarm.new-network';
      await recordSecurity(tx, d, { kind, who, address });
      d.security.raised(kind);
    }
  }
  await recordSecurity(tx, d, { kind: 'sign-in', who, address });
}

interface SignInDeps extends SecurityDeps {
  security: Pick<SecurityNotes, 'raised'>;
}

interface SignIn {
  who: { kind: 'account' | 'officer'; id: string };
  /** Only of an officer. */
  admin?: boolean;
  address: string;
}
