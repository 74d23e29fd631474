import type { Browser, BrowserContext } from 'playwright-core';
import { openCitizenSession, openOfficerSession } from '#domain/accounts';
import { officerNamed } from '../filed.ts';
import type { Served } from './server.ts';
import { type Visitor, visitor } from './visit.ts';
import type { World } from './world.ts';

const VISIT = { ip: '127.0.0.1', userAgent: 'test' };
const HOUR_MS = 3_600_000;

/** The owner of a world's dossiers, signed in, with the captcha of the ready draft answered. Signing in has tests of its own. */
export async function ownerOf(world: World, browser: Browser, served: Served, o: Looks): Promise<Visitor> {
  const { keys, clock } = served.deps;
  const passed = {
    draft: world.drafts.ready,
    account: world.owner.accountId,
    until: clock.now().getTime() + HOUR_MS,
  };
  const v = await visitor(browser, { url: served.url, ...o });
  await signIn(v.context, served, world.owner);
  const value = keys.seal('captcha-passed', JSON.stringify(passed)).toString('base64url');
  await v.context.addCookies([{ url: served.url, name: 'mc_ma', value }]);
  return v;
}

/** Somebody signed in in a browser, or again in one whose session has ended. */
export async function signIn(context: BrowserContext, served: Served, who: SignsIn): Promise<void> {
  const { db, clock } = served.deps;
  const value = await db.tx((tx) => openCitizenSession(tx, clock.now(), who, VISIT));
  await context.addCookies([{ url: served.url, name: 'mc_cong', value }]);
}

/** An officer who is signed in. */
export async function officerIn(
  username: string,
  browser: Browser,
  served: Served,
  o: Looks,
): Promise<Visitor> {
  const { db, clock } = served.deps;
  const { officerId } = await officerNamed(served.deps, username);
  const v = await visitor(browser, { url: served.url, ...o });
  const value = await db.tx((tx) => openOfficerSession(tx, clock.now(), officerId, VISIT));
  await v.context.addCookies([{ url: served.url, name: 'mc_ban', value }]);
  return v;
}

type SignsIn = Parameters<typeof openCitizenSession>[2];

interface Looks {
  width: number;
  story: string;
  script?: boolean;
}
