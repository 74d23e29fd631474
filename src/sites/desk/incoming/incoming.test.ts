import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openAsFiler, openAsOfficer, registerDossier, verifyLedger } from '#domain/dossiers';
import type { Citizen, Officer } from '#domain/journal';
import { sql } from '#platform/db/sql.ts';
import { type TestApp, testApp } from '#testing/app.ts';
import type { Browser } from '#testing/browser-client.ts';
import { anPhu } from '#testing/desk-verbs.ts';
import { fileBirth, officerNamed, someCitizen } from '#testing/filed.ts';
import { throughMailOffice } from '#testing/mail-office-step.ts';
import { posted } from '#testing/posted-form.ts';
import { signedIn, signInOfficer } from '#testing/sign-in.ts';

let t: TestApp;
let desk: Awaited<ReturnType<typeof anPhu>>;
let citizen: Citizen;
let registrar: Officer;
let mailOffice: Browser;

beforeAll(async () => {
  t = await testApp();
  desk = await anPhu(t.deps);
  citizen = await someCitizen(t.deps);
  registrar = await officerNamed(t.deps, 'vanthu.anphu');
});
afterAll(() => t.close());
beforeEach(async () => {
  t.clock.set('2026-11-30T09:00:00+07:00');
  mailOffice = await signInOfficer(t, 'vanthu.anphu');
});

const textOf = (html: string) =>
  (/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const page = (code: string) => `/can-bo/ho-so/${code}/vao-so`;

/** Accepted at the counter, and on its way to the mail office. */
async function accepted(): Promise<string> {
  const code = await fileBirth(t.deps, citizen);
  await throughMailOffice(t.deps, code);
  await desk.accept(code);
  return code;
}

async function register(code: string, note = '') {
  const { html } = await mailOffice.get(page(code));
  return mailOffice.post(page(code), { ...Object.fromEntries(posted(html)), note });
}

const numbersIn = async () =>
  (
    await t.db.many<{ number: number }>(
      sql`select number from registered_documents where agency_id = ${registrar.posts[0]?.agencyId} order by year, number`,
    )
  ).map((row) => row.number);

test('an accepted dossier goes to the mail office, which finds it on its list, enters it, and passes it to who assigns', async () => {
  const code = await accepted();
  const head = await signInOfficer(t, 'truongphong.anphu');
  expect((await head.get(`/can-bo/ho-so/${code}/phan-cong`)).status).toBe(409);
  const list = (await mailOffice.get('/can-bo')).html;
  expect(list).toContain(code);
  const before = (await mailOffice.get(`/can-bo/ho-so/${code}`)).html;
  expect(before).toContain(`href="${page(code)}"`);
  const sent = await register(code, 'Kèm một bản giấy');
  expect(sent.location).toBe(`/can-bo/ho-so/${code}?xong=register`);
  expect(textOf((await mailOffice.follow(sent)).html)).toContain('Đã vào sổ văn bản đến');
  expect((await mailOffice.get('/can-bo')).html).not.toContain(code);
  expect((await head.get(`/can-bo/ho-so/${code}/phan-cong`)).status).toBe(200);
  const { dossier } = await openAsFiler(t.db, t.deps.keys, citizen, code);
  expect(dossier.status).toBe('accepted');
  expect(await verifyLedger(t.db, dossier)).toEqual([]);
  await desk.assign(code);
});

test('its steps are told to who filed, by the words of the mail office, and what it noted is not', async () => {
  const code = await accepted();
  await register(code, 'Ghi chú nội bộ');
  const told = textOf((await (await signedIn(t)).get(`/ho-so-cua-toi/${code}`)).html);
  expect(told).toContain('Chuyển quản lý văn bản');
  expect(told).toMatch(/Vào sổ văn bản .*Châu Ngọc Diệp – Văn thư/);
  expect(told).toMatch(/Số đến: \d+, năm 2026/);
  expect(told).not.toContain('Ghi chú nội bộ');
});

test('numbers follow one another without a gap, also after what failed, and begin anew each year', async () => {
  const first = (await numbersIn()).length;
  const codes = [await accepted(), await accepted(), await accepted()];
  await register(codes[0] ?? '');
  const { dossier } = await openAsOfficer(t.db, t.deps.keys, registrar, codes[1] ?? '', t.clock.now());
  const x = { ref: dossier, revision: dossier.revision, officer: registrar, now: t.clock.now() };
  const undone = t.db.tx(async (tx) => {
    await registerDossier(tx, x);
    throw new Error('the power is gone');
  });
  await expect(undone).rejects.toThrow('the power is gone');
  await register(codes[1] ?? '');
  expect((await numbersIn()).slice(first)).toEqual([first + 1, first + 2]);
  t.clock.set('2027-01-04T08:00:00+07:00');
  mailOffice = await signInOfficer(t, 'vanthu.anphu');
  await register(codes[2] ?? '');
  expect((await numbersIn()).at(-1)).toBe(1);
});

test('pressed twice, or by two at once, it is entered once', async () => {
  const code = await accepted();
  const { html } = await mailOffice.get(page(code));
  const fields = Object.fromEntries(posted(html));
  const before = (await numbersIn()).length;
  const answers = await Promise.all([
    mailOffice.post(page(code), fields),
    (await signInOfficer(t, 'vanthu.anphu')).post(page(code), fields),
  ]);
  expect(answers.map((a) => a.status).filter((s) => s === 303).length).toBeGreaterThan(0);
  expect((await numbersIn()).length).toBe(before + 1);
});

test('nobody but the mail office enters it, and the register is read by it and by those who lead the agency', async () => {
  const code = await accepted();
  for (const name of [
    'canbo.anphu1',
    'canbo.anphu2',
    'truongphong.anphu',
    'lanhdao.anphu',
    'vanthu.sogiaoduc',
  ]) {
    const b = await signInOfficer(t, name);
    expect((await b.get(page(code))).status, name).toBeGreaterThanOrEqual(403);
  }
  await register(code);
  const book = '/can-bo/so-van-ban-den';
  for (const name of ['vanthu.anphu', 'truongphong.anphu', 'lanhdao.anphu']) {
    const b = await signInOfficer(t, name);
    expect((await b.get('/can-bo')).html, name).toContain(`href="${book}"`);
    expect(textOf((await b.get(book)).html), name).toContain(code);
  }
  for (const name of ['vanthu.sogiaoduc', 'lanhdao.binhminh']) {
    const b = await signInOfficer(t, name);
    const agency = registrar.posts[0]?.agencyId;
    expect(textOf((await b.get(`${book}?co-quan=${agency}`)).html), name).not.toContain(code);
  }
  expect((await (await signInOfficer(t, 'canbo.anphu1')).get(book)).status).toBe(404);
});

test('the register is paged by number and kept year by year; what is no number shows this year', async () => {
  const agency = registrar.posts[0]?.agencyId;
  await t.db.run(sql`insert into register_counters values (${agency}, 2025, 130)`);
  await t.db.run(sql`insert into registered_documents select ${agency}, 2025, n, gen_random_uuid(), 'H99.21.01-250101-' || lpad(n::text, 4, '0'), 'Đăng ký khai sinh', 'LÊ AN',
      '2025-01-02T08:00:00+07:00', 'Châu Ngọc Diệp' from generate_series(1, 130) n`);
  const book = '/can-bo/so-van-ban-den?nam=2025';
  const newest = (await mailOffice.get(book)).html;
  expect(newest).toContain('H99.21.01-250101-0130');
  expect(newest).not.toContain('H99.21.01-250101-0030');
  const older = /href="([^"]*truoc=31[^"]*)"/.exec(newest)?.[1]?.replaceAll('&amp;', '&') ?? '';
  expect((await mailOffice.get(older)).html).toContain('H99.21.01-250101-0030');
  for (const odd of ['?nam=x', '?nam=99999999999', '?truoc=-1', '?co-quan=nobody'])
    expect((await mailOffice.get(`/can-bo/so-van-ban-den${odd}`)).status, odd).toBe(200);
});
