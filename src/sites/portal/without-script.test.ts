import { beforeAll, expect, test } from 'vitest';
import type { Browser } from '#testing/browser-client.ts';
import { BIRTH } from '#testing/filed.ts';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { readyBirth } from '#testing/filing-steps.ts';
import { signedIn } from '#testing/sign-in.ts';
import { withoutElements } from '#testing/without-elements.ts';

const t = await appWithFilerAndDesk();
let citizen: Browser;
let draft: string;
beforeAll(async () => {
  citizen = await signedIn(t);
  draft = await readyBirth(t, citizen, BIRTH);
});

/** What only script does: saving, sending and checking by itself, drawing, counting down, copying. */
const CLAIMS =
  /tự lưu|tự động|tự được|ngay khi chọn|đang tải|đang kiểm tra|đang tính|sao chép|xem trước|giây/i;
const PRINTS = 'Muốn in trang này, Ông/Bà chọn mục In của trình duyệt';

/** What stands on a page until a script changes it. */
async function seen(by: Browser, url: string): Promise<string> {
  const first = await by.get(url);
  const { html, status } = first.location ? await by.get(first.location) : first; // a step that leads to its first page
  expect(status, url).toBe(200);
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
  return withoutElements(main, /<(\w+)\b[^>]* hidden(?:=""|(?=[\s>]))[^>]*>/).replace(/<[^>]*>/g, ' ');
}

test.each([
  '/',
  '/thu-tuc',
  `/thu-tuc/${BIRTH}`,
  '/nop-ho-so',
  `/nop-ho-so?thu-tuc=${BIRTH}`,
  '/tra-cuu',
  '/dang-ky',
  '/dang-nhap',
  '/quen-mat-khau',
  '/huong-dan',
])('at %s nothing is promised that only script does', async (url) => {
  expect(CLAIMS.exec(await seen(t.browser(), url))).toBeNull();
});

test('in the steps of filing, in one’s dossiers and account nothing is promised that only script does', async () => {
  const pages = ['thong-tin', 'giay-to', 'le-phi', 'xac-nhan'].map((step) => `${draft}/${step}`);
  const own = ['/ho-so-cua-toi', '/tai-khoan', '/tai-khoan/lien-he', '/tai-khoan/mat-khau'];
  for (const url of [...pages, ...own]) expect(CLAIMS.exec(await seen(citizen, url)), url).toBeNull();
});

test('each page that people print says how, without script', async () => {
  const code = await t.file();
  for (const url of [`/thu-tuc/${BIRTH}`, `${draft}/xac-nhan`, `/ho-so-cua-toi/${code}`])
    expect(await seen(citizen, url), url).toContain(PRINTS);
});

test('with script the same pages have a button in its place', async () => {
  const { html } = await t.browser().get(`/thu-tuc/${BIRTH}`);
  expect(html).toMatch(/<button[^>]* data-print hidden>In trang này<\/button><p[^>]* data-print-without/);
});
