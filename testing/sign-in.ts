import { openCitizenSession, openOfficerSession } from '#domain/accounts';
import type { Citizen } from '#domain/journal';
import { DESK_COOKIE } from '../src/sites/desk/sign-in/step-cookie.ts';
import { PORTAL_COOKIE } from '../src/sites/portal/portal-cookie.ts';
import type { TestApp } from './app.ts';
import type { Browser } from './browser-client.ts';
import { officerNamed, someCitizen } from './filed.ts';

/** A browser in which a seeded citizen is signed in, by the order of seed/citizens.json. Signing in has tests of its own. */
export async function signedIn(t: TestApp, nth = 0, browser = t.browser()): Promise<Browser> {
  return signedInAs(t, await someCitizen(t.deps, nth), browser);
}

/** The same for any citizen. */
export async function signedInAs(t: TestApp, citizen: Citizen, browser = t.browser()): Promise<Browser> {
  const token = await t.db.tx((tx) =>
    openCitizenSession(tx, t.clock.now(), citizen, { ip: '127.0.0.1', userAgent: 'test' }),
  );
  browser.setCookie(PORTAL_COOKIE, token);
  return browser;
}

/** The same for an officer at the desk, by user name. */
export async function signInOfficer(t: TestApp, username: string, browser = t.browser()): Promise<Browser> {
  const officer = await officerNamed(t.deps, username);
  const token = await t.db.tx((tx) =>
    openOfficerSession(tx, t.clock.now(), officer.officerId, { ip: '127.0.0.1', userAgent: 'test' }),
  );
  browser.setCookie(DESK_COOKIE, token, '/can-bo');
  return browser;
}
