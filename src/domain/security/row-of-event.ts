import type { Keys } from '#platform/crypto.ts';
import { newId } from '#platform/ids.ts';
import { networkOf } from '#platform/network.ts';
import type { SecurityEvent, SecurityRow, SecurityWho } from './security-event.ts';

/** The MAC whose key outlives a change of SECRET_KEY, so that a network is still the same one afterwards. */
export const NETWORK_KEY = 'security-network';
const SHORT = 16;
const LONGEST = 200;

/** The row of one event. */
export function rowOf(keys: Pick<Keys, 'mac'>, e: SecurityEvent, at: Date): SecurityRow {
  return {
    id: newId(at.getTime()),
    at,
    since: at,
    times: 1,
    kind: e.kind,
    ...whoOf(keys, e.who),
    by: e.by ?? null,
    network: e.address ? networkHash(keys, e.address) : null,
    detail: (e.detail ?? '').slice(0, LONGEST),
  };
}

/** What stands in the journal for the network of an address: without the key nobody can find the address again. */
export function networkHash(keys: Pick<Keys, 'mac'>, address: string): string {
  return keys.mac(NETWORK_KEY, networkOf(address)).toString('hex').slice(0, SHORT);
}

function whoOf(
  keys: Pick<Keys, 'mac'>,
  who: SecurityWho | undefined,
): Pick<SecurityRow, 'whoKind' | 'whoId'> {
  if (!who) return { whoKind: null, whoId: null };
  if ('id' in who) return { whoKind: who.kind, whoId: who.id };
  return { whoKind: 'unknown', whoId: keys.mac('security-typed', who.typed).toString('hex').slice(0, SHORT) };
}
