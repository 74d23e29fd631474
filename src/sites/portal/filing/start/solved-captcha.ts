import type { C } from '../../../../deps.ts';
import { filingPaths } from '../filing.paths.ts';

const COOKIE = 'mc_ma';
const MINUTES = 60;

/** Remembers for an hour, sealed in a cookie, that this person solved the captcha for this draft. */
export function rememberSolvedCaptcha(c: C, draft: { id: string; accountId: string }): void {
  const solved: SolvedCaptcha = {
    draft: draft.id,
    account: draft.accountId,
    until: c.now.getTime() + MINUTES * 60_000,
  };
  c.setCookie(COOKIE, c.deps.keys.seal('captcha-passed', JSON.stringify(solved)).toString('base64url'), {
    maxAge: MINUTES * 60,
    path: pathOf(draft),
  });
}

export function hasSolvedCaptcha(c: C, draft: { id: string; accountId: string }): boolean {
  const value = c.cookie(COOKIE, pathOf(draft)) ?? '';
  if (!value || value.length > 1000) return false;
  try {
    const solved = JSON.parse(
      c.deps.keys.open('captcha-passed', Buffer.from(value, 'base64url')),
    ) as SolvedCaptcha; // only we can have sealed it
    return solved.draft === draft.id && solved.account === draft.accountId && solved.until > c.now.getTime();
  } catch {
    return false;
  }
}

function pathOf(draft: { id: string }): string {
  return filingPaths.resume({ draft: draft.id });
}

interface SolvedCaptcha {
  draft: string;
  account: string;
  /** Milliseconds since 1970. */
  until: number;
}
