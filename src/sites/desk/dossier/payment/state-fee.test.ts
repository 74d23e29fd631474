import { beforeEach, expect, test } from 'vitest';
import { stateFee } from '#domain/dossiers';
import { noticesOfDossier } from '#domain/notices';
import { birthAnswers, officerNamed } from '#testing/filed.ts';
import { appAtGateway, choose, gatewayOn } from '#testing/paying.ts';
import { posted } from '#testing/posted-form.ts';
import { runJobs } from '#testing/run-jobs.ts';
import { signedIn, signInOfficer } from '#testing/sign-in.ts';

const WORKING = 'Nghị quyết 08: quá 60 ngày, 1 × 8.000';
const t = await appAtGateway();
const { own, desk, db, clock } = t;
const officer = await officerNamed(t.deps, 'canbo.anphu1');
let code: string;

beforeEach(async () => {
  // late: the rules have no amount for it
  code = await t.file({ answers: { ...birthAnswers, childBirthDate: '2026-06-02' } });
  await desk.accept(code);
});

const page = () => `/can-bo/ho-so/${code}/thu-phi`;
const payPage = () => `/ho-so-cua-toi/${code}/thanh-toan`;
async function send(fields: Record<string, string>) {
  const clerk = await signInOfficer(t, 'canbo.anphu1', t.browser());
  const form = Object.fromEntries(posted((await clerk.get(page())).html)) as Record<string, string>;
  return clerk.post(page(), { ...form, method: 'state', ...fields });
}
const state = (total: number, working = WORKING) =>
  send({ amount: String(total), 'cach-tinh': working, _action: 'confirmed' });
const byVerb = async (total: number, working = WORKING) => {
  const { dossier } = await own(code);
  const o = { ref: dossier, revision: dossier.revision, officer, now: clock.now(), total, working };
  return db.tx((tx) => stateFee(tx, o));
};

test('what the rules do not know cannot be paid online, until the desk states it; then its person is told, reads the working and pays', async () => {
  const filer = await signedIn(t, 0, t.browser());
  expect((await filer.get(payPage())).html).not.toContain('name="way"');
  const asked = await send({ amount: '8000', 'cach-tinh': WORKING });
  expect(asked.html).toContain('Báo người nộp phải nộp 8.000 VND?');
  expect(asked.html).toContain(WORKING);
  expect((await own(code)).fee?.stated).toBe(0);
  expect((await state(8_000)).location).toContain('xong=state-fee');
  expect((await own(code)).fee).toMatchObject({ state: 'due', total: 8_000, stated: 8_000, paid: 0 });
  expect((await own(code)).dossier.status).toBe('accepted'); // nothing waits
  await runJobs(t.deps, t.url);
  const { dossier } = await own(code);
  const notices = await noticesOfDossier(db, t.deps.keys, dossier.ownerAgencyId, dossier.id);
  const told = notices.find((n) => n.kind === 'dossiers.fee-stated' && n.channel === 'portal');
  for (const words of ['8.000 VND', WORKING, `/thanh-toan?ma=${code}`]) expect(told?.body).toContain(words);
  const { html } = await filer.get(payPage());
  for (const words of [WORKING, '8.000 VND', 'name="way"']) expect(html).toContain(words);
  expect((await filer.get(`/ho-so-cua-toi/${code}`)).html).toContain(WORKING);
  const waiting = await filer.follow(await filer.post(payPage(), {}));
  await choose(filer, gatewayOn(waiting.html), 'pay');
  expect((await own(code)).fee).toMatchObject({ state: 'paid', paid: 8_000 });
});

test.each([
  ['without its working', 8_000, ' ', 'reason.missing'],
  ['of nothing', 0, WORKING, 'fee.wrong-amount'],
  ['of less than nothing', -5, WORKING, 'fee.wrong-amount'],
  ['with a fraction', 0.5, WORKING, 'fee.wrong-amount'],
])('a sum %s is not stated', async (_what, total, working, refused) => {
  await expect(byVerb(total, working)).rejects.toThrow(refused);
  expect((await state(total, working)).status).toBe(422);
  expect((await own(code)).fee).toMatchObject({ stated: 0, total: 0 });
});

test('it is stated anew as long as nothing is paid, and then no more; the counter takes exactly it', async () => {
  await byVerb(8_000);
  await byVerb(9_000, 'Tính lại');
  expect((await own(code)).fee).toMatchObject({ total: 9_000, stated: 9_000 });
  await expect(desk.pay(code, 8_000)).rejects.toThrow('fee.wrong-amount');
  await desk.pay(code, 9_000);
  await expect(byVerb(8_000)).rejects.toThrow('fee.not-due');
});

test('a sum that is stated while the former one is being paid: nobody pays the former, and its money waits', async () => {
  await byVerb(8_000);
  const filer = await signedIn(t, 0, t.browser());
  await filer.get(payPage());
  const waiting = await filer.follow(await filer.post(payPage(), {}));
  await byVerb(9_000);
  await choose(filer, gatewayOn(waiting.html), 'pay');
  expect((await own(code)).fee).toMatchObject({ state: 'due', paid: 0 });
});

test('before acceptance, and where the rules know every amount, nothing is stated', async () => {
  code = await t.file({ answers: { ...birthAnswers, childBirthDate: '2026-06-02' } });
  await expect(byVerb(8_000)).rejects.toThrow('dossier.not-now');
  code = await t.owing(15_000);
  await expect(byVerb(8_000)).rejects.toThrow('fee.not-due');
  const clerk = await signInOfficer(t, 'canbo.anphu1', t.browser());
  expect((await clerk.get(page())).html).not.toContain('value="state"');
});

test('a receipt that is void leaves what was stated', async () => {
  await byVerb(8_000);
  await desk.pay(code, 8_000);
  const { payment } = await own(code);
  const clerk = await signInOfficer(t, 'canbo.anphu1', t.browser());
  const at = `/can-bo/ho-so/${code}/huy-bien-lai`;
  const form = Object.fromEntries(posted((await clerk.get(at)).html)) as Record<string, string>;
  const gone = { receipt: payment?.id ?? '', reason: 'Chưa thu tiền', 'lap-lai': 'none' };
  await clerk.post(at, { ...form, ...gone, _action: 'confirmed' });
  expect((await own(code)).fee).toMatchObject({ state: 'due', paid: 0, total: 8_000, stated: 8_000 });
});
