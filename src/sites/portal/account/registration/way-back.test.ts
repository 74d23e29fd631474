import { expect, test } from 'vitest';
import { codeFor, lettersTo } from '#testing/account-journey.ts';
import type { TestApp } from '#testing/app.ts';
import type { Browser } from '#testing/browser-client.ts';
import { OTHER_PASSWORD } from '#testing/claiming.ts';
import { BIRTH } from '#testing/filed.ts';
import { hourForEach } from '#testing/hour-for-each.ts';
import { PASSWORD, person, provePhone, startRegistering } from '#testing/registering.ts';

let t: TestApp;
let b: Browser;
hourForEach((app, browser) => {
  [t, b] = [app, browser];
});

const linkTo = (html: string, path: string) =>
  new RegExp(`href="(${path}[^"]*)"`).exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';

test('whoever registers to file a procedure is signed in and back at it, without a second code or password', async () => {
  const start = `/nop-ho-so?thu-tuc=${BIRTH}`;
  const register = linkTo((await b.get(start)).html, '/dang-ky\\?');
  expect(register).toBe(`/dang-ky?tiep=${encodeURIComponent(start)}`);
  await b.get(register);
  await startRegistering(b);
  await provePhone(t, b);
  const sentBefore = (await lettersTo(t, person.phone)).length;
  const finished = await b.post('/dang-ky/mat-khau', { password: PASSWORD, passwordAgain: PASSWORD });
  expect(finished.location).toBe(start);
  const begun = await b.follow(await b.submit(start));
  expect([begun.status, begun.html.includes('NGUYỄN VĂN THỬ')]).toEqual([200, true]);
  expect((await lettersTo(t, person.phone)).length).toBe(sentBefore);
  expect(b.cookie('mc_tiep')).toBeUndefined(); // whoever registers here next has an errand of their own
});

test('whoever made no account is led on by signing in', async () => {
  const start = `/nop-ho-so?thu-tuc=${BIRTH}`;
  await b.get(`/dang-ky?tiep=${encodeURIComponent(start)}`);
  await startRegistering(b); // number and phone of the test before
  await provePhone(t, b);
  const form = { password: OTHER_PASSWORD, passwordAgain: OTHER_PASSWORD };
  const finished = await b.post('/dang-ky/mat-khau', form);
  expect([finished.location, b.cookie('mc_cong')]).toEqual(['/dang-ky/xong', undefined]);
  const signIn = await b.get(linkTo((await b.follow(finished)).html, '/dang-nhap\\?'));
  const tiep = /name="tiep" value="([^"]*)"/.exec(signIn.html)?.[1] ?? '';
  await b.post('/dang-nhap', { idNumber: person.idNumber, password: PASSWORD, tiep });
  const accepted = await b.post('/dang-nhap/ma-xac-thuc', { code: await codeFor(t, person.phone) });
  expect(accepted.location).toBe(start);
});

test('the sign-in page hands on to registering what was asked for', async () => {
  const signIn = await b.get('/dang-nhap?tiep=%2Fho-so-cua-toi');
  expect(signIn.html).toContain('href="/dang-ky?tiep=%2Fho-so-cua-toi"');
});

test.each([['https://evil.example'], ['//evil.example'], ['/\\evil.example'], ['javascript:alert(1)']])(
  'registering never leads to %j',
  async (tiep) => {
    const page = await b.get(`/dang-ky?tiep=${encodeURIComponent(tiep)}`);
    expect(page.html).not.toContain('/dang-nhap?tiep');
    const done = await b.get('/dang-ky/xong');
    expect(done.html).not.toContain('/dang-nhap?tiep');
    expect(b.cookie('mc_tiep')).toBeUndefined();
  },
);
