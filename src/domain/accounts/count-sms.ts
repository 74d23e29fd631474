import type { Reader } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import { networkOf } from '#platform/network.ts';
import type { Limit } from '#platform/rate-limit.ts';
import type { AccountsDeps } from './account.ts';
import type { CodePurpose } from './account-letters.ts';
import { accountWithPhone } from './claims.ts';
import { knownDevice } from './known-device.ts';

const HOUR = 3_600;
const DAY = 24 * HOUR;
const MONTH = 30 * DAY;
const PER_PHONE_AND_HOUR = 10;
/** The part of a number's codes that those have who prove nothing: the rest is kept for who can show that the number may be theirs. */
const STRANGERS = 0.75;
/** The part of that which is for one network, so that whoever sits in one keeps nobody out. */
const ONE_NETWORK = 0.5;
/** Codes of a day that one account, or a browser that is known to it, gets from what is kept. */
const PER_PROVER = 3;
/** Codes of a day that one number gets from the reserve. */
const FROM_RESERVE = 5;
/** The share of a ceiling at which an alarm is raised. */
const NEAR = 0.8;

// Registering, a forgotten password and a change of the telephone need no more than to know a number; what they use up must not keep
// its owner, who has given the right password, from signing in.
const COUNTED_AS = {
  register: 'asked',
  reset: 'asked',
  phone: 'asked',
  'sign-in': 'sign-in',
} as const satisfies Record<CodePurpose, string>;

/**
 * Counts one code by SMS against its number, its network, the day and the month, in this order, so that what is refused for its own
 * sake uses up nothing that is everybody's; what the month refuses uses up nothing of the day. The last part of day and month is kept for
 * signing in, a few codes for each number: what anybody may ask for stops first. Of what anybody may ask for to one number a part is kept
 * for its owner: for a browser in which the account of that number has signed in, and for whoever has given an account's password to make
 * the number theirs. A ceiling of everybody's, or of a network, raises an alarm when it is reached, everybody's also at
 * four fifths and when only the reserve is left.
 * @throws Refusal 'accounts.too-many-codes' for the number, 'accounts.no-codes-now' for everything else
 */
export async function countSms(db: Reader, d: SmsDeps, code: CodeRequest): Promise<void> {
  const { phone, purpose } = code;
  const { ceilings } = d;
  const countedAs = COUNTED_AS[purpose];
  const number = d.keys.blindIndex('phone', phone).toString('base64');
  const name = `accounts.codes.${countedAs}`;
  if (countedAs === 'asked' && !(await strangerMayAsk(d, number)))
    await countProver(db, d, { ...code, number });
  await countForNumber(d, { name, max: PER_PHONE_AND_HOUR, seconds: HOUR }, number);
  await countForNumber(d, { name: `${name}.day`, max: ceilings.number, seconds: DAY }, number);
  const network = { name: `sms.network.${countedAs}`, max: ceilings.network, seconds: HOUR };
  if (d.address && !(await d.limiter.hit(network, d.address))) throw reached(d, network.name, d.address);
  const reserveFor = countedAs === 'sign-in' ? number : undefined;
  const day = await takeOfAll(d, { name: 'sms.day', max: ceilings.day, seconds: DAY }, reserveFor);
  try {
    const month = await takeOfAll(d, { name: 'sms.month', max: ceilings.month, seconds: MONTH }, reserveFor);
    if (month.isNear) alarm(d, 'sms.month.near');
  } catch (e) {
    for (const { limit, who } of day.taken) await d.limiter.giveBack(limit, who);
    throw e;
  }
  if (day.isNear) alarm(d, 'sms.day.near');
}

// what is refused here is counted in nothing that others share
async function strangerMayAsk({ limiter, ceilings, address }: SmsDeps, number: string): Promise<boolean> {
  const hour = Math.ceil(PER_PHONE_AND_HOUR * STRANGERS);
  const day = Math.ceil(ceilings.number * STRANGERS);
  const ofNumber = [
    { name: 'accounts.codes.asked.strangers', max: hour, seconds: HOUR },
    { name: 'accounts.codes.asked.strangers.day', max: day, seconds: DAY },
  ];
  const ofNetwork = ofNumber.map((l) => ({
    ...l,
    name: `${l.name}.network`,
    max: Math.ceil(l.max * ONE_NETWORK),
  }));
  if (address) {
    const pair = `${number} ${networkOf(address)}`;
    for (const limit of ofNetwork) if (!(await limiter.hit(limit, pair))) return false;
  }
  for (const limit of ofNumber) if (!(await limiter.hit(limit, number))) return false;
  return true;
}

async function countProver(db: Reader, d: SmsDeps, code: CodeRequest & { number: string }): Promise<void> {
  const prover = await proverOf(db, d, code);
  if (!prover) throw new Refusal('accounts.too-many-codes', {}, 429);
  const limit = { name: 'accounts.codes.asked.proven', max: PER_PROVER, seconds: DAY };
  await countForNumber(d, limit, `${prover} ${code.number}`);
}

// only when what strangers may ask for is used up, so that nobody measures by it whether an account exists
async function proverOf(
  db: Reader,
  { keys }: SmsDeps,
  { by, holderOf, phone }: CodeRequest,
): Promise<string | undefined> {
  if (!by || 'accountId' in by) return by?.accountId;
  if (!holderOf || by.devices.length === 0) return undefined;
  const row = await accountWithPhone(db, keys, { idNumber: holderOf, phone });
  return row && knownDevice(keys, 'sign-in', row, by.devices) ? row.id : undefined;
}

async function countForNumber({ limiter }: SmsDeps, limit: Limit, number: string): Promise<void> {
  if (!(await limiter.hit(limit, number))) throw new Refusal('accounts.too-many-codes', {}, 429);
}

// Accounts cost an attacker a telephone each, so few codes for each number keep the reserve from being used up by those who have some.
async function takeOfAll(d: SmsDeps, all: Limit, reserveFor: string | undefined): Promise<Taken> {
  const { limiter, ceilings } = d;
  const open = { ...all, max: Math.floor((all.max * (100 - ceilings.reserve)) / 100) };
  const taken = [{ limit: all, who: 'all' }];
  let count = await limiter.take(open, 'all');
  if (count === undefined) {
    if (reserveFor === undefined || open.max === all.max)
      throw reached(d, open.max === all.max ? all.name : `${all.name}.open`);
    const reserve = { name: `${all.name}.reserve`, max: FROM_RESERVE, seconds: DAY };
    await countForNumber(d, reserve, reserveFor);
    taken.push({ limit: reserve, who: reserveFor });
    count = await limiter.take(all, 'all');
  }
  if (count === undefined) throw reached(d, all.name);
  return { taken, isNear: count === Math.ceil(all.max * NEAR) };
}

function reached(d: SmsDeps, ceiling: string, address?: string): Refusal {
  alarm(d, ceiling, address);
  return new Refusal('accounts.no-codes-now', {}, 503);
}

function alarm(d: SmsDeps, detail: string, address?: string): void {
  d.security.note({ kind: 'alarm.sms', detail, address });
}

export interface CodeRequest {
  phone: string;
  purpose: CodePurpose;
  /** An identity number: the code is sent only when its account has this phone. */
  holderOf?: string;
  /** What is known of who asks: the account that has given its password, or the proofs of former sign-ins that the browser keeps. */
  by?: { accountId: string } | { devices: readonly string[] };
}

type SmsDeps = Pick<AccountsDeps, 'keys' | 'limiter' | 'security' | 'ceilings' | 'address'>;

/** What one code has taken of everybody's, and whether its ceiling is near with it. */
interface Taken {
  taken: readonly { limit: Limit; who: string }[];
  isNear: boolean;
}
