import { beforeEach, describe, expect, test } from 'vitest';
import { acceptDossier } from '#domain/dossiers';
import type { Browser } from '#testing/browser-client.ts';
import { fileCopies } from '#testing/filed.ts';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { carryOutRefund } from '#testing/paying-back.ts';
import { posted } from '#testing/posted-form.ts';
import { signedIn, signInOfficer } from '#testing/sign-in.ts';

const CONFIRMED = { _action: 'confirmed' };
const t = await appWithFilerAndDesk();
const { desk, own } = t;
let clerk: Browser;
let code: string;

// certified copies, two of five pages: 14,000 (TT 226/2016/TT-BTC); taken at the counter when they were accepted
beforeEach(async () => {
  t.clock.set('2026-11-19T09:00:00+07:00');
  code = await fileCopies(t.deps, t.citizen, '2026-11-23');
  const { dossier } = await own(code);
  const seen = { ref: dossier, revision: dossier.revision, officer: desk.clerk, now: t.clock.now() };
  await t.db.tx((tx) => acceptDossier(tx, { ...seen, originalsShown: true }));
  await desk.pay(code, 14_000);
  clerk = await signInOfficer(t, 'canbo.anphu1');
});

const page = (name = '') => `/can-bo/ho-so/${code}${name && `/${name}`}`;
const mainOf = (html: string) => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
const textOf = (html: string) =>
  mainOf(html)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
const fieldsOf = (html: string) => Object.fromEntries(posted(mainOf(html))) as Record<string, string>;
const send = async (name: string, fields: Record<string, string>) =>
  clerk.post(page(name), { ...fieldsOf((await clerk.get(page(name))).html), ...fields });
const pagesAre = async (pages: number) => {
  const done = await send('sua-noi-dung', {
    'documents[0].pages': String(pages),
    'ly-do-sua': 'Đếm lại số trang',
    _action: '',
  });
  expect(done.status).toBe(303);
};
const atDesk = async () => textOf((await clerk.get(page())).html);

describe('a paid fee', () => {
  test('stays marked paid when corrected answers cost more, and says how much is still due, which alone is taken', async () => {
    await pagesAre(6);
    expect(await atDesk()).toMatch(/Đã thu 14\.000 VND, biên lai số \d+; còn phải thu 2\.000 VND/);
    const filer = await signedIn(t);
    expect(textOf((await filer.get(`/ho-so-cua-toi/${code}`)).html)).toMatch(
      /Đã nộp 14\.000 VND[^;]*; còn phải nộp 2\.000 VND tại quầy/,
    );
    expect((await send('thu-phi', { ...CONFIRMED, amount: '16000' })).status).toBe(422);
    const taken = await send('thu-phi', { ...CONFIRMED, amount: '2.000' });
    const receipt = textOf((await clerk.follow(taken)).html);
    expect(receipt).toContain('2.000');
    expect(receipt).not.toContain('16.000');
    expect(await atDesk()).toMatch(/Đã thu 16\.000 VND, biên lai số \d+, \d+/);
    expect((await own(code)).fee).toMatchObject({ state: 'paid', paid: 16_000 });
  });

  test('says how much is to be paid back where they cost less; it is recorded once, by whom, to whom and why', async () => {
    await pagesAre(4); // two copies of 6,000
    expect(await atDesk()).toMatch(/Đã thu 14\.000 VND[^;]*; phải trả lại 2\.000 VND/);
    const back = { cach: 'cash', 'nguoi-nhan': 'LÊ MINH ANH', reason: 'Sửa số trang' };
    for (const wrong of [{ amount: '2001' }, { amount: '0' }, { 'nguoi-nhan': ' ' }, { reason: '' }])
      expect((await send('tra-lai-tien', { ...back, ...wrong })).status, JSON.stringify(wrong)).toBe(422);
    const asked = await send('tra-lai-tien', back);
    expect(textOf(asked.html)).toContain('Đề nghị hoàn 2.000 VND?');
    expect((await own(code)).refunds).toEqual([]);
    await clerk.post(page('tra-lai-tien'), { ...fieldsOf(asked.html), ...CONFIRMED });
    expect((await own(code)).refunds).toEqual([]);
    await carryOutRefund(t, code);
    const { refunds, fee, events } = await own(code);
    expect(refunds).toMatchObject([
      { amount: 2_000, paidTo: 'LÊ MINH ANH', refundedByName: desk.clerk.name },
    ]);
    expect(fee).toMatchObject({ state: 'paid', paid: 12_000, total: 12_000 });
    expect(events.at(-1)).toMatchObject({
      verb: 'record-refund',
      detail: { refunded: 2_000, method: 'cash' },
      note: 'LÊ MINH ANH\nSửa số trang',
    });
    expect(await atDesk()).toMatch(/Đã thu 14\.000 VND[^;]*; đã trả lại 2\.000 VND/);
    expect((await clerk.get(page('tra-lai-tien'))).status).toBe(409); // nothing more is
  });

  test('of a dossier that was withdrawn may be paid back whole, after its end', async () => {
    const said = {
      'nguoi-den': 'LÊ MINH ANH',
      'vi-sao': 'Đến quầy',
      'ly-do': 'Không cần nữa',
      phi: 'refund',
    };
    await send('rut', { ...said, ...CONFIRMED });
    expect((await own(code)).dossier.status).toBe('withdrawn');
    const back = { cach: 'cash', 'nguoi-nhan': 'LÊ MINH ANH', reason: 'Rút hồ sơ' };
    await send('tra-lai-tien', { ...CONFIRMED, ...back, amount: '14000' });
    await carryOutRefund(t, code);
    expect((await own(code)).fee).toMatchObject({ paid: 0 });
    expect(await atDesk()).toContain('đã trả lại 14.000 VND');
  });
});

describe('a wrong receipt', () => {
  test('is void with its reason after it was asked once more, and replaced under a new number; nothing of it is edited', async () => {
    const [wrong] = (await own(code)).receipts;
    const asked = await send('huy-bien-lai', { reason: 'Ghi sai người nộp', payer: 'TRẦN VĂN BA' });
    expect(textOf(asked.html)).toContain(`Hủy biên lai số ${wrong?.receiptNumber}?`);
    expect((await own(code)).receipts).toEqual([wrong]);
    await clerk.post(page('huy-bien-lai'), { ...fieldsOf(asked.html), ...CONFIRMED });
    const { receipts, payment, fee, events } = await own(code);
    expect(receipts[0]).toEqual({
      ...wrong,
      voidedAt: t.clock.now(),
      voidedByName: desk.clerk.name,
      voidReason: 'Ghi sai người nộp',
    });
    expect(payment).toMatchObject({ payerName: 'TRẦN VĂN BA', amount: 14_000, replaces: wrong?.id });
    expect(fee).toMatchObject({ state: 'paid', paid: 14_000 });
    expect(events.at(-1)).toMatchObject({ verb: 'void-receipt', note: 'Ghi sai người nộp' });
    expect(textOf((await clerk.get(page('bieu-mau/bien-lai'))).html)).toContain('TRẦN VĂN BA');
  });

  test('needs a reason and a sum that is owed; without a replacement the fee is owed again', async () => {
    expect((await send('huy-bien-lai', { reason: ' ' })).status).toBe(422);
    expect((await send('huy-bien-lai', { ...CONFIRMED, reason: 'Sai', amount: '15000' })).status).toBe(422);
    expect((await own(code)).payment?.voidedAt).toBeNull();
    await send('huy-bien-lai', { ...CONFIRMED, reason: 'Chưa thu tiền', 'lap-lai': 'none' });
    expect((await own(code)).fee).toMatchObject({ state: 'due', paid: 0 });
    expect(await atDesk()).toContain('14.000 VND, chưa thu');
    expect((await clerk.get(page('huy-bien-lai'))).status).toBe(409);
  });

  test('is voided, and money recorded as paid back, by nobody but a clerk of the office that received it', async () => {
    for (const name of ['canbo.anphu2', 'lanhdao.anphu', 'canbo.honmay1']) {
      const b = await signInOfficer(t, name);
      for (const each of ['huy-bien-lai', 'tra-lai-tien']) {
        expect([403, 404], `${name} ${each}`).toContain((await b.get(page(each))).status);
        const sent = await b.post(page(each), {
          ...CONFIRMED,
          revision: '3',
          reason: 'x',
          amount: '1',
          cach: 'cash',
          'nguoi-nhan': 'X',
        });
        expect([403, 404], `${name} sends ${each}`).toContain(sent.status);
      }
    }
    expect((await own(code)).fee?.paid).toBe(14_000);
  });
});
