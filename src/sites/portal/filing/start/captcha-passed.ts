import type { C } from '../../../../deps.ts';
import { filingPaths } from '../filing.paths.ts';

const COOKIE = 'mc_ma';
const MINUTES = 60;

/** Remembers for an hour, sealed in a cookie, that the captcha was answered for this draft by this person. */
export function rememberCaptcha(c: C, draft: { id: string; accountId: string }): void {
  const passed: Passed = {
    draft: draft.id,
    account: draft.accountId,
    until: c.now.getTime() + MINUTES * 60_000,
  };
  c.setCookie(COOKIE, c.deps.keys.seal('captcha-passed', JSON.stringify(passed)).toString('base64url'), {
    maxAge: MINUTES * 60,
    path: filingPaths.resume({ draft: draft.id }),
  });
}

export function captchaPassed(c: C, draft: { id: string; accountId: string }): boolean {
  const value = c.cookie(COOKIE) ?? '';
  if (!value || value.length > 1000) return false;
  try {
    const passed = JSON.parse(c.deps.keys.open('captcha-passed', Buffer.from(value, 'base64url'))) as Passed; // only we can have sealed it
    return passed.draft === draft.id && passed.account === draft.accountId && passed.until > c.now.getTime();
  } catch {
    return false;
  }
}

interface Passed {
  draft: string;
  account: string;
  /** Milliseconds since 1970. */
  until: number;
}
