import { Refusal } from '#platform/errors.ts';
import type { Limit } from '#platform/rate-limit.ts';
import type { AccountsDeps } from './account.ts';
import type { CodePurpose } from './account-letters.ts';

const HOUR = 3_600;
const DAY = 24 * HOUR;
const MONTH = 30 * DAY;
const PER_PHONE_AND_HOUR = 10;
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
 * sake uses up nothing that is everybody's. The last part of day and month is kept for signing in, a few codes for each number: what
 * anybody may ask for stops first. A ceiling of everybody's, or of a network, raises an alarm when it is reached, everybody's also at
 * four fifths and when only the reserve is left.
 * @throws Refusal 'accounts.too-many-codes' for the number, 'accounts.no-codes-now' for everything else
 */
export async function countSms(
  d: SmsDeps,
  { phone, purpose }: { phone: string; purpose: CodePurpose },
): Promise<void> {
  const { ceilings } = d;
  const countedAs = COUNTED_AS[purpose];
  const number = d.keys.blindIndex('phone', phone).toString('base64');
  const name = `accounts.codes.${countedAs}`;
  await countForNumber(d, { name, max: PER_PHONE_AND_HOUR, seconds: HOUR }, number);
  await countForNumber(d, { name: `${name}.day`, max: ceilings.number, seconds: DAY }, number);
  const network = { name: `sms.network.${countedAs}`, max: ceilings.network, seconds: HOUR };
  if (d.address && !(await d.limiter.hit(network, d.address))) throw reached(d, network.name, d.address);
  const reserveFor = countedAs === 'sign-in' ? number : undefined;
  await takeOfAll(d, { name: 'sms.day', max: ceilings.day, seconds: DAY }, reserveFor);
  await takeOfAll(d, { name: 'sms.month', max: ceilings.month, seconds: MONTH }, reserveFor);
}

async function countForNumber({ limiter }: SmsDeps, limit: Limit, number: string): Promise<void> {
  if (!(await limiter.hit(limit, number))) throw new Refusal('accounts.too-many-codes', {}, 429);
}

// Accounts cost an attacker a telephone each, so few codes for each number keep the reserve from being used up by those who have some.
async function takeOfAll(d: SmsDeps, all: Limit, reserveFor: string | undefined): Promise<void> {
  const { limiter, ceilings } = d;
  const open = { ...all, max: Math.floor((all.max * (100 - ceilings.reserve)) / 100) };
  let taken = await limiter.take(open, 'all');
  if (taken === undefined) {
    if (reserveFor === undefined || open.max === all.max)
      throw reached(d, open.max === all.max ? all.name : `${all.name}.open`);
    await countForNumber(d, { name: `${all.name}.reserve`, max: FROM_RESERVE, seconds: DAY }, reserveFor);
    taken = await limiter.take(all, 'all');
  }
  if (taken === undefined) throw reached(d, all.name);
  if (taken === Math.ceil(all.max * NEAR)) alarm(d, `${all.name}.near`);
}

function reached(d: SmsDeps, ceiling: string, address?: string): Refusal {
  alarm(d, ceiling, address);
  return new Refusal('accounts.no-codes-now', {}, 503);
}

function alarm(d: SmsDeps, detail: string, address?: string): void {
  d.security.note({ kind: 'alarm.sms', detail, address });
}

type SmsDeps = Pick<AccountsDeps, 'keys' | 'limiter' | 'security' | 'ceilings' | 'address'>;
