import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openAsOfficer, recordExemption, recordPayment } from '#domain/dossiers';
import { sql } from '#platform/db/sql.ts';
import { type TestApp, testApp } from '#testing/app.ts';
import type { Browser } from '#testing/browser-client.ts';
import { isOfDossier } from '#testing/by-code.ts';
import { anPhu } from '#testing/desk-verbs.ts';
import { birthAnswers, fileBirth, someCitizen } from '#testing/filed.ts';
import { posted } from '#testing/posted-form.ts';
import { signedIn, signInOfficer } from '#testing/sign-in.ts';

const LATE = { ...birthAnswers, childBirthDate: '2026-06-02' };
const CONFIRMED = { _action: 'confirmed' };
let t: TestApp;
let clerk: Browser;
let code: string;

beforeAll(async () => {
  t = await testApp();
  clerk = await signInOfficer(t, 'canbo.anphu1');
});
afterAll(() => t.close());
beforeEach(async () => {
  code = await fileBirth(t.deps, await someCitizen(t.deps), { content: { answers: LATE } });
  await (await anPhu(t.deps)).accept(code);
});

const page = () => `/can-bo/ho-so/${code}/thu-phi`;
const opened = async () => Object.fromEntries(posted((await clerk.get(page())).html));
const send = async (fields: Record<string, string>) => clerk.post(page(), { ...(await opened()), ...fields });
const taken = () =>
  t.db.many(
    sql`select amount from payments where fee_id in (select id from fees where ${isOfDossier(code)})`,
  );
/** Three copies at a known price instead of what the desk says. */
const owesKnownSum = () =>
  t.db.run(sql`update fees set total = 45000, lines = jsonb_build_array(
    lines->0 || '{"amount": 15000, "quantity": 3, "total": 45000}'::jsonb) where ${isOfDossier(code)}`);

test.each(['15.5', '15,5', '1 5', '15.00', '1.500,000', 'mười nghìn', '15k', ''])(
  'an amount typed as “%s” is not taken, not even when confirmed, and the sentence gives an example',
  async (amount) => {
    const refused = await send({ ...CONFIRMED, amount });
    expect(refused.status).toBe(422);
    expect(refused.html).toMatch(/href="#amount">Nhập số tiền thu[^<]*ví dụ/);
    if (amount) expect(refused.html).toContain(`value="${amount}"`);
    expect(await taken()).toEqual([]);
  },
);

test.each(['15000', '15.000', '15,000', '15 000', '15.000đ', 'VND 15.000'])(
  'an amount typed as “%s” is shown once more before a receipt is written, and corrected without loss',
  async (amount) => {
    const confirmation = await send({ amount, method: 'transfer', payer: 'Lê Minh Anh' });
    expect(confirmation.status).toBe(200);
    expect(confirmation.html).toContain('Thu 15.000 VND, chuyển khoản?');
    expect(confirmation.html).toContain('Mười lăm nghìn đồng');
    expect(await taken()).toEqual([]);
    const again = await clerk.post(page(), {
      ...Object.fromEntries(posted(confirmation.html)),
      _action: 'edit',
    });
    expect(again.status).toBe(200);
    expect(again.html).toContain(`value="${amount}"`);
    expect(again.html).toContain('value="Lê Minh Anh"');
    expect(again.html).toMatch(/value="transfer"[^>]* checked/);
    const done = await clerk.post(page(), { ...Object.fromEntries(posted(confirmation.html)), ...CONFIRMED });
    expect(done).toMatchObject({ status: 303, location: expect.stringContaining('bien-lai') });
    expect(await taken()).toEqual([{ amount: 15_000 }]);
  },
);

test('a known sum is asked about with the copies that it is made of', async () => {
  await owesKnownSum();
  const confirmation = await clerk.post(page(), await opened());
  expect(confirmation.html).toContain('Thu 45.000 VND, tiền mặt?');
  expect(confirmation.html).toContain('3 × 15.000 VND = 45.000 VND');
});

test('the sentence about a sum that is not allowed says which sums are', async () => {
  for (const amount of ['0', '99999999999999']) {
    const refused = await send({ amount });
    expect(refused.html).toMatch(/href="#amount">Số tiền thu phải từ 1 VND đến 1.000.000.000 VND</);
  }
  await owesKnownSum();
  for (const amount of ['44999', '45.001', '0'])
    expect((await send({ amount })).html).toMatch(/href="#amount">Số tiền phải thu là 45.000 VND</);
  expect(await taken()).toEqual([]);
});

test('an amount together with “Không thu” is asked about; the sum that the page wrote itself is none', async () => {
  const both = await send({ amount: '15000', method: 'exempt', reason: 'Hộ nghèo' });
  expect(both.status).toBe(422);
  expect(both.html).toMatch(/href="#amount">Đã nhập số tiền “15000” nhưng chọn “Không thu”/);
  expect(both.html).toContain('Hộ nghèo');
  await owesKnownSum();
  expect((await send({ method: 'exempt', amount: '15000', reason: 'Hộ nghèo' })).status).toBe(422);
  expect((await send({ ...CONFIRMED, method: 'exempt', reason: 'Hộ nghèo' })).status).toBe(303);
});

test('a payer has letters in their name', async () => {
  const refused = await send({ amount: '15000', payer: '12345' });
  expect(refused.status).toBe(422);
  expect(refused.html).toContain('href="#payer"');
});

test('nothing is taken for a denied dossier, nor recorded as exempt: the desk is not offered it, and both pages say that nothing is due', async () => {
  const fields = { ...(await opened()), amount: '15000', payer: 'Lê Minh Anh', reason: 'Được miễn' };
  const desk = await anPhu(t.deps);
  for (const verb of ['assign', 'examine'] as const) await desk[verb](code);
  const at = `/can-bo/ho-so/${code}`;
  expect((await clerk.get(at)).html).toContain(`href="${page()}"`);
  await desk.deny(code, 'Trẻ đã được đăng ký khai sinh.');

  const { html } = await clerk.get(at);
  expect(html).not.toContain(`href="${page()}"`);
  expect(html).not.toContain(', chưa thu');
  expect(html).toContain('>Không thu<');
  const filer = await signedIn(t);
  const own = (await filer.get(`/ho-so-cua-toi/${code}`)).html;
  expect(own).not.toContain('chưa nộp');
  expect(own).toContain('>Không thu<');
  const { dossier } = await openAsOfficer(t.db, t.deps.keys, desk.clerk, code, t.clock.now());
  const fresh = { ...fields, revision: String(dossier.revision), ...CONFIRMED };
  for (const answer of [
    await clerk.get(page()),
    await clerk.post(page(), { ...fresh, method: 'cash' }),
    await clerk.post(page(), { ...fresh, method: 'exempt', amount: '' }),
  ]) {
    expect(answer.status).toBe(409);
    expect(answer.html).toContain('không còn khoản phí, lệ phí nào phải thu');
  }
  const o = { ref: dossier, revision: dossier.revision, officer: desk.clerk, now: t.clock.now() };
  const payment = { ...o, method: 'cash', amount: 15_000, payer: '' } as const;
  await expect(t.db.tx((tx) => recordPayment(tx, payment))).rejects.toThrow('fee.not-due');
  await expect(t.db.tx((tx) => recordExemption(tx, { ...o, reason: 'Miễn' }))).rejects.toThrow('fee.not-due');
  expect(await taken()).toEqual([]);
});

test('a fee that is due is waived by nobody who does not say why, past the page too', async () => {
  const { clerk: officer } = await anPhu(t.deps);
  const now = t.clock.now();
  const seen = () => openAsOfficer(t.db, t.deps.keys, officer, code, now);
  const { dossier } = await seen();
  const exempt = (reason: string) =>
    t.db.tx((tx) => recordExemption(tx, { ref: dossier, revision: dossier.revision, officer, now, reason }));
  await expect(exempt('  ')).rejects.toThrow('reason.missing');
  expect((await seen()).fee?.state).toBe('due');
  await exempt('Hộ nghèo');
  expect((await seen()).fee?.state).toBe('none');
});
