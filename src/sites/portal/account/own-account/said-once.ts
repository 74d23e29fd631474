import type { C } from '../../../../deps.ts';
import { accountPaths } from '../account.paths.ts';

// Says with the address that something was done a moment ago: a reload, a bookmark or the way back must not say it again.
const COOKIE = 'mc_bao';
const SECONDS = 300;
const SAYINGS = ['da-luu', 'da-xac-minh', 'da-doi-so', 'da-doi'] as const;

/** The address of the account's page, which says once what was done. */
export function accountSaying(c: C, saying: Saying): string {
  c.setCookie(COOKIE, saying, { maxAge: SECONDS });
  return accountPaths.account({}, { [saying]: 1 });
}

/** What the account's page says now, and then no more. */
export function takeSaying(c: C): Saying | undefined {
  const saying = SAYINGS.find((s) => s === c.cookie(COOKIE) && c.query.has(s));
  if (saying) c.clearCookie(COOKIE);
  return saying;
}

type Saying = (typeof SAYINGS)[number];
