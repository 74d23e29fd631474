import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor, Citizen } from '#domain/journal';
import { signInOfficer } from '#testing/account-journey.ts';
import { type TestApp, testApp } from '#testing/app.ts';
import type { Browser } from '#testing/browser-client.ts';
import { newestCitizen, prove, register } from '#testing/claiming.ts';
import { fileBirth } from '#testing/filed.ts';

const VNEID: Actor = { kind: 'system', name: 'vneid' };
let t: TestApp;
let clerk: Browser;
let filer: Citizen;

beforeAll(async () => {
  t = await testApp();
  await register(t, '001090000401', '0912000401');
  filer = await newestCitizen(t);
  clerk = t.browser();
  await signInOfficer(t, clerk, 'canbo.anphu1');
});
afterAll(() => t.close());

/** The tags beside the owner's name in the head, and beside the numbers of filer and owner. */
async function tagsOf(code: string): Promise<string[]> {
  const { html, status } = await clerk.get(`/can-bo/ho-so/${code}`);
  expect(status).toBe(200);
  return [...html.matchAll(/(chưa xác minh|đã xác minh qua VNeID|đã xác minh tại quầy)</g)].map(
    (m) => m[1] ?? '',
  );
}

test('an account that nobody has proved is shown as unverified beside filer and owner, and as verified once it is', async () => {
  const code = await fileBirth(t.deps, filer);
  expect(await tagsOf(code)).toEqual(['chưa xác minh', 'chưa xác minh']);
  await prove(t, VNEID, filer.accountId, 'vneid');
  expect(await tagsOf(code)).toEqual(['đã xác minh qua VNeID', 'đã xác minh qua VNeID']);
});

test('an owner whom the filer only named is unverified, whoever the filer is', async () => {
  const owner = { name: 'TRẦN THỊ HỒNG', idNumber: '099194000777', phone: '', email: '', address: '' };
  const code = await fileBirth(t.deps, filer, { content: { onBehalf: true, owner } });
  expect(await tagsOf(code)).toEqual(['chưa xác minh', 'đã xác minh qua VNeID', 'chưa xác minh']);
});
