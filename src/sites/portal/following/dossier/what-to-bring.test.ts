import { expect, test } from 'vitest';
import { acceptDossier, openAsFiler, secretOf } from '#domain/dossiers';
import { readMailbox } from '#domain/notices';
import { fileBirth, fileCopies, someCitizen } from '#testing/filed.ts';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { pdfText } from '#testing/pdf-text.ts';
import { runJobs } from '#testing/run-jobs.ts';
import { signedIn } from '#testing/sign-in.ts';

const AT = 'Ủy ban nhân dân phường An Phú';
const IDENTITY = 'giấy tờ tùy thân, và giấy tiếp nhận nếu có';
const ORIGINAL = 'bản chính giấy tờ về việc sinh, để nộp (trừ giấy tờ đã có bản điện tử)';
const BROUGHT = `Nhận kết quả tại ${AT}: mang theo ${IDENTITY}; ${ORIGINAL}.`;
const WITHOUT = `Nhận kết quả tại ${AT}: mang theo giấy tiếp nhận hoặc giấy tờ tùy thân.`;

const t = await appWithFilerAndDesk();
const { desk } = t;
// what stands in the box of what comes next, and not in the letters below
const nextBox = (html: string) => /<div class="mc-due [\s\S]*?<h2/.exec(html)?.[0] ?? '';
// what is set on paper comes back without its spaces
const close = (text: string) => text.replace(/\s+/g, '');
const upTo = async (code: string) => {
  for (const verb of ['accept', 'assign', 'examine', 'approve', 'result'] as const) await desk[verb](code);
};
async function lookedUp(code: string, nth = 0, language = ''): Promise<string> {
  const { dossier } = await openAsFiler(t.db, t.deps.keys, await someCitizen(t.deps, nth), code);
  const anybody = t.browser();
  await anybody.get(`${language}/tra-cuu`);
  return (await anybody.post(`${language}/tra-cuu`, { code, secret: secretOf(t.deps.keys, dossier) })).html;
}
const mailOf = async (code: string, channel: string) => {
  await runJobs(t.deps, t.url);
  return (await readMailbox(t.db)).filter(
    (l) => l.channel === channel && (l.subject + l.body).includes(code),
  );
};

test('a result that is collected: page, look-up, letters and receipt name the same papers from the sending on', async () => {
  const filer = await signedIn(t);
  const code = await fileBirth(t.deps, t.citizen);
  const own = async () => (await filer.get(`/ho-so-cua-toi/${code}`)).html;
  expect(nextBox(await own())).toContain(BROUGHT);
  expect(await lookedUp(code)).toContain(BROUGHT);
  await upTo(code);
  expect(nextBox(await own())).toContain(BROUGHT);
  expect(await lookedUp(code)).toContain(BROUGHT);
  const letters = await mailOf(code, 'email');
  for (const subject of [`Hồ sơ ${code} đã được tiếp nhận`, `Hồ sơ ${code} đã có kết quả`])
    expect(letters.find((l) => l.subject === subject)?.body, subject).toContain(BROUGHT);
  const receipt = await filer.get(`/ho-so-cua-toi/${code}/bieu-mau/giay-tiep-nhan/pdf`);
  expect(close(await pdfText(receipt.body))).toContain(close(BROUGHT));
  const english = (await filer.get(`/en/ho-so-cua-toi/${code}`)).html;
  expect(english).toContain(
    'bring an identity document, and the receipt if you have it; the original of the paper about the birth',
  );
  expect(await lookedUp(code, 0, '/en')).toContain('the original of the paper about the birth');
});

test('the SMS to whoever has only a telephone names what to bring too', async () => {
  const code = await fileBirth(t.deps, await someCitizen(t.deps, 2));
  await upTo(code);
  const sms = (await mailOf(code, 'sms')).find((l) => l.body.includes('đã có kết quả'));
  expect(sms?.body).toMatch(/đã có kết quả, mang CCCD, bản chính [^.]+\. Mã bảo mật: /);
  expect(sms?.body.length).toBeLessThanOrEqual(201);
});

test('an answer that turns a dossier down takes no originals, which tells nothing before it is ready', async () => {
  const filer = await signedIn(t);
  const code = await fileBirth(t.deps, t.citizen);
  const page = async () => (await filer.get(`/ho-so-cua-toi/${code}`)).html;
  for (const verb of ['accept', 'assign', 'examine'] as const) await desk[verb](code);
  await desk.deny(code, 'Trẻ đã được đăng ký khai sinh.');
  expect(nextBox(await page())).toContain(BROUGHT);
  await desk.result(code);
  expect(nextBox(await page())).toContain(WITHOUT);
  expect(nextBox(await page())).not.toContain(ORIGINAL);
});

test('whoever waits for somebody with originals says it with their names until they are shown', async () => {
  const filer = await signedIn(t);
  const code = await fileCopies(t.deps, t.citizen, '2026-11-23');
  const first = `Để hồ sơ được tiếp nhận, mang đến ${AT}: Bản chính giấy tờ, văn bản làm cơ sở chứng thực; Bản chụp cần chứng thực (nếu đã chụp sẵn bản sao).`;
  const own = async () => (await filer.get(`/ho-so-cua-toi/${code}`)).html;
  expect(nextBox(await own())).toContain(first);
  expect(await lookedUp(code)).toContain(first);
  expect((await mailOf(code, 'email')).map((l) => l.body).join()).toContain(first);
  const x = await openAsFiler(t.db, t.deps.keys, t.citizen, code);
  const { ownerAgencyId, id, revision } = x.dossier;
  const acting = { ref: { ownerAgencyId, id }, revision, officer: desk.clerk, now: t.clock.now() };
  await t.db.tx((tx) => acceptDossier(tx, { ...acting, note: '', originalsShown: true }));
  expect(nextBox(await own())).not.toContain('Để hồ sơ được tiếp nhận');
  expect(nextBox(await own())).toContain(WITHOUT);
});
