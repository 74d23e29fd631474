import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sql } from '#platform/db/sql.ts';
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
