import { Refusal } from '#platform/errors.ts';
import type { AccountsDeps } from './account.ts';
import type { CodePurpose } from './account-letters.ts';

const HOUR = 3_600;
const DAY = 24 * HOUR;
const MONTH = 30 * DAY;
const PER_PHONE_AND_HOUR = 10;

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
 * sake uses up nothing that is everybody's. A ceiling of everybody's, or of a network, raises an alarm when it is reached.
 * @throws Refusal 'accounts.too-many-codes' for the number, 'accounts.no-codes-now' for everything else
 */
export async function countSms(
  d: SmsDeps,
  { phone, purpose }: { phone: string; purpose: CodePurpose },
): Promise<void> {
  const { limiter, ceilings } = d;
  const number = d.keys.blindIndex('phone', phone).toString('base64');
  const name = `accounts.codes.${COUNTED_AS[purpose]}`;
  const perHour = { name, max: PER_PHONE_AND_HOUR, seconds: HOUR };
  const perDay = { name: `${name}.day`, max: ceilings.number, seconds: DAY };
  for (const limit of [perHour, perDay])
    if (!(await limiter.hit(limit, number))) throw new Refusal('accounts.too-many-codes', {}, 429);
  const network = { name: 'sms.network', max: ceilings.network, seconds: HOUR };
  if (d.address && !(await limiter.hit(network, d.address))) reached(d, network.name, d.address);
  for (const [name, max, seconds] of [
    ['sms.day', ceilings.day, DAY],
    ['sms.month', ceilings.month, MONTH],
  ] as const)
    if (!(await limiter.hit({ name, max, seconds }, 'all'))) reached(d, name);
}

function reached(d: SmsDeps, ceiling: string, address?: string): never {
  d.security.note({ kind: 'alarm.sms', detail: ceiling, address });
  throw new Refusal('accounts.no-codes-now', {}, 503);
}

type SmsDeps = Pick<AccountsDeps, 'keys' | 'limiter' | 'security' | 'ceilings' | 'address'>;
