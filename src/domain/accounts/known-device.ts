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
  d: TryDeps,
  door: SignInDoor,
  o: { name: string; id: string | undefined; ip: string; devices: readonly string[] },
): Promise<void> {
  if (o.id && isKnown(d.keys, door, o.id, o.devices)) await countDeviceTry(d, door, o.id);
  else if (!(await strangerMayTry(d, door, o))) throw tooOften();
}

/** Counts a try from a device that is known to the account. @throws Refusal 'too-often' {seconds} */
export async function countDeviceTry(d: TryDeps, door: SignInDoor, id: string): Promise<void> {
  if (!(await d.limiter.hit(limit(door, 'device', TRIES_PER_DEVICE), id))) throw tooOften();
}

/** Counts a try from a device that is not known; false when it is one too many. */
export async function strangerMayTry(
  { limiter }: TryDeps,
  door: SignInDoor,
  o: { name: string; ip: string },
): Promise<boolean> {
  return (
    (await limiter.hit(limit(door, 'network', TRIES_PER_NETWORK), o.ip)) &&
    (await limiter.hit(limit(door, 'pair', TRIES_PER_PAIR), `${o.name} ${networkOf(o.ip)}`)) &&
    (await limiter.hit(limit(door, 'everywhere', TRIES_EVERYWHERE), o.name))
  );
}

/** What is said of one try too many. */
export function tooOften(): Refusal {
  return new Refusal('too-often', { seconds: QUARTER }, 429);
}

/** Whether one of the proofs that the browser keeps is this account's. */
export function isKnown(keys: Keys, door: SignInDoor, id: string, devices: readonly string[]): boolean {
  const proofs = keys.macs('known-device', `${door}:${id}`);
  return devices.some((text) => {
    const device = Buffer.from(text, 'base64url');
    return proofs.some((proof) => device.length === proof.length && timingSafeEqual(device, proof));
  });
}

function limit(door: SignInDoor, what: string, max: number): Limit {
  return { name: `accounts.${door}.${what}`, max, seconds: QUARTER };
}

interface TryDeps {
  keys: Keys;
  limiter: RateLimiter;
}

type SignInDoor = 'sign-in' | 'officer';
