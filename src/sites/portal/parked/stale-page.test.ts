import { beforeEach, describe, expect, test } from 'vitest';
import { sql } from '#platform/db/sql.ts';
import type { Browser } from '#testing/browser-client.ts';
import { isDossier } from '#testing/by-code.ts';
import { BIRTH, fileBirth, someCitizen } from '#testing/filed.ts';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { begin, tellOfBirth } from '#testing/filing-steps.ts';
import { posted } from '#testing/posted-form.ts';
import { samplePdf } from '#testing/sample-files.ts';
import { signedIn, signInOfficer } from '#testing/sign-in.ts';
import { supplementPage } from '#testing/supplement-asked-for.ts';

const CONTACT = '/tai-khoan/lien-he';
const FROM_HERE = { 'sec-fetch-site': 'same-origin' };
const typed = { email: 'cua.toi@example.vn', detail: 'Số 7, đường <Mở Lâu>' };

const t = await appWithFilerAndDesk();
beforeEach(() => t.db.run(sql`delete from parked_forms`));

/** Somebody signed in, with a form open, whose browser has lost the cookie that the form is of. */
async function leftOpen(cookie = 'another-one', nth = 0): Promise<Browser> {
  const b = await signedIn(t, nth);
  await b.get(CONTACT);
  b.setCookie('mc_form', cookie);
  return b;
}
const parkedCount = async () =>
  (await t.db.one<{ n: number }>(sql`select count(*)::int as n from parked_forms`))?.n ?? -1;
const accounts = () => t.db.many(sql`select a::text as text from citizen_accounts a order by 1`);
const origin = () => new URL(t.deps.config.publicUrl).origin;

describe('a form whose page is of no use any more, sent by who was shown it', () => {
  test.each([
    ['has lost its cookie', '', { ...FROM_HERE }],
    ['has another cookie', 'another-one', { ...FROM_HERE }],
    ['says its Origin alone', 'another-one', { origin: 'here' }],
  ])(
    'is kept and filled into its page again, and changes nothing, where the browser %s',
    async (_, cookie, says) => {
      const b = await leftOpen(cookie);
      const before = await accounts();
      const headers = 'origin' in says ? { origin: origin() } : says;
      const sent = await b.post(CONTACT, typed, headers);
      expect(sent.location).toMatch(/^\/tiep-tuc\/[0-9a-f-]{36}\?trang-cu=1$/);
      const offered = await b.follow(sent);
      for (const words of ['Trang vừa gửi không dùng được nữa', 'Chưa có gì được gửi', 'đường &lt;Mở Lâu>'])
        expect(offered.html).toContain(words);
      expect(offered.html).not.toContain('không còn đăng nhập');
      const filled = await b.get(/href="([^"]+dien-lai=[^"]+)"/.exec(offered.html)?.[1] ?? '');
      expect(Object.fromEntries(posted(filled.html.split('<main')[1] ?? ''))).toMatchObject(typed);
      expect(await accounts()).toEqual(before);
    },
  );

  test('at the desk', async () => {
    const clerk = await signInOfficer(t, 'canbo.anphu1');
    const code = await fileBirth(t.deps, await someCitizen(t.deps));
    const url = `/can-bo/ho-so/${code}/tu-choi`;
    const fields = Object.fromEntries(posted((await clerk.get(url)).html.split('<main')[1] ?? ''));
    clerk.setCookie('mc_form', 'another-one');
    const sent = await clerk.post(url, { ...fields, reason: 'Lý do rất dài' }, FROM_HERE);
    const offered = await clerk.follow(sent);
    expect(offered.html).toContain('Lý do rất dài');
    expect(offered.html).toContain('Trang vừa gửi không dùng được nữa');
    const status = await t.db.one<{ status: string }>(
      sql`select status from dossiers where ${isDossier(code)}`,
    );
    expect(status?.status).toBe('submitted');
  });

  test('with a file: the words are kept, the file is not', async () => {
    const b = await signedIn(t);
    const { way } = await supplementPage(t, b, [{ target: 'giay-chung-sinh', text: 'Chụp lại cho rõ' }]);
    const fields = Object.fromEntries(posted((await b.get(way)).html)) as Record<string, string>;
    b.setCookie('mc_form', 'another-one');
    const files = await t.db.many(sql`select id from files`);
    const file = { field: 'file:giay-chung-sinh', filename: 'a.pdf', body: await samplePdf(3) };
    const sent = await b.upload(way, { ...fields, 'supplement-note': 'Lời dài' }, [file], FROM_HERE);
    expect(sent.location).toContain('trang-cu=1');
    const offered = await b.follow(sent);
    for (const words of ['Lời dài', 'cần chọn lại tệp', 'Tệp đã chọn: a.pdf'])
      expect(offered.html).toContain(words);
    expect(await t.db.many(sql`select id from files`)).toEqual(files);
  });
});

describe('the step of the papers, whose form has files alone', () => {
  const PART = 'giay-chung-sinh';
  const atStep = async () => {
    const b = await signedIn(t);
    const draft = await begin(b, BIRTH, { them: '1' });
    await tellOfBirth(t, b, draft);
    const step = `${draft}/giay-to`;
    const uploaded = { field: `file:${PART}`, filename: 'truoc.pdf', body: await samplePdf(1) };
    await b.upload(`${step}/${PART}`, { _action: `upload:${PART}` }, [uploaded]);
    const fields = Object.fromEntries(posted((await b.get(step)).html.split('<main')[1] ?? ''));
    return { b, step, fields: fields as Record<string, string> };
  };
  const files = () => t.db.many(sql`select id, part_id from files order by id`);

  test.each([
    ['the whole step', '', 'next'],
    ['the button of one paper', `/${PART}`, `upload:${PART}`],
  ])(
    '%s: names the paper whose file was not received, and is one press from being sent',
    async (_, way, _action) => {
      const { b, step, fields } = await atStep();
      const before = await files();
      const file = { field: `file:${PART}`, filename: 'moi.pdf', body: await samplePdf(3) };
      b.setCookie('mc_form', 'another-one');
      const sent = await b.upload(step + way, { ...fields, _action }, [file], FROM_HERE);
      expect([sent.status, sent.location]).toEqual([
        303,
        `${step}?trang-cu=1&chon-lai=${encodeURIComponent(`file:${PART}`)}`,
      ]);
      const page = await b.follow(sent);
      expect(page.html).toContain('Trang vừa gửi không dùng được nữa');
      expect(page.html).toMatch(
        /Tệp vừa chọn chưa được nhận[\s\S]*href="#file:giay-chung-sinh">Giấy chứng sinh</,
      );
      expect(page.html).toContain('truoc.pdf');
      expect([await files(), await parkedCount()]).toEqual([before, 0]);
      const again = await b.upload(step + way, { _action }, [file], FROM_HERE);
      expect(again.location).toMatch(way ? /giay-to#/ : /le-phi$/);
      expect(await files()).toHaveLength(before.length + 1);
    },
  );

  test('without a file: says that nothing came of the press, in the language of the page', async () => {
    const { b, step, fields } = await atStep();
    b.setCookie('mc_form', 'another-one');
    const sent = await b.upload(`/en${step}`, { ...fields, _action: 'next' }, [], FROM_HERE);
    expect(sent.location).toBe(`/en${step}?trang-cu=1`);
    const page = await b.follow(sent);
    for (const words of ['had no effect', 'Press the button again']) expect(page.html).toContain(words);
    expect(page.html).not.toContain('choose a file again');
    expect(await parkedCount()).toBe(0);
  });

  test('a file of a page that another site sent is refused as before', async () => {
    const { b, step, fields } = await atStep();
    b.setCookie('mc_form', 'another-one');
    const sent = await b.upload(step, { ...fields, _action: 'next' }, [], { 'sec-fetch-site': 'cross-site' });
    expect(sent.status).toBe(403);
  });
});

describe('nothing is kept, and the answer is a no', () => {
  const refused = async (
    b: Browser,
    headers: Record<string, string>,
    fields: Record<string, string> = {},
  ) => {
    const sent = await b.post(CONTACT, { ...typed, ...fields }, headers);
    expect(sent.status).toBe(403);
    expect(sent.html).not.toContain('Mở Lâu');
    expect(await parkedCount()).toBe(0);
  };

  test.each([
    ['from another site', { 'sec-fetch-site': 'cross-site' }],
    ['from another host of the domain', { 'sec-fetch-site': 'same-site' }],
    ['from no page at all', { 'sec-fetch-site': 'none' }],
    ['with a foreign Origin', { origin: 'https://evil.example' }],
    ['with an Origin that says nothing', { origin: 'null' }],
    ['with nothing that says where it comes from', {}],
    ['from another site, with our Origin', { 'sec-fetch-site': 'cross-site', origin: 'http://localhost' }],
  ])('of a form %s', async (_, headers) => {
    await refused(await leftOpen(), headers as Record<string, string>);
  });

  test('of a form with an invented token, or with none', async () => {
    const b = await leftOpen();
    const invented = Buffer.alloc(80, 7).toString('base64url');
    for (const _csrf of ['', 'x', invented]) await refused(b, FROM_HERE, { _csrf });
  });

  test('of a form of a page that was shown to another account, or to nobody', async () => {
    const b = await leftOpen();
    const tokenOf = (html: string) => /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? '';
    const others = tokenOf((await (await signedIn(t, 1)).get(CONTACT)).html);
    const nobodys = tokenOf((await t.browser().get('/dang-nhap')).html);
    for (const _csrf of [others, nobodys]) await refused(b, FROM_HERE, { _csrf });
  });

  test('of what a script saves on its own: its page keeps the words', async () => {
    await refused(await leftOpen(), { ...FROM_HERE, accept: 'application/json' });
  });
});
