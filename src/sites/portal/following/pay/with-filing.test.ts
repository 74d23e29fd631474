import { beforeAll, expect, test } from 'vitest';
import { secretOf } from '#domain/dossiers';
import { noticesOfDossier } from '#domain/notices';
import { getProcedure, importProcedures } from '#domain/procedures';
import type { Browser } from '#testing/browser-client.ts';
import { BIRTH } from '#testing/filed.ts';
import { readyBirth, send } from '#testing/filing-steps.ts';
import { appAtGateway, choose, gatewayOn } from '#testing/paying.ts';
import { runJobs } from '#testing/run-jobs.ts';
import { signedIn, signInOfficer } from '#testing/sign-in.ts';
import { doneWords } from '../../words/filing-done.ts';
import { feeWords } from '../../words/filing-fee.ts';
import { payWords } from '../../words/pay.ts';

const w = doneWords.vi;
const SUM = '8.000 VND';
const t = await appAtGateway();
const { desk, own } = t;
const filer = () => signedIn(t, 0, t.browser());

/** The birth as a procedure that takes a known fee with the filing. */
beforeAll(async () => {
  const { content, formSchema } = await getProcedure(t.db, BIRTH);
  if (!formSchema) throw new Error('the seed has no form for births');
  const fee = {
    ...{ id: 'le-phi', name: 'Lệ phí thử', kind: 'le-phi' as const, amount: 8_000, verified: true },
    ...{ source: 'Thông tư', taken: 'with-filing' as const, takenSource: 'NĐ 118/2025/NĐ-CP, Điều 24' },
  };
  await t.db.tx((tx) =>
    importProcedures(tx, [{ content: { ...content, fees: [fee] }, formSchema }], t.clock.now()),
  );
});

async function sent(b: Browser) {
  const draft = await readyBirth(t, b, BIRTH);
  const done = await send(b, draft);
  const page = await b.follow(done);
  const code = /H99\.21\.01-\d{6}-\d{4}/.exec(page.html)?.[0] ?? '';
  return { code, page, done: done.location };
}

const pay = async (b: Browser, code: string, choice: Parameters<typeof choose>[2]) => {
  const page = `/ho-so-cua-toi/${code}/thanh-toan`;
  await b.get(page);
  return choose(b, gatewayOn((await b.follow(await b.post(page, {}))).html), choice);
};

const told = async (code: string) => {
  await runJobs(t.deps, t.url);
  const { dossier } = await own(code);
  return noticesOfDossier(t.db, t.deps.keys, dossier.ownerAgencyId, dossier.id);
};

test('step 3 says that the fee is paid with the filing, and sending leads to paying; the dossier is sent whatever comes of that', async () => {
  const b = await filer();
  const { code, page, done } = await sent(b);
  for (const words of [w.payNow(SUM), w.payNowText, `href="/ho-so-cua-toi/${code}/thanh-toan"`])
    expect(page.html).toContain(words);
  const { back } = await pay(b, code, '24');
  expect(back.html).toContain(`href="/ho-so-cua-toi/${code}/thanh-toan"`);
  expect((await own(code)).dossier.status).toBe('submitted');
  expect((await b.get(done)).html).toContain(w.payNow(SUM));
  const clerk = await signInOfficer(t, 'canbo.anphu1', t.browser());
  const desk = async () => (await clerk.get(`/can-bo/ho-so/${code}`)).html;
  expect(await desk()).toContain(`${SUM}, chưa thu`);
  expect(await desk()).not.toContain('chờ xác thực thanh toán');
  await pay(b, code, 'silent');
  expect((await b.get(done)).html).toContain(w.payPending(SUM));
  expect(await desk()).toContain('chờ xác thực thanh toán trực tuyến');
  await pay(b, code, 'pay');
  expect((await b.get(done)).html).toContain(w.feePaid(SUM));
  expect(await desk()).toContain(`Đã thu ${SUM}`);
  expect((await own(code)).fee).toMatchObject({ state: 'paid', paid: 8_000 });
});

test('step 3 names the time before anything is sent', async () => {
  const b = await filer();
  const draft = await readyBirth(t, b, BIRTH);
  expect((await b.get(`${draft}/le-phi`)).html).toContain(feeWords.vi.whereWithFiling);
  expect((await b.get(`/en${draft}/le-phi`)).html).toContain(feeWords.en.whereWithFiling);
});

test('the message of the filing names the sum and the address at which it is paid, and another says that it was paid', async () => {
  const b = await filer();
  const { code } = await sent(b);
  const secret = secretOf(t.deps.keys, (await own(code)).dossier).replace('-', '');
  const address = `/thanh-toan?ma=${code}&khoa=${secret}`;
  const [submitted] = await told(code);
  expect(submitted?.body).toContain(`Phí, lệ phí phải nộp: ${SUM}`);
  expect(submitted?.body).toContain(address);
  expect((await t.browser().get(address)).html).toContain(SUM);
  await pay(b, code, 'pay');
  const paid = (await told(code)).find((n) => n.kind === 'dossiers.fee-paid');
  expect(paid?.body).toContain(`Cổng đã nhận ${SUM}`);
  await desk.accept(code);
  const accepted = (await told(code)).find((n) => n.kind === 'dossiers.accepted');
  expect(accepted?.body).not.toContain('phải nộp');
});

test('what was paid at the counter is told by its receipt alone', async () => {
  const { code } = await sent(await filer());
  await desk.pay(code, 8_000);
  expect((await told(code)).map((n) => n.kind)).not.toContain('dossiers.fee-paid');
});

test('paid with the filing and then withdrawn, the money stands among what waits to be given back', async () => {
  const b = await filer();
  const { code } = await sent(b);
  await pay(b, code, 'pay');
  await b.get(`/ho-so-cua-toi/${code}/rut`);
  const { revision } = (await own(code)).dossier;
  await b.post(`/ho-so-cua-toi/${code}/rut`, { revision: String(revision), reason: 'Nộp nhầm' });
  expect((await own(code)).dossier).toMatchObject({ status: 'withdrawn', toHandBack: { fee: 'undecided' } });
});

test('paid with the filing and then refused, whoever refuses says what becomes of the money', async () => {
  const b = await filer();
  const { code } = await sent(b);
  await pay(b, code, 'pay');
  await expect(desk.refuse(code, 'Không thuộc thẩm quyền')).rejects.toThrow('withdraw.fee-unsaid');
});

test('where another sum came than was owed, the page after sending asks nobody to pay again', async () => {
  const b = await filer();
  const { code, done } = await sent(b);
  await pay(b, code, 'wrong-amount');
  const { html } = await b.get(done);
  expect(html).toContain(payWords.vi.states.look);
  expect(html).not.toContain(w.payNowText);
});
