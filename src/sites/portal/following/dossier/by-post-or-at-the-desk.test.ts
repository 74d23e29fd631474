import { expect, test } from 'vitest';
import { secretOf } from '#domain/dossiers';
import { readMailbox } from '#domain/notices';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { pdfText } from '#testing/pdf-text.ts';
import { runJobs } from '#testing/run-jobs.ts';
import { signedIn } from '#testing/sign-in.ts';
import { postedText } from '#views/dossier/posted-text.ts';

const t = await appWithFilerAndDesk();
const { desk, file, own } = t;
const filer = await signedIn(t);

const ADDRESS = 'Số 12, đường Hoa Sứ, Phường An Phú, Tỉnh Một Cửa';
const SENT = `gửi kết quả qua bưu chính đến địa chỉ: ${ADDRESS}.`;
const ONCE = 'vẫn phải đến quầy một lần';

const ownPage = async (code: string) => (await filer.get(`/ho-so-cua-toi/${code}`)).html;
const byPost = () =>
  file({
    delivery: 'post',
    deliveryAddress: { provinceCode: '99', communeCode: '99001', detail: 'Số 12, đường Hoa Sứ' },
  });
async function lookedUp(code: string): Promise<string> {
  const { dossier } = await own(code);
  const anybody = t.browser();
  await anybody.get('/tra-cuu');
  return (await anybody.post('/tra-cuu', { code, secret: secretOf(t.deps.keys, dossier) })).html;
}
// what stands in the box of what comes next, and not in the card of the desk below
const nextBox = (html: string) => /<div class="mc-due [\s\S]*?<h2/.exec(html)?.[0] ?? '';
// what is set on paper comes back without its spaces
const close = (text: string) => text.replace(/\s+/g, '');
const decide = async (code: string) => {
  for (const verb of ['accept', 'assign', 'examine', 'approve', 'result'] as const) await desk[verb](code);
};

test('of a result by post the letters, the receipt and the page say who sends it where and whether one must come; a stranger is not told where', async () => {
  const code = await byPost();
  await decide(code);
  await runJobs(t.deps, t.url);
  const letters = (await readMailbox(t.db)).filter((l) => l.subject.includes(code));
  for (const subject of [`Hồ sơ ${code} đã được tiếp nhận`, `Hồ sơ ${code} đã có kết quả`]) {
    const [letter] = letters.filter((l) => l.subject === subject);
    expect(letter?.body, subject).toContain(SENT);
    // the originals of a birth must be shown once
    expect(letter?.body, subject).toContain(ONCE);
    expect(letter?.body, subject).not.toContain('không phải đến');
  }
  const page = await ownPage(code);
  expect(page).toContain(SENT);
  expect(page).toContain(ONCE);
  expect(nextBox(page)).not.toContain('mc-office-now');
  const stranger = await lookedUp(code);
  expect(stranger).toContain('gửi kết quả qua bưu chính đến địa chỉ người nộp đã ghi');
  expect(stranger).not.toContain('Hoa Sứ');
  const receipt = await filer.get(`/ho-so-cua-toi/${code}/bieu-mau/giay-tiep-nhan/pdf`);
  const printed = close(await pdfText(receipt.body));
  expect(printed).toContain(close(SENT));
  expect(printed).not.toContain(close('Nhận kết quả tại'));
});

test('of a result at the desk the page says whether that desk is open now and when it opens next', async () => {
  const code = await file();
  expect(nextBox(await ownPage(code))).not.toContain('mc-office-now');
  await decide(code);
  t.clock.set('2026-11-20T10:00:00+07:00');
  const morning = await signedIn(t);
  const now = (await morning.get(`/ho-so-cua-toi/${code}`)).html;
  expect(now).toMatch(/Đang mở cửa<\/strong> đến 11:30/);
  expect(await lookedUp(code)).toMatch(/Đang mở cửa<\/strong> đến 11:30/);
  t.clock.set('2026-11-21T09:00:00+07:00'); // a Saturday
  const signedInAgain = await signedIn(t);
  const page = (await signedInAgain.get(`/ho-so-cua-toi/${code}`)).html;
  expect(page).toMatch(/Đã đóng cửa<\/strong> mở cửa lúc 07:00 thứ Hai, 23\/11\/2026/);
  const receipt = await signedInAgain.get(`/ho-so-cua-toi/${code}/bieu-mau/giay-tiep-nhan/pdf`);
  expect(close(await pdfText(receipt.body))).toContain(close('Nhận kết quả tại'));
});

test('where nothing must be shown, nobody need come', () => {
  const posted = { by: 'Công an tỉnh', address: 'Số 12', mustCome: undefined };
  expect(postedText(posted)).toBe(
    'Công an tỉnh gửi kết quả qua bưu chính đến địa chỉ: Số 12. Ông/Bà không phải đến nhận.',
  );
});
