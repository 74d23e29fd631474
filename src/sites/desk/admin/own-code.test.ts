import { describe, expect, test } from 'vitest';
import { sql } from '#platform/db/sql.ts';
import { totpFor } from '#testing/account-journey.ts';
import { administration } from '#testing/administration.ts';
import type { TestApp } from '#testing/app.ts';
import type { Browser } from '#testing/browser-client.ts';
import { hourForEach } from '#testing/hour-for-each.ts';
import { signInOfficer } from '#testing/sign-in.ts';

let t: TestApp;
let b: Browser; // of the first administrator
hourForEach((app) => {
  t = app;
});
const { act, administrator, begin, confirm, decline, idOf, signIn } = administration(() => t);

describe('with the session of an administrator alone', () => {
  const CHANGES = ['new-password', 're-enrol', 'disable', 'enable'];
  const stateOf = (username: string) =>
    t.db.one(
      sql`select password_hash, password_once, totp_secret, disabled_at from officer_logins where username = ${username}`,
    );
  const WRONG = 'Mã không đúng hoặc đã dùng';

  test('nobody’s login is changed: each change asks for a code of the authenticator, and keeps what was chosen', async () => {
    b = await signIn('quantri');
    const officer = await signInOfficer(t, 'canbo.binhminh1');
    const before = await stateOf('canbo.binhminh1');
    for (const viec of CHANGES) {
      const none = await act(b, 'canbo.binhminh1', viec, { code: '' });
      expect([none.status, none.html.includes('Nhập mã gồm 6 chữ số')]).toEqual([422, true]);
    }
    const wrong = await act(b, 'canbo.binhminh1', 're-enrol', { code: '000000' });
    expect([wrong.status, wrong.html.includes(WRONG)]).toEqual([422, true]);
    expect(wrong.html).toMatch(/value="re-enrol" checked/);
    expect(await stateOf('canbo.binhminh1')).toEqual(before);
    expect((await officer.get('/can-bo')).status).toBe(200);
  });

  test('a code works once, for one change', async () => {
    b = await signIn('quantri');
    const code = await totpFor(t, 'quantri');
    expect((await act(b, 'canbo.anphu2', 'disable', { code })).location).toContain('xong=disable');
    const again = await act(b, 'canbo.anphu2', 'enable', { code });
    expect([again.status, again.html.includes(WRONG)]).toEqual([422, true]);
    expect((await act(b, 'canbo.anphu2', 'enable')).location).toContain('xong=enable');
  });

  test('ten codes of a day may be guessed; then no right one works, at sign-in neither, and an alarm is raised', async () => {
    t.clock.advance(24 * 3_600_000);
    b = await signIn('quantri');
    const code = await totpFor(t, 'quantri');
    const notIt = code === '000000' ? '999999' : '000000';
    for (let i = 0; i < 10; i++)
      expect((await act(b, 'canbo.anphu2', 'disable', { code: notIt })).html).toContain(WRONG);
    const stopped = await act(b, 'canbo.anphu2', 'disable');
    expect([stopped.status, stopped.html.includes('quá nhiều mã sai')]).toEqual([422, true]);
    await t.deps.security.flush();
    const since = new Date(t.clock.now().getTime() - 600_000);
    expect(
      await t.db.many(
        sql`select who_id from security_events where kind = 'alarm.second-factor' and at > ${since}`,
      ),
    ).toEqual([{ who_id: await idOf('quantri') }]);
    const { browser, location } = await begin('quantri');
    await browser.get(location);
    const refused = await browser.post(location, { code: await totpFor(t, 'quantri') });
    expect(refused.html).toContain('quá nhiều mã sai');
    t.clock.advance(24 * 3_600_000);
    b = await signIn('quantri');
    expect((await act(b, 'canbo.anphu2', 'disable')).location).toContain('xong=disable');
    await act(b, 'canbo.anphu2', 'enable');
  });

  test('nothing that was asked for is confirmed', async () => {
    b = await signIn('quantri');
    const second = await administrator('quan.tri.sau');
    await act(b, 'lanhdao.anphu', 're-enrol');
    const wrong = await confirm(second, 'lanhdao.anphu', 're-enrol', '000000');
    expect([wrong.status, wrong.html.includes('id="confirmCode-error"')]).toEqual([422, true]);
    expect((await begin('lanhdao.anphu')).status).toBe(303); // with the password that they have
    await decline(second, 'lanhdao.anphu', 're-enrol');
  });
});
