import { describe, expect, test } from 'vitest';
import { verifyLedger, withdrawDossier } from '#domain/dossiers';
import type { Officer } from '#domain/journal';
import { noticesOfDossier } from '#domain/notices';
import {
  decideRefund,
  type GivingBack,
  listOrders,
  type Refund,
  refundEvents,
  requestRefund,
  type StandInChoice,
  startOrder,
} from '#domain/payments';
import { sql } from '#platform/db/sql.ts';
import { newId } from '#platform/ids.ts';
import type { Browser, Fields } from '#testing/browser-client.ts';
import { mainText } from '#testing/ending-dossiers.ts';
import { officerNamed } from '#testing/filed.ts';
import { appAtGateway } from '#testing/paying.ts';
import { actOnRefund, carryOutRefund, lastRefund, refundPage } from '#testing/paying-back.ts';
import { runJobs } from '#testing/run-jobs.ts';
import { signedIn, signInOfficer } from '#testing/sign-in.ts';
import { NOBODY, selectMoneyOf, selectStrayMoney } from '../../../../domain/payments/testing.ts';
import { jobHandlers } from '../../../../jobs.ts';

const SUM = 15_000;
const CONFIRMED = { _action: 'confirmed' };
const TO = { 'nguoi-nhan': 'LÊ MINH ANH', reason: 'Rút hồ sơ' };
const ACCOUNT = { cach: 'transfer', 'ngan-hang': '970436', 'so-tai-khoan': '0071 0009.12345' };
const t = await appAtGateway();
const { db, clock, own } = t;

const clerk = () => signInOfficer(t, 'canbo.anphu1', t.browser());
const leader = () => signInOfficer(t, 'lanhdao.anphu', t.browser());
const jobs = () => runJobs(t.deps, t.url);
const refundOf = (code: string) => lastRefund(t, code);

/** A dossier whose fee goes through the gateway, which does with it and with giving it back what is chosen. */
async function paying(choice: StandInChoice, back: GivingBack = 'give'): Promise<string> {
  const code = await t.owing(SUM);
  const open = await own(code);
  const order = await db.tx((tx) => startOrder(tx, { open, gateway: 'vnpay', now: clock.now() }));
  const o = { returnTo: 'http://localhost:3000/x', ip: '127.0.0.1', language: 'vi', about: 'x' } as const;
  const query = new URL(t.gateway.payAddress(order, o)).search.slice(1);
  await t.standIn.act(query, choice, back);
  return code;
}

/** The same, paid, and withdrawn by its filer. */
async function withdrawn(back: GivingBack = 'give'): Promise<string> {
  const code = await paying('pay', back);
  const { dossier } = await own(code);
  const o = { ref: dossier, revision: dossier.revision, citizen: t.citizen, reason: 'x', now: clock.now() };
  await db.tx((tx) => withdrawDossier(tx, o));
  return code;
}

async function ask(code: string, fields: Fields, b?: Browser) {
  const by = b ?? (await clerk());
  const page = `/can-bo/ho-so/${code}/tra-lai-tien`;
  const { html, status } = await by.get(page);
  if (status !== 200) return { status, html };
  const revision = /name="revision" value="(\d+)"/.exec(html)?.[1] ?? '';
  return by.post(page, { amount: String(SUM), ...TO, ...fields, revision, ...CONFIRMED });
}

const approve = async (refund: Refund) =>
  actOnRefund(await leader(), refund, 'quyet-dinh', { 'quyet-dinh': 'approve' });

/** Withdrawn, asked for through the gateway and approved; what became of it once the job was there. */
async function sentBack(back: GivingBack): Promise<{ code: string; refund: Refund }> {
  const code = await withdrawn(back);
  expect((await ask(code, { cach: 'gateway' })).status).toBe(303);
  expect((await approve(await refundOf(code))).status).toBe(303);
  await jobs();
  return { code, refund: await refundOf(code) };
}

const askBack = () => jobHandlers(t.deps)['payments.ask-back']({});

describe('what was paid online of a dossier that was withdrawn', () => {
  test('goes back through the gateway once a leader has approved it: page, ledger, fee, messages and the filer agree', async () => {
    const code = await withdrawn();
    const page = (await (await clerk()).get(`/can-bo/ho-so/${code}/tra-lai-tien`)).html;
    expect(mainText(page)).toContain('Qua cổng thanh toán');
    expect((await ask(code, { cach: 'gateway' })).status).toBe(303);
    const asked = await refundOf(code);
    expect(asked).toMatchObject({ state: 'requested', amount: SUM, way: 'gateway' });
    const filer = await signedIn(t, 0, t.browser());
    const mine = async () => mainText((await filer.get(`/ho-so-cua-toi/${code}`)).html);
    expect(await mine()).toContain('Đang xem xét hoàn 15.000 VND');
    const list = await (await leader()).get('/can-bo/hoan-tien');
    expect(list.html).toContain(refundPage(asked));
    await jobs(); // nothing goes before it is approved
    expect((await own(code)).fee?.paid).toBe(SUM);

    expect((await approve(asked)).status).toBe(303);
    await jobs();
    const done = await refundOf(code);
    expect(done).toMatchObject({ state: 'done', askAt: null });
    const events = await refundEvents(db, done);
    expect(events.map((e) => e.event)).toEqual(['request', 'approve', 'send', 'finish']);
    expect(events.map((e) => e.byName !== '')).toEqual([true, true, false, false]);
    const { fee, refunds, dossier, events: ledger } = await own(code);
    expect(fee?.paid).toBe(0);
    expect(refunds).toMatchObject([{ amount: SUM, method: 'online', refundedBy: null }]);
    expect(dossier.toHandBack).toBeNull();
    expect(ledger.at(-1)).toMatchObject({
      verb: 'record-refund',
      actorKind: 'system',
      detail: { refunded: SUM, method: 'online' },
    });
    expect(await verifyLedger(db, dossier)).toEqual([]);
    expect(await mine()).toContain('Đã hoàn 15.000 VND');
    const told = await noticesOfDossier(db, t.deps.keys, dossier.ownerAgencyId, dossier.id);
    const bodyOf = (kind: string) => told.filter((n) => n.kind === `dossiers.${kind}`).map((n) => n.body);
    expect(bodyOf('refund-approved').join()).toContain('15.000 VND');
    expect(bodyOf('refunded').join()).toMatch(/15\.000 VND.*cổng thanh toán/);
    // and nothing more does
    expect((await (await clerk()).get(`/can-bo/ho-so/${code}/tra-lai-tien`)).status).toBe(409);
    await jobs();
    expect((await own(code)).refunds.length).toBe(1);
  });

  test('that the gateway refuses to give back has not gone, and goes in another way, approved anew, with its document', async () => {
    const { code, refund } = await sentBack('refuse');
    expect(refund.state).toBe('failed');
    expect((await own(code)).fee?.paid).toBe(SUM);
    const c = await clerk();
    expect(mainText((await c.get(refundPage(refund))).html)).toContain('mã của cổng thanh toán: 95');
    const change = { viec: 'change', ...ACCOUNT, 'nguoi-nhan': 'LÊ MINH ANH', 'ly-do': 'Cổng từ chối' };
    for (const wrong of [
      { 'so-tai-khoan': '12' },
      { 'ngan-hang': 'x' },
      { 'ly-do': '' },
      { 'nguoi-nhan': ' ' },
    ])
      expect((await actOnRefund(c, refund, 'thuc-hien', { ...change, ...wrong })).status).toBe(422);
    expect((await actOnRefund(c, refund, 'thuc-hien', change)).status).toBe(303);
    const changed = await refundOf(code);
    expect(changed).toMatchObject({ state: 'requested', way: 'transfer', approvedBy: null });
    expect(changed.account?.toString('latin1')).not.toContain('0071');
    expect((await approve(changed)).status).toBe(303);
    await jobs();
    expect((await refundOf(code)).state).toBe('approved');
    const page = mainText((await c.get(refundPage(refund))).html);
    expect(page).toContain('0071000912345, Vietcombank');
    expect((await actOnRefund(c, refund, 'thuc-hien', { viec: 'confirm' })).status).toBe(422);
    const confirm = { viec: 'confirm', 'so-chung-tu': 'UNC 15' };
    expect((await actOnRefund(c, refund, 'thuc-hien', confirm)).status).toBe(303);
    expect(await refundOf(code)).toMatchObject({ state: 'done', document: 'UNC 15' });
    expect((await own(code)).refunds).toMatchObject([{ method: 'transfer', amount: SUM }]);
    expect((await own(code)).fee?.paid).toBe(0);
  });

  test('whose answer was lost is looked into and never sent again; what the gateway says when it is asked decides', async () => {
    const { code, refund } = await sentBack('lose');
    expect(refund.state).toBe('look');
    expect((await own(code)).fee?.paid).toBe(SUM);
    await jobHandlers(t.deps)['payments.give-back']({ ...refund });
    expect(await refundOf(code)).toMatchObject({ state: 'look', seq: refund.seq });
    clock.advance(6 * 60_000);
    await askBack();
    expect((await refundOf(code)).state).toBe('done');
    expect((await own(code)).refunds).toMatchObject([{ amount: SUM, method: 'online' }]);
  });

  test('of which the gateway says nothing waits for a leader, who says what its people answered', async () => {
    const { code, refund } = await sentBack('silent');
    expect(refund.state).toBe('look');
    for (let i = 0; i < 3; i++) {
      clock.advance(70 * 60_000);
      await askBack();
    }
    expect(await refundOf(code)).toMatchObject({ state: 'look', seq: refund.seq });
    expect((await refundOf(code)).askAt).not.toBeNull();
    const [c, l] = [await clerk(), await leader()];
    const notGiven = { viec: 'not-given', 'ly-do': 'Công văn 12 của cổng' };
    expect((await actOnRefund(c, refund, 'thuc-hien', notGiven)).status).not.toBe(303);
    expect((await refundOf(code)).state).toBe('look');
    expect((await actOnRefund(l, refund, 'thuc-hien', notGiven)).status).toBe(303);
    expect(await refundOf(code)).toMatchObject({ state: 'failed', askAt: null });
    expect((await actOnRefund(c, refund, 'thuc-hien', { viec: 'again' })).status).toBe(303);
    await jobs();
    expect((await refundOf(code)).state).toBe('look');
    const confirm = { viec: 'confirm', 'so-chung-tu': 'CV 13' };
    expect((await actOnRefund(l, refund, 'thuc-hien', confirm)).status).toBe(303);
    expect((await own(code)).fee?.paid).toBe(0);
  });

  test('that was being sent when the program ended is looked into, not sent again', async () => {
    const code = await withdrawn();
    await ask(code, { cach: 'gateway' });
    const refund = await refundOf(code);
    await approve(refund);
    await db.run(
      sql`update refund_requests set state = 'sent', sent_at = ${clock.now()}
        where owner_agency_id = ${refund.ownerAgencyId} and id = ${refund.id}`,
    );
    await jobs();
    expect((await refundOf(code)).state).toBe('look');
    expect((await own(code)).fee?.paid).toBe(SUM);
  });
});

describe('a refund', () => {
  test('is asked for once of a fee, at most what was paid, and a part leaves the rest', async () => {
    const code = await withdrawn();
    expect((await ask(code, { cach: 'cash', amount: '15001' })).status).toBe(422);
    const part = { cach: 'cash', amount: '5000', 'phan-con-lai': 'later' };
    expect((await ask(code, part)).status).toBe(303);
    // the page leads to the one that is going on, and past the page it is refused
    expect((await ask(code, part)).status).toBe(303);
    const open = await own(code);
    const more = { officer: t.desk.clerk, way: 'cash', paidTo: 'x', reason: 'x', now: clock.now() } as const;
    await expect(
      db.tx((tx) => requestRefund(tx, t.deps.keys, { ...more, open, amount: 1, settles: false })),
    ).rejects.toThrow('refund.going-on');
    await carryOutRefund(t, code);
    expect((await own(code)).fee?.paid).toBe(10_000);
    expect((await own(code)).dossier.toHandBack).toEqual({ fee: 'refund' });
    expect((await ask(code, { cach: 'cash', amount: '10001' })).status).toBe(422);
    expect((await ask(code, { cach: 'gateway', amount: '10000' })).status).toBe(303);
    await approve(await refundOf(code));
    await jobs();
    expect((await refundOf(code)).state).toBe('done');
    expect((await own(code)).fee?.paid).toBe(0);
    expect((await own(code)).dossier.toHandBack).toBeNull();
  });

  test('is approved by nobody who asked for it, once, and by a leader of the agency alone', async () => {
    const code = await withdrawn();
    const boss = await officerNamed(t.deps, 'lanhdao.anphu');
    const both: Officer = { ...t.desk.clerk, posts: [...t.desk.clerk.posts, ...boss.posts] };
    const asked = {
      officer: both,
      way: 'cash',
      paidTo: 'LÊ MINH ANH',
      reason: 'x',
      now: clock.now(),
    } as const;
    const open = await own(code);
    await db.tx((tx) => requestRefund(tx, t.deps.keys, { ...asked, open, amount: SUM, settles: false }));
    const refund = await refundOf(code);
    const decide = (officer: Officer) =>
      db.tx((tx) =>
        decideRefund(tx, {
          ref: refund,
          seq: refund.seq,
          officer,
          decision: 'approve',
          reason: '',
          now: clock.now(),
        }),
      );
    await expect(decide(both)).rejects.toThrow('refund.own');
    await expect(decide(t.desk.clerk)).rejects.toThrow('refund.own'); // the same person
    await expect(decide({ ...t.desk.clerk, officerId: newId() })).rejects.toThrow('not-found');
    for (const name of ['canbo.anphu2', 'truongphong.anphu', 'lanhdao.binhminh', 'quantri']) {
      const b = await signInOfficer(t, name, t.browser());
      expect([403, 404], name).toContain((await b.get(refundPage(refund))).status);
      const sent = await b.post(`${refundPage(refund)}/quyet-dinh`, {
        'quyet-dinh': 'approve',
        revision: '1',
        ...CONFIRMED,
      });
      expect([403, 404], name).toContain(sent.status);
    }
    // two leaders at the same moment
    const results = await Promise.allSettled([decide(boss), decide({ ...boss, officerId: newId() })]);
    expect(results.map((r) => r.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await refundOf(code)).toMatchObject({ state: 'approved', seq: 2 });
    // a page from before
    const old = { 'quyet-dinh': 'refuse', 'ly-do': 'x', revision: '1', ...CONFIRMED };
    const l = await leader();
    await l.get(refundPage(refund));
    expect((await l.post(`${refundPage(refund)}/quyet-dinh`, old)).status).toBe(409);
  });

  test('that a leader refuses needs its reason and is over; a double click decides once', async () => {
    const code = await withdrawn();
    await ask(code, ACCOUNT);
    const refund = await refundOf(code);
    const l = await leader();
    expect((await actOnRefund(l, refund, 'quyet-dinh', { 'quyet-dinh': 'refuse' })).status).toBe(422);
    await l.get(refundPage(refund));
    const no = { 'quyet-dinh': 'refuse', 'ly-do': 'Phí không hoàn', revision: '1', ...CONFIRMED };
    const both = await Promise.all([1, 2].map(() => l.post(`${refundPage(refund)}/quyet-dinh`, no)));
    expect(both.map((a) => a.status)).toEqual([303, 303]);
    expect(await refundOf(code)).toMatchObject({ state: 'refused', seq: 2 });
    expect((await own(code)).fee?.paid).toBe(SUM);
    expect((await ask(code, { cach: 'cash' })).status).toBe(303); // another may be asked for
  });
});

describe('money that was set aside', () => {
  test('goes back whole, and is looked into no more: the order, the ledger and the list agree, the fee is as it was', async () => {
    const code = await paying('wrong-amount');
    const [order] = await listOrders(db, (await own(code)).dossier);
    const [money] = order ? await selectMoneyOf(db, order) : [];
    const c = await clerk();
    expect((await c.get('/can-bo/tien-can-kiem-tra')).html).toContain(
      `/can-bo/tien-can-kiem-tra/${money?.id}/hoan`,
    );
    const page = `/can-bo/tien-can-kiem-tra/${money?.id}/hoan`;
    await c.get(page);
    expect((await c.post(page, { cach: 'gateway', 'ly-do': '' })).status).toBe(422);
    await c.get(page);
    const asked = { cach: 'gateway', 'ly-do': 'Trả thừa', ...CONFIRMED };
    expect((await c.post(page, asked)).status).toBe(303);
    await c.get(page);
    expect((await c.post(page, asked)).status).toBe(409); // this money is going back
    const refund = await refundOf(code);
    expect((await approve(refund)).status).toBe(303);
    await jobs();
    expect(await refundOf(code)).toMatchObject({ state: 'done', amount: 16_000 });
    expect((await listOrders(db, (await own(code)).dossier))[0]?.state).toBe('refunded');
    expect(order && (await selectMoneyOf(db, order))).toMatchObject([{ state: 'returned' }]);
    const { fee, refunds, events, dossier } = await own(code);
    expect(fee).toMatchObject({ state: 'due', paid: 0 });
    expect(refunds).toEqual([]);
    expect(events.at(-1)).toMatchObject({
      verb: 'record-refund',
      detail: { refunded: 16_000, order: order?.reference },
    });
    expect(await verifyLedger(db, dossier)).toEqual([]);
    expect((await c.get('/can-bo/tien-can-kiem-tra')).html).not.toContain(code);
    expect((await c.get(page)).status).toBe(404);
  });

  test('for a reference that is nobody’s goes back by one administrator who asks and another who approves', async () => {
    const p = { vnp_TxnRef: 'TT000000XXXX', vnp_Amount: '500000', vnp_TransactionNo: '77' };
    await t.report({ ...p, vnp_ResponseCode: '00', vnp_TransactionStatus: '00' });
    const [money] = await selectStrayMoney(db, NOBODY);
    const page = `/can-bo/tien-can-kiem-tra/${money?.id}/hoan`;
    for (const other of [await clerk(), await leader()]) expect((await other.get(page)).status).toBe(404);
    const admin = await signInOfficer(t, 'quantri', t.browser());
    const form = mainText((await admin.get(page)).html);
    expect(form).not.toContain('Qua cổng thanh toán'); // of no order there is nothing to ask the gateway for
    const asked = { ...ACCOUNT, 'nguoi-nhan': 'TRẦN VĂN BA', 'ly-do': 'Trả nhầm', ...CONFIRMED };
    const sent = await admin.post(page, asked);
    expect(sent.status).toBe(303);
    const id = /hoan-tien\/([\w-]+)/.exec(sent.location)?.[1] ?? '';
    await admin.get(refundPage({ id }));
    const own = { 'quyet-dinh': 'approve', revision: '1', ...CONFIRMED };
    expect((await admin.post(`${refundPage({ id })}/quyet-dinh`, own)).status).toBe(403);
    const first = await officerNamed(t.deps, 'quantri');
    const other = { ...first, officerId: newId() };
    const seen = { ref: { ownerAgencyId: NOBODY, id }, seq: 1, officer: other, now: clock.now() };
    await db.tx((tx) => decideRefund(tx, { ...seen, decision: 'approve', reason: '' }));
    const confirm = { viec: 'confirm', 'so-chung-tu': 'UNC 16' };
    expect((await actOnRefund(admin, { id }, 'thuc-hien', confirm)).status).toBe(303);
    expect(await selectStrayMoney(db, NOBODY)).toMatchObject([{ state: 'returned' }]);
  });
});
