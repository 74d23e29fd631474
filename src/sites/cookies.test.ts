import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '#app';
import { type TestApp, testApp } from '#testing/app.ts';
import { Browser } from '#testing/browser-client.ts';
import { signedIn, signInOfficer } from '#testing/sign-in.ts';

let t: TestApp;
let app: Awaited<ReturnType<typeof createApp>>;
beforeAll(async () => {
  t = await testApp();
  app = await createApp({ ...t.deps, config: { ...t.deps.config, secureCookies: true } });
});
afterAll(async () => {
  await app.close();
  await t.close();
});

test('over https no other host of the domain can set the cookies of the portal, and the desk keeps its own to its path', async () => {
  // what a page sets, and takes back again
  const anybody = new Browser(app);
  const form = await anybody.get('/dang-nhap');
  expect(setBy(form.headers)).toMatch(/^__Host-mc_form=[\w-]+; Path=\/; HttpOnly; Secure; SameSite=Lax$/);

  const token = (await signedIn(t)).cookie('mc_cong') ?? '';
  const citizen = new Browser(app);
  citizen.setCookie('mc_cong', token);
  expect((await citizen.get('/tai-khoan')).status).toBe(303); // a session from before is signed in again
  citizen.setCookie('__Secure-mc_cong', token);
  expect((await citizen.get('/tai-khoan')).status).toBe(303); // what a sister host could have set is nobody's
  citizen.setCookie('__Host-mc_cong', token);
  expect((await citizen.get('/tai-khoan')).status).toBe(200);
  expect(setBy((await citizen.post('/dang-xuat')).headers)).toMatch(/^__Host-mc_cong=; .*Path=\/; .*Secure/);

  const officer = new Browser(app);
  const desk = (await signInOfficer(t, 'canbo.anphu1')).cookie('mc_ban') ?? '';
  officer.setCookie('__Secure-mc_ban', desk, '/can-bo');
  expect((await officer.get('/can-bo')).status).toBe(200);
  expect(setBy((await officer.post('/can-bo/dang-xuat')).headers)).toMatch(
    /^__Secure-mc_ban=; .*Path=\/can-bo; .*Secure/,
  );
});

test('without https, as in a demonstration, they have their plain names', async () => {
  const form = await t.browser().get('/dang-nhap');
  expect(setBy(form.headers)).toMatch(/^mc_form=[\w-]+; Path=\/; HttpOnly; SameSite=Lax$/);
});

function setBy(headers: Record<string, string | string[] | undefined>): string {
  return [headers['set-cookie']].flat().join('\n');
}
