import { randomBytes } from 'node:crypto';
import { type Keys, sameBytes } from '#platform/crypto.ts';
import { Refusal } from '#platform/errors.ts';
import { networkOf } from '#platform/network.ts';
import type { Limit, RateLimiter } from '#platform/rate-limit.ts';

const QUARTER = 900;
const TRIES_PER_NETWORK = 100;
const TRIES_PER_PAIR = 10;
const TRIES_EVERYWHERE = 60;
const TRIES_PER_DEVICE = 20;
// a proof is an id of its own and the MAC of it
const ID_BYTES = 16;
const PROOF_BYTES = ID_BYTES + 32;

/**
 * What a browser keeps after a complete sign-in, so that it is known the next time: whoever tries passwords elsewhere cannot shut its
 * owner out. It opens nothing. A browser that is known already keeps the proof that it has; every other gets one with an id of its own,
 * by which its tries are counted. The password's hash goes into the MAC: another password ends all proofs of the account.
 */
export function deviceProof(
  keys: Keys,
  door: SignInDoor,
  login: KnownBy,
  devices: readonly string[] = [],
): string {
  const proof = knownDevice(keys, door, login, devices);
  const id = proof ? Buffer.from(proof, 'base64url') : randomBytes(ID_BYTES);
  return Buffer.concat([id, keys.mac('known-device', macText(door, login, id))]).toString('base64url');
}

/**
 * Counts one try of a password. From a device that is known, only its own tries count. From others, and from one whose own tries are
 * used up, those of the network, those of the network for this name, and those from everywhere for this name: guessing is slowed down,
 * and whoever guesses from one network shuts out only that network.
 * @throws Refusal 'too-often' {seconds}
 */
export async function countPasswordTry(
  d: TryDeps,
  door: SignInDoor,
  o: { name: string; login: KnownBy | undefined; ip: string; devices: readonly string[] },
): Promise<void> {
  if (o.login && (await knownDeviceMayTry(d, door, o.login, o.devices))) return;
  if (!(await strangerMayTry(d, door, o))) throw tooOften();
}

/** Counts a try from a device that is known to the account; false when it is not known, and when its tries are used up. */
export async function knownDeviceMayTry(
  d: TryDeps,
  door: SignInDoor,
  login: KnownBy,
  devices: readonly string[],
): Promise<boolean> {
  const id = knownDevice(d.keys, door, login, devices);
  if (id === undefined) return false;
  const limit = { ...limitOf(door, 'device', TRIES_PER_DEVICE), quiet: true } as const;
  return d.limiter.hit(limit, id);
}

/** Counts a try from a device that is not known; false when it is one too many. */
export async function strangerMayTry(
  { limiter }: TryDeps,
  door: SignInDoor,
  o: { name: string; ip: string },
): Promise<boolean> {
  return (
    (await limiter.hit(limitOf(door, 'network', TRIES_PER_NETWORK), o.ip)) &&
    (await limiter.hit(limitOf(door, 'pair', TRIES_PER_PAIR), `${o.name} ${networkOf(o.ip)}`)) &&
    (await limiter.hit(limitOf(door, 'everywhere', TRIES_EVERYWHERE), o.name))
  );
}

/** What is said of one try too many. */
export function tooOften(): Refusal {
  return new Refusal('too-often', { seconds: QUARTER }, 429);
}

/** The id of the first of the browser's proofs that is this account's, with the password that it has now; undefined when none is. */
export function knownDevice(
  keys: Keys,
  door: SignInDoor,
  login: KnownBy,
  devices: readonly string[],
): string | undefined {
  for (const text of devices) {
    const id = idOfProof(keys, door, login, text);
    if (id !== undefined) return id;
  }
  return undefined;
}

function idOfProof(keys: Keys, door: SignInDoor, login: KnownBy, text: string): string | undefined {
  const proof = Buffer.from(text, 'base64url');
  if (proof.length !== PROOF_BYTES) return undefined;
  const [id, mac] = [proof.subarray(0, ID_BYTES), proof.subarray(ID_BYTES)];
  const isOurs = keys.macs('known-device', macText(door, login, id)).some((own) => sameBytes(own, mac));
  return isOurs ? id.toString('base64url') : undefined;
}

function macText(door: SignInDoor, { id, passwordHash }: KnownBy, proof: Buffer): string {
  return [door, id, proof.toString('base64url'), passwordHash].join(' ');
}

function limitOf(door: SignInDoor, what: string, max: number): Limit {
  return { name: `accounts.${door}.${what}`, max, seconds: QUARTER };
}

interface TryDeps {
  keys: Keys;
  limiter: RateLimiter;
}

/** The account or officer to whom a device is known, as long as the password is this one. */
export interface KnownBy {
  id: string;
  passwordHash: string;
}

export type SignInDoor = 'sign-in' | 'officer';
