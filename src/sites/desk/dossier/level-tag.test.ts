import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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

describe('a name that nothing has proved', () => {
  const owner = { name: 'TRẦN THỊ HỒNG', idNumber: '099194000777', phone: '', email: '', address: '' };
  const unverifiedAfter = (html: string, name: string) =>
    new RegExp(`${name}(?:</a>)?\\s*<strong[^>]*>chưa xác minh<`).test(html);

  test('is marked on the worklist, and one that was proved is not', async () => {
    const own = await fileBirth(t.deps, filer); // proved by the first test
    const others = await fileBirth(t.deps, filer, { content: { onBehalf: true, owner } });
    const { html } = await clerk.get('/can-bo?xem=unit');
    const rows = html.match(/<tr[^>]*>(?:(?!<\/tr>)[\s\S])*?<\/tr>/g) ?? [];
    const rowOf = (code: string) => rows.find((r) => r.includes(code)) ?? '';
    expect(unverifiedAfter(rowOf(others), owner.name)).toBe(true);
    expect(rowOf(own)).toContain(filer.name);
    expect(rowOf(own)).not.toContain('chưa xác minh');
  });

  test('is marked in the caption of every page that does something, and above a printed form', async () => {
    const code = await fileBirth(t.deps, filer, { content: { onBehalf: true, owner } });
    for (const page of ['tiep-nhan', 'yeu-cau-bo-sung', 'tu-choi'])
      expect(unverifiedAfter((await clerk.get(`/can-bo/ho-so/${code}/${page}`)).html, owner.name), page).toBe(
        true,
      );
    const { html } = await clerk.get(`/can-bo/ho-so/${code}/tiep-nhan`);
    const revision = /name="revision" value="(\d+)"/.exec(html)?.[1] ?? '';
    const accepted = await clerk.post(`/can-bo/ho-so/${code}/tiep-nhan`, { revision });
    const printed = (await clerk.follow(accepted)).html;
    expect(unverifiedAfter(printed, owner.name)).toBe(true);
    const own = await fileBirth(t.deps, filer);
    expect((await clerk.get(`/can-bo/ho-so/${own}/tu-choi`)).html).not.toContain('chưa xác minh');
  });
});
