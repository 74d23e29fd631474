import { describe, expect, test } from 'vitest';
import { createApp } from '#app';
import { sql } from '#platform/db/sql.ts';
import { Browser, type PageAnswer } from '#testing/browser-client.ts';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { hearing } from '#testing/hearing.ts';
import { posted } from '#testing/posted-form.ts';
import { signedIn } from '#testing/sign-in.ts';

const t = await appWithFilerAndDesk();
const UNSENT = 'Còn nội dung chưa gửi';
const MINE = '/ho-so-cua-toi';

const lineOn = ({ html }: PageAnswer, words = UNSENT) =>
  new RegExp(`${words}:\\s*<a[^>]*href="([^"]+)"[^>]*>([^<]+)</a>`).exec(html)?.slice(1);

test('what somebody sent after the end of the session is led to from their dossiers and from its own, in the language of the page', async () => {
  const [code, other] = [await t.file(), await t.file()];
  const b = await signedIn(t);
  await b.get(`${MINE}/${code}/rut`);
  await t.db.run(sql`delete from sessions`);
  const sent = await b.post(`${MINE}/${code}/rut`, { reason: 'Nộp nhầm' });
  const at = decodeURIComponent(/tiep=(.+)$/.exec(sent.location)?.[1] ?? '');
  await signedIn(t, 0, b);
  for (const page of [MINE, `${MINE}/${code}`, `${MINE}/${code}/rut`])
    expect(lineOn(await b.get(page)), page).toEqual([at, `Rút hồ sơ, ${code}`]);
  expect(lineOn(await b.get(`/en${MINE}`), 'Entered and not sent yet')).toEqual([
    `/en${at}`,
    `Withdrawing an application, ${code}`,
  ]);
  expect((await b.get(`${MINE}/${other}`)).html).not.toContain(UNSENT);
  await signedIn(t, 1, b);
  expect((await b.get(MINE)).html).not.toContain(UNSENT);
});

// what somebody wrote is kept when their session ends, and offered after they have signed in again
async function parkAndOffer(b: Browser, url: string, written: Record<string, string>, action: string) {
  const fields = Object.fromEntries(posted((await b.get(url)).html.split('<main')[1] ?? ''));
  await t.db.run(sql`delete from sessions`);
  const sent = await b.post(url, { ...fields, ...written, _action: action });
  const at = decodeURIComponent(/tiep=(.+)$/.exec(sent.location)?.[1] ?? '');
  await signedIn(t, 0, b);
  const back = Object.fromEntries(posted((await b.get(at)).html.split('<main')[1] ?? ''));
  return { at, back };
}
const isLed = async (b: Browser) => (await b.get(MINE)).html.includes(UNSENT);

describe('the line is gone as soon as the words are', () => {
  test('saved in their step of a draft', async () => {
    const b = await signedIn(t);
    const begun = await b.post('/nop-ho-so?thu-tuc=1.001193', { 'thu-tuc': '1.001193', them: '1' });
    const url = `${begun.location}/child`;
    const { at, back } = await parkAndOffer(b, url, { childName: 'LÊ VỀ CHỖ' }, 'next');
    expect(await isLed(b)).toBe(true);
    const saved = await b.post(url, back);
    expect(saved.location).toContain('da-luu');
    expect((await b.get(saved.location)).html).toContain('LÊ VỀ CHỖ');
    expect([await isLed(b), (await b.get(at)).status]).toEqual([false, 404]);
  });

  test('saved after a choice between them and what was saved meanwhile, and not before', async () => {
    const b = await signedIn(t);
    const begun = await b.post('/nop-ho-so?thu-tuc=1.001193', { 'thu-tuc': '1.001193', them: '1' });
    const url = `${begun.location}/child`;
    const { back } = await parkAndOffer(b, url, { childName: 'LÊ VIẾT TRƯỚC' }, 'next');
    const fields = Object.fromEntries(posted((await b.get(url)).html.split('<main')[1] ?? ''));
    await b.post(url, { ...fields, childName: 'LÊ VIẾT SAU', _action: 'save' });
    const answer = await b.post(url, back);
    expect(answer.html).toContain('LÊ VIẾT TRƯỚC');
    expect(await isLed(b)).toBe(true);
    const choice = Object.fromEntries(posted(answer.html.split('<main')[1] ?? ''));
    await b.post(url, { ...choice, _action: 'save' });
    expect(await isLed(b)).toBe(false);
  });

  const fieldsAt = async (b: Browser, url: string) =>
    Object.fromEntries(posted((await b.get(url)).html.split('<main')[1] ?? ''));
  const chosen = (html: string, name: string) => ({
    ...Object.fromEntries(posted(html.split('<main')[1] ?? '')),
    [`filing-keep-${name}`]: 'mine',
    _action: 'save',
  });

  test('chosen in their step of a draft, where another page had saved others over them before the session ended', async () => {
    const b = await signedIn(t);
    const begun = await b.post('/nop-ho-so?thu-tuc=1.001193', { 'thu-tuc': '1.001193', them: '1' });
    const url = `${begun.location}/child`;
    await b.post(url, { ...(await fieldsAt(b, url)), childName: 'LÊ TRANG MỘT', _action: 'save' });
    const first = await fieldsAt(b, url);
    await b.post(url, { ...first, childName: 'LÊ TRANG HAI', _action: 'save' });
    const { at, back } = await parkAndOffer(b, url, { ...first }, 'next');
    const answer = await b.post(url, back);
    expect(answer.status).toBe(409);
    for (const words of ['LÊ TRANG MỘT', 'LÊ TRANG HAI']) expect(answer.html).toContain(words);
    expect((await b.get(url)).html).toContain('LÊ TRANG HAI');
    const saved = await b.post(url, chosen(answer.html, 'childName'));
    expect((await b.get(saved.location)).html).toContain('LÊ TRANG MỘT');
    expect([await isLed(b), (await b.get(at)).status]).toEqual([false, 404]);
  });

  test('chosen in the supplement, where another page had saved others over them before the session ended', async () => {
    const code = await t.file();
    await t.desk.ask(code, [{ target: 'giay-chung-sinh', text: 'Bổ sung' }]);
    const b = await signedIn(t);
    const url = `${MINE}/${code}/bo-sung`;
    await b.post(url, { ...(await fieldsAt(b, url)), 'supplement-note': 'Lời trang một', _action: 'save' });
    const first = await fieldsAt(b, url);
    await b.post(url, { ...first, 'supplement-note': 'Lời trang hai', _action: 'save' });
    const { back } = await parkAndOffer(b, url, { ...first }, '');
    const answer = await b.post(url, back);
    expect(answer.status).toBe(409);
    expect(answer.html).toContain('Phần bổ sung này vừa được sửa ở một trang khác');
    for (const words of ['Lời trang một', 'Lời trang hai']) expect(answer.html).toContain(words);
    expect(await isLed(b)).toBe(true);
    const saved = await b.post(url, chosen(answer.html, 'supplement-note'));
    expect((await b.get(saved.location)).html).toContain('Lời trang một');
    expect(await isLed(b)).toBe(false);
  });

  test('saved in the supplement that is being written', async () => {
    const code = await t.file();
    await t.desk.ask(code, [{ target: 'giay-chung-sinh', text: 'Bổ sung' }]);
    const b = await signedIn(t);
    const url = `${MINE}/${code}/bo-sung`;
    const { back } = await parkAndOffer(b, url, { 'supplement-note': 'Lời nhắn về chỗ' }, '');
    expect(await isLed(b)).toBe(true);
    const saved = await b.post(url, back);
    expect((await b.get(saved.location)).html).toContain('Lời nhắn về chỗ');
    expect(await isLed(b)).toBe(false);
  });

  test('sent from their page, which they were filled into again', async () => {
    const b = await signedIn(t);
    const url = '/tai-khoan/dien-thoai';
    const { at } = await parkAndOffer(b, url, { phone: '0912 000 777' }, '');
    const filled = /href="([^"]+dien-lai=[^"]+)"/.exec((await b.get(at)).html)?.[1] ?? '';
    const again = Object.fromEntries(posted((await b.get(filled)).html.split('<main')[1] ?? ''));
    expect(await isLed(b)).toBe(true);
    expect((await b.post(url, again)).location).toContain('/tai-khoan/xac-nhan');
    expect(await isLed(b)).toBe(false);
  });

  test('saved in their own account, which was changed elsewhere meanwhile: the page says what would be replaced', async () => {
    const b = await signedIn(t);
    const url = '/tai-khoan/lien-he';
    const { email = '', revision = '' } = await fieldsAt(b, url);
    const at99 = { email, provinceCode: '99', communeCode: '99001' };
    const typed = { ...at99, revision, detail: 'Số 1, trang một' };
    const { at } = await parkAndOffer(b, url, typed, '');
    const filledAt = async () => /href="([^"]+dien-lai=[^"]+)"/.exec((await b.get(at)).html)?.[1] ?? '';
    const before = await b.get(await filledAt());
    expect(before.html).toContain('value="Số 1, trang một"');
    expect(before.html).not.toContain('đã được sửa ở nơi khác');
    await b.post(url, { ...at99, revision, detail: 'Số 2, trang hai' });
    const filled = await b.get(await filledAt());
    expect(filled.html).toContain('value="Số 1, trang một"');
    expect(filled.html).toMatch(/đã được sửa ở nơi khác[^<]*Số 2, trang hai/);
    const again = Object.fromEntries(posted(filled.html.split('<main')[1] ?? ''));
    expect((await b.post(url, { ...again, _action: '' })).location).toBe('/tai-khoan?da-luu=1');
    expect((await b.get('/tai-khoan')).html).toContain('Số 1, trang một');
    expect(await isLed(b)).toBe(false);
  });

  test('thrown away by who wrote them', async () => {
    const b = await signedIn(t);
    const { at } = await parkAndOffer(b, '/tai-khoan/lien-he', { detail: 'Số 7' }, '');
    expect(await isLed(b)).toBe(true);
    const away = /href="([^"]+)"[^>]*>Bỏ nội dung này/.exec((await b.get(at)).html)?.[1] ?? '';
    await b.post(away, { _action: 'discard' });
    expect(await isLed(b)).toBe(false);
  });
});

test('nobody throws away what another account has kept of the same page in this browser', async () => {
  const url = '/tai-khoan/dien-thoai';
  const b = t.browser();
  const keptBy = async (nth: number) => {
    await signedIn(t, nth, b);
    await b.get(url);
    await t.db.run(sql`delete from sessions`);
    const sent = await b.post(url, { phone: '0912 000 777' });
    return decodeURIComponent(/tiep=(.+)$/.exec(sent.location)?.[1] ?? '');
  };
  const idOf = (at: string) => at.split('/').at(-1) ?? '';
  const [others, own] = [await keptBy(1), await keptBy(0)];
  await signedIn(t, 0, b);
  const filled = await b.get(`${url}?dien-lai=${idOf(own)}`);
  const fields = Object.fromEntries(posted(filled.html.split('<main')[1] ?? ''));
  const sent = await b.post(url, { ...fields, '_dien-lai': idOf(others) });
  expect(sent.location).toContain('/tai-khoan/xac-nhan');
  expect((await b.get(own)).status).toBe(200);
  await signedIn(t, 1, b);
  expect((await b.get(others)).status).toBe(200);
});

test('nothing is looked for where nothing was kept', async () => {
  let statements = 0;
  const app = await createApp({ ...t.deps, db: hearing(t.db, () => (statements += 1)) });
  const [token, form] = [(await signedIn(t)).cookie('mc_cong') ?? '', 'a-browser'];
  const count = async (cookies: Record<string, string>) => {
    const b = new Browser(app);
    for (const [name, value] of Object.entries({ mc_cong: token, mc_form: form, ...cookies }))
      b.setCookie(name, value);
    await b.get(MINE);
    statements = 0;
    expect((await b.get(MINE)).status).toBe(200);
    return statements;
  };
  const without = await count({});
  expect((await count({ mc_con: '1' })) - without).toBe(1);
  await app.close();
});
