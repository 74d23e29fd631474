import { timingSafeEqual } from 'node:crypto';
import type { Keys } from '#platform/crypto.ts';
import { Refusal } from '#platform/errors.ts';
import { networkOf } from '#platform/network.ts';
import type { Limit, RateLimiter } from '#platform/rate-limit.ts';

const QUARTER = 900;
const TRIES_PER_NETWORK = 100;
const TRIES_PER_PAIR = 10;
const TRIES_EVERYWHERE = 60;
const TRIES_PER_DEVICE = 20;

/**
 * What a browser keeps after a complete sign-in, so that it is known the next time: whoever tries passwords elsewhere cannot shut its
 * owner out. It opens nothing.
 */
export function deviceProof(keys: Keys, door: SignInDoor, id: string): string {
  return keys.mac('known-device', `${door}:${id}`).toString('base64url');
}

/**
 * Counts one try of a password. From a device that is known, only its own tries count. From others, those of the network, those of the
 * network for this name, and those from everywhere for this name: guessing is slowed down, and whoever guesses from one network shuts
 * out only that network.
 * @throws Refusal 'too-often' {seconds}
 */
export async function countPasswordTry(
  d: { keys: Keys; limiter: RateLimiter },
  door: SignInDoor,
  o: { name: string; id: string | undefined; ip: string; devices: readonly string[] },
): Promise<void> {
  const limit = (what: string, max: number): Limit => ({
    name: `accounts.${door}.${what}`,
    max,
    seconds: QUARTER,
  });
  if (o.id && isKnown(d.keys, door, o.id, o.devices))
    return count(d.limiter, limit('device', TRIES_PER_DEVICE), o.id);
  await count(d.limiter, limit('network', TRIES_PER_NETWORK), o.ip);
  await count(d.limiter, limit('pair', TRIES_PER_PAIR), `${o.name} ${networkOf(o.ip)}`);
  await count(d.limiter, limit('everywhere', TRIES_EVERYWHERE), o.name);
}

function isKnown(keys: Keys, door: SignInDoor, id: string, devices: readonly string[]): boolean {
  const proofs = keys.macs('known-device', `${door}:${id}`);
  return devices.some((text) => {
    const device = Buffer.from(text, 'base64url');
    return proofs.some((proof) => device.length === proof.length && timingSafeEqual(device, proof));
  });
}

async function count(limiter: RateLimiter, limit: Limit, who: string): Promise<void> {
  if (!(await limiter.hit(limit, who))) throw new Refusal('too-often', { seconds: limit.seconds }, 429);
}

type SignInDoor = 'sign-in' | 'officer';
