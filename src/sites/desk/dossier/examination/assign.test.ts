import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { suggestedOfficer } from '#domain/dossiers';
import { sql } from '#platform/db/sql.ts';
import { administration, OFFICERS_PAGE } from '#testing/administration.ts';
import { type TestApp, testApp } from '#testing/app.ts';
import type { Browser } from '#testing/browser-client.ts';
import { isOfDossier } from '#testing/by-code.ts';
import { anPhu } from '#testing/desk-verbs.ts';
import { fileBirth, officerNamed, someCitizen } from '#testing/filed.ts';
import { posted } from '#testing/posted-form.ts';
import { signInOfficer } from '#testing/sign-in.ts';

let t: TestApp;
let head: Browser;
let code: string;

beforeAll(async () => {
  t = await testApp();
  head = await signInOfficer(t, 'truongphong.anphu');
});
afterAll(() => t.close());
beforeEach(async () => {
  code = await fileBirth(t.deps, await someCitizen(t.deps));
  const desk = await anPhu(t.deps);
  await desk.accept(code);
  await desk.assign(code);
});

const assigned = async () =>
  (await t.db.many(sql`select 1 from dossier_events where verb = 'assign' and ${isOfDossier(code)}`)).length;

test('a dossier is not given to the officer who has it already: they are not offered, and a form that names them is refused', async () => {
  const holder = await officerNamed(t.deps, 'canbo.anphu2');
  const other = await officerNamed(t.deps, 'canbo.anphu3');
  const page = `/can-bo/ho-so/${code}/phan-cong`;
  const { html } = await head.get(page);
  expect(html).not.toContain(`value="${holder.officerId}"`);
  expect(html).toContain(`value="${other.officerId}"`);
  const form = { ...Object.fromEntries(posted(html)), note: 'Làm sớm' };
  const refused = await head.post(page, { ...form, to: holder.officerId });
  expect(refused.status).toBe(422);
  expect(refused.html).toContain(`${holder.name} đang giữ hồ sơ này: chọn người khác`);
  expect(refused.html).toContain('Làm sớm');
  expect(await assigned()).toBe(1);
  await expect((await anPhu(t.deps)).assign(code)).rejects.toThrow('assign.same');
  expect((await head.post(page, { ...form, to: other.officerId })).status).toBe(303);
  expect(await assigned()).toBe(2);
});

test('a dossier is given to nobody who is not in post in the agency that decides, by its page and by its verb', async () => {
  const page = `/can-bo/ho-so/${code}/phan-cong`;
  const form = Object.fromEntries(posted((await head.get(page)).html));
  const desk = await anPhu(t.deps);
  for (const name of ['canbo.honmay1', 'canbo.anphu1']) {
    const stranger = await officerNamed(t.deps, name);
    expect((await head.post(page, { ...form, to: stranger.officerId })).status, name).toBe(422);
    await expect(desk.assign(code, stranger), name).rejects.toThrow('assign.not-here');
  }
  expect(await assigned()).toBe(1);
});

test('nobody of another unit is chosen beforehand, they are marked; of the own unit the only one is, and why is said', async () => {
  const judicial = await officerNamed(t.deps, 'canbo.binhminh2');
  const economy = await officerNamed(t.deps, 'canbo.binhminh3');
  expect(suggested([])).toBeUndefined();
  expect(suggested([{ ...at(judicial, 3), ownUnit: true }])).toEqual([judicial.officerId, 'only-one']);
  expect(suggested([{ ...at(economy, 0), ownUnit: false }])).toBeUndefined();

  // its own officer has it: who is left is of another unit
  const { html } = await head.get(`/can-bo/ho-so/${code}/phan-cong`);
  expect(Object.fromEntries(posted(html))).not.toHaveProperty('to');
  expect(html).toContain('Khác bộ phận của bước này – Chuyên viên kinh tế');
  expect(html).toContain('Bộ phận của bước này không còn ai nhận được hồ sơ');
  const nobody = await head.post(`/can-bo/ho-so/${code}/phan-cong`, Object.fromEntries(posted(html)));
  expect([nobody.status, nobody.html.includes('Chọn người được giao xử lý')]).toEqual([422, true]);

  const fresh = await fileBirth(t.deps, await someCitizen(t.deps));
  await (await anPhu(t.deps)).accept(fresh);
  const first = (await head.get(`/can-bo/ho-so/${fresh}/phan-cong`)).html;
  const khoi = await officerNamed(t.deps, 'canbo.anphu2');
  expect(Object.fromEntries(posted(first))['to']).toBe(khoi.officerId);
  expect(first).toContain(`Chọn sẵn ${khoi.name}: người duy nhất nhận được việc này ở`);
  expect(first).not.toContain('Bộ phận của bước này không còn ai nhận được hồ sơ');
});

test('of several in the unit whoever holds the fewest is chosen beforehand, and nobody when two hold as few', async () => {
  const [a, b] = [await officerNamed(t.deps, 'canbo.anphu2'), await officerNamed(t.deps, 'canbo.anphu3')];
  const both = (m: number, n: number) =>
    suggested([
      { ...at(a, m), ownUnit: true },
      { ...at(b, n), ownUnit: true },
    ]);
  expect([both(4, 2), both(1, 2), both(2, 2)]).toEqual([
    [b.officerId, 'holds-fewest'],
    [a.officerId, 'holds-fewest'],
    undefined,
  ]);
});

test('an officer whose login is disabled is neither offered nor given a dossier, at first or anew; who holds some is told to the administrator', async () => {
  const [judicial, economy] = [
    await officerNamed(t.deps, 'canbo.anphu2'),
    await officerNamed(t.deps, 'canbo.anphu3'),
  ];
  const fresh = await fileBirth(t.deps, await someCitizen(t.deps));
  const desk = await anPhu(t.deps);
  await desk.accept(fresh);
  const pageOf = (of: string) => `/can-bo/ho-so/${of}/phan-cong`;
  const before = (await head.get(pageOf(fresh))).html;
  const offered = (html: string) =>
    [...html.matchAll(/name="to"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="to"/g)].map(
      ([, a, b]) => a ?? b,
    );
  expect(offered(before).slice(0, 2)).toEqual([judicial.officerId, economy.officerId]);
  const { administrator, act, signIn } = administration(() => t);
  await administrator('quan.tri.hai');
  const admin = await signIn('quantri');
  const held = (await t.db.many(sql`select 1 from worklist where officer_id = ${judicial.officerId}`)).length;
  const login = await admin.get(`${OFFICERS_PAGE}/${judicial.officerId}`);
  expect(login.html).toContain(`đang giữ ${held} hồ sơ chưa giải quyết xong. Nếu khoá`);
  const locked = await act(admin, 'canbo.anphu2', 'disable');
  expect((await admin.get(locked.location)).html).toContain(`còn giữ ${held} hồ sơ chưa giải quyết xong`);
  for (const of of [fresh, code]) {
    const { html } = await head.get(pageOf(of));
    expect(offered(html)).toContain(economy.officerId);
    expect(offered(html)).not.toContain(judicial.officerId);
  }
  const form = Object.fromEntries(posted((await head.get(pageOf(fresh))).html));
  const refused = await head.post(pageOf(fresh), { ...form, to: judicial.officerId });
  expect([refused.status, refused.html.includes(`Tài khoản của ${judicial.name} đã bị khoá`)]).toEqual([
    422,
    true,
  ]);
  await expect(desk.assign(fresh)).rejects.toThrow('assign.disabled');
  expect((await head.post(pageOf(fresh), { ...form, to: economy.officerId })).status).toBe(303);
});

const at = (o: { officerId: string; name: string }, inHand: number) => ({ ...o, inHand });

function suggested(people: { officerId: string; name: string; inHand: number; ownUnit: boolean }[]) {
  const post = {
    title: '',
    phone: '',
    email: '',
    unitId: '',
    unitKey: '',
    unitName: '',
    role: 'officer' as const,
  };
  const able = people.map(({ officerId, name, ownUnit }) => ({ ...post, officerId, name, ownUnit }));
  const found = suggestedOfficer(able, new Map(people.map((p) => [p.officerId, p.inHand])));
  return found && [found.officer.officerId, found.why];
}
