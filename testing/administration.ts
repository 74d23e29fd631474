import { createAdministrator } from '#domain/accounts';
import { sql } from '#platform/db/sql.ts';
import { DEMO_PASSWORD } from '../src/seed.ts';
import { totpFor } from './account-journey.ts';
import type { TestApp } from './app.ts';
import type { Browser, PageAnswer } from './browser-client.ts';
import { signInOfficer } from './sign-in.ts';

/** Where officers' logins are. */
export const OFFICERS_PAGE = '/can-bo/quan-tri/can-bo';
const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'; // of the authenticators of administrators that a test makes

/** Administrators who change officers' logins on the pages, and what came of it. */
export function administration(app: () => TestApp) {
  /** Who sits at a browser, for the codes of their authenticator. */
  const names = new Map<Browser, string>();

  async function idOf(username: string): Promise<string> {
    const found = await app().db.one<{ id: string }>(
      sql`select officer_id as id from officer_logins where username = ${username}`,
    );
    return found?.id ?? '';
  }

  async function signIn(username: string): Promise<Browser> {
    const browser = await signInOfficer(app(), username);
    names.set(browser, username);
    return browser;
  }

  /** Sends a change of a login, or with `quyet-dinh` what is decided of one that was asked for; with a good code unless one is given. */
  async function act(
    who: Browser,
    username: string,
    viec: string,
    more?: Record<string, string>,
  ): Promise<PageAnswer> {
    const t = app();
    const at = `${OFFICERS_PAGE}/${await idOf(username)}`;
    t.clock.advance(1_000); // the journals are read by time
    await who.get(at);
    const code = more?.['code'] ?? (await totpFor(t, names.get(who) ?? ''));
    return more?.['quyet-dinh']
      ? who.post(`${at}/de-nghi`, { viec, code, ...more })
      : who.post(`${at}/thay-doi`, { viec, code });
  }

  return {
    idOf,
    signIn,
    act,
    confirm: (who: Browser, username: string, viec: string, code?: string) =>
      act(who, username, viec, { 'quyet-dinh': 'xac-nhan', ...(code ? { code } : {}) }),
    decline: (who: Browser, username: string, viec: string) =>
      act(who, username, viec, { 'quyet-dinh': 'huy' }),

    /** Tries a password at the desk's door. */
    async begin(username: string, password = DEMO_PASSWORD): Promise<PageAnswer & { browser: Browser }> {
      const browser = app().browser();
      await browser.get('/can-bo/dang-nhap');
      return Object.assign(await browser.post('/can-bo/dang-nhap', { username, password }), { browser });
    },

    /** The newest entry of each journal. */
    async recorded() {
      const { db } = app();
      const [journal] = await db.many<{ verb: string }>(
        sql`select verb from journal order by at desc, id desc limit 1`,
      );
      const [security] = await db.many<{ kind: string }>(
        sql`select kind from security_events order by at desc, id desc limit 1`,
      );
      return { journal: journal?.verb, security: security?.kind };
    },

    /** Another administrator with a second factor, signed in. */
    async administrator(username: string): Promise<Browser> {
      const t = app();
      const now = t.clock.now();
      await t.db.tx((tx) => createAdministrator(tx, t.deps, { username, name: `Quản trị ${username}`, now }));
      const secret = t.deps.keys.seal('totp', SECRET);
      await t.db.run(sql`update officer_logins set enrolled_at = ${now}, totp_secret = ${secret}, password_once = false
        where username = ${username}`);
      t.clock.advance(1_000);
      return signIn(username);
    },

    async reachOf(username: string): Promise<{ phone: string; email: string }> {
      const found = await app().db.one<{ phone: string; email: string }>(
        sql`select phone, email from officers where id = ${await idOf(username)}`,
      );
      return found ?? { phone: '', email: '' };
    },
  };
}

/** The first password that a page shows. */
export function passwordOn(html: string): string {
  return /<code>([a-z2-9-]{23})<\/code>/.exec(html)?.[1] ?? '';
}
