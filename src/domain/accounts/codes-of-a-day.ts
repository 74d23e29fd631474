import { networkOf } from '#platform/network.ts';
import type { RateLimiter } from '#platform/rate-limit.ts';
import type { AccountsDeps } from './account.ts';
import { type KnownBy, knownDevice, type SignInDoor } from './known-device.ts';

const DAY = 24 * 3_600;
/** Wrong codes of a day after a right password: from all devices together that are not known, and from each that is. */
const WRONG = { officer: { strangers: 10, device: 20 }, 'sign-in': { strangers: 20, device: 20 } } as const;
/** Wrong codes of a day for a telephone or an address to which codes are sent without a password. */
const WRONG_FOR_ONE = 20;
/** Those of them that one network may enter, so that whoever guesses in one keeps nobody out. */
const WRONG_FROM_NETWORK = 10;

/**
 * Takes one of the wrong codes that a day has for a second step, before the code is compared; a right one gives it back. Whoever is at
 * this step knows the password, so the count is that of the password: another one begins a new count. A device that is known has a count
 * of its own first, so that nobody elsewhere keeps the right person out for the day. Undefined when none is left.
 */
export async function takeSecondStep(
  d: AccountsDeps,
  door: SignInDoor,
  login: KnownBy,
  devices: readonly string[] = [],
): Promise<CodeTry | undefined> {
  const most = WRONG[door];
  const device = knownDevice(d.keys, door, login, devices);
  const ofDevice = device && (await take(d.limiter, `accounts.${door}.wrong-on-device`, most.device, device));
  if (ofDevice) return { ...ofDevice, isLast: false };
  const who = d.keys.mac('second-step', `${door} ${login.id} ${login.passwordHash}`).toString('base64url');
  return take(d.limiter, `accounts.${door}.wrong`, most.strangers, who);
}

/**
 * The same for a code that follows no password, by the telephone or the e-mail address that it went to, and of each network a part; by the
 * account where somebody is signed in, so that what strangers enter does not keep an account from proving what is its own.
 */
export async function takeCodeTo(
  { limiter, keys, address }: AccountsDeps,
  to: string,
  accountId: string | null,
): Promise<CodeTry | undefined> {
  const name = 'accounts.codes.asked.wrong';
  const who = keys.blindIndex('phone', to).toString('base64url');
  if (accountId) return take(limiter, `${name}.own`, WRONG_FOR_ONE, `${accountId} ${who}`);
  if (!address) return take(limiter, name, WRONG_FOR_ONE, who);
  const ofNetwork = await take(
    limiter,
    `${name}.network`,
    WRONG_FROM_NETWORK,
    `${who} ${networkOf(address)}`,
  );
  if (!ofNetwork) return undefined;
  const ofAll = await take(limiter, name, WRONG_FOR_ONE, who);
  if (!ofAll) return undefined;
  return {
    isLast: ofAll.isLast,
    giveBack: async () => {
      await ofNetwork.giveBack();
      await ofAll.giveBack();
    },
  };
}

async function take(
  limiter: RateLimiter,
  name: string,
  max: number,
  who: string,
): Promise<CodeTry | undefined> {
  const limit = { name, max, seconds: DAY };
  const tries = await limiter.take(limit, who);
  if (tries === undefined) return undefined;
  return { isLast: tries === max, giveBack: () => limiter.giveBack(limit, who) };
}

/** A code that may be compared. */
export interface CodeTry {
  /** When it is wrong, no other may be tried on this day from a device that is not known. */
  isLast: boolean;
  /** The code was right. */
  giveBack(): Promise<void>;
}
