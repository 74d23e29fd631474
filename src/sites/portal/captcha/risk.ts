import type { CaptchaRisk } from '#platform/captcha.ts';
import type { C } from '../../../deps.ts';

const HOUR = 3_600;
const FAILED = { name: 'captcha.failed', max: 5, seconds: HOUR, quiet: true } as const;
const FAILED_MORE = { name: 'captcha.failed-more', max: 15, seconds: HOUR, quiet: true } as const;
const FILED = { name: 'captcha.filed', max: 10, seconds: HOUR, quiet: true } as const;

/** Whether there were many failures from this network in the last hour: five wrong passwords, or wrong answers to a captcha. */
export function isRisky(c: C): boolean {
  return c.deps.limiter.blocked(FAILED, c.ip);
}

/** How much the browsers of this network have to work: 0, from the fifth failure on 1, from the fifteenth on 2. */
export function riskOf(c: C): CaptchaRisk {
  if (!isRisky(c)) return 0;
  return c.deps.limiter.blocked(FAILED_MORE, c.ip) ? 2 : 1;
}

/** Counts a failure, which makes what comes from this network risky. */
export async function countFailure(c: C): Promise<void> {
  await c.deps.limiter.fail(FAILED, c.ip);
  await c.deps.limiter.fail(FAILED_MORE, c.ip);
}

/** Whether this account goes through the third step more often than a person does: ten times in an hour. */
export function filesTooFast(c: C, accountId: string): boolean {
  return c.deps.limiter.blocked(FILED, accountId);
}

/** Counts that an account went on from the third step. */
export function countFiling(c: C, accountId: string): Promise<void> {
  return c.deps.limiter.fail(FILED, accountId);
}
