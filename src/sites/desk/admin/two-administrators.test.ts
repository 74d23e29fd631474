import { expect, test } from 'vitest';
import { sql } from '#platform/db/sql.ts';
import { administration, OFFICERS_PAGE } from '#testing/administration.ts';
import type { TestApp } from '#testing/app.ts';
import type { Browser } from '#testing/browser-client.ts';
import { hourForEach } from '#testing/hour-for-each.ts';

let t: TestApp;
let b: Browser; // of the first administrator
hourForEach((app) => {
  t = app;
});
const { act, administrator, begin, confirm, decline, recorded, signIn } = administration(() => t);

test('what concerns an administrator waits for a third one: not who asked, not whom it concerns', async () => {
  b = await signIn('quantri');
  const [second, third] = [await administrator('quan.tri.hai'), await administrator('quan.tri.ba')];
  for (const viec of ['new-password', 're-enrol', 'disable']) {
    expect((await act(b, 'quan.tri.hai', viec)).location).toContain('xong=asked');
    expect(await recorded()).toEqual({
      journal: 'accounts.officer-change-asked',
      security: 'officer.change-asked',
    });
    expect((await second.get('/can-bo')).status).toBe(200); // nothing has happened yet
    expect((await act(third, 'quan.tri.hai', 'disable')).status).toBe(409); // one at a time
    expect((await confirm(b, 'quan.tri.hai', viec)).status).toBe(403);
    expect((await confirm(second, 'quan.tri.hai', viec)).status).toBe(403);
    expect((await decline(second, 'quan.tri.hai', viec)).status).toBe(403);
    if (viec !== 'disable')
      expect((await decline(third, 'quan.tri.hai', viec)).location).toContain('xong=declined');
  }
  expect((await third.get(OFFICERS_PAGE)).html).toContain('Đề nghị chờ người quản trị thứ hai');
  expect((await confirm(third, 'quan.tri.hai', 'disable')).location).toContain('xong=disable');
  expect((await second.get('/can-bo')).status).toBe(303);
  expect((await confirm(third, 'quan.tri.hai', 'disable')).status).toBe(409); // once
});

test('a request that nobody has confirmed within 24 hours is worth nothing', async () => {
  b = await signIn('quantri');
  await administrator('quan.tri.bon');
  await act(b, 'quan.tri.bon', 'disable');
  t.clock.advance(24 * 3_600_000);
  const third = await signIn('quan.tri.ba');
  expect((await confirm(third, 'quan.tri.bon', 'disable')).status).toBe(409);
  expect((await act(third, 'quan.tri.bon', 're-enrol')).location).toContain('xong=asked');
});

test('what an administrator has asked for is gone when their own login is shut or begun anew: somebody else may have sat there', async () => {
  b = await signIn('quantri');
  const [second, third] = [await administrator('quan.tri.muoi'), await administrator('quan.tri.muoi-mot')];
  expect((await act(second, 'lanhdao.binhminh', 'new-password')).location).toContain('xong=asked');
  await act(b, 'quan.tri.muoi', 'disable');
  expect((await confirm(third, 'quan.tri.muoi', 'disable')).location).toContain('xong=disable');
  expect((await confirm(third, 'lanhdao.binhminh', 'new-password')).status).toBe(409);
});

test('the last administrator who can sign in cannot be disabled, and alone nobody can ask for anything', async () => {
  await t.db.run(
    sql`update officer_logins set disabled_at = ${t.clock.now()} where username like 'quan.tri.%'`,
  );
  b = await signIn('quantri');
  expect((await act(b, 'quantri', 'disable')).html).toContain('người quản trị cuối cùng');
  const none = await act(b, 'quantri', 're-enrol');
  expect([none.status, none.html.includes('Không có người quản trị nào khác')]).toEqual([409, true]);
  await administrator('quan.tri.nam');
  expect((await act(b, 'quan.tri.nam', 'disable')).status).toBe(409); // nobody is left to confirm it
});

test('one administrator alone lets nobody in as a leader, but can shut a leader out', async () => {
  b = await signIn('quantri');
  const second = await administrator('quan.tri.bay');
  for (const viec of ['new-password', 're-enrol']) {
    expect((await act(b, 'lanhdao.anphu', viec)).location).toContain('xong=asked');
    expect((await begin('lanhdao.anphu')).status).toBe(303);
    expect((await confirm(b, 'lanhdao.anphu', viec)).status).toBe(403);
    await decline(second, 'lanhdao.anphu', viec);
  }
  expect((await act(b, 'lanhdao.anphu', 'disable')).location).toContain('xong=disable');
  expect((await act(b, 'lanhdao.anphu', 'enable')).location).toContain('xong=asked');
  expect((await begin('lanhdao.anphu')).status).toBe(422);
  expect((await confirm(second, 'lanhdao.anphu', 'enable')).location).toContain('xong=enable');
  expect((await begin('lanhdao.anphu')).status).toBe(303);
});
