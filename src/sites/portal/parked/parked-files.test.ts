import { existsSync, mkdirSync, readdirSync, watch } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sql } from '#platform/db/sql.ts';
import { uploadFolder } from '#platform/http/upload.ts';
import type { Browser, PageAnswer, UploadedFile } from '#testing/browser-client.ts';
import { BIRTH } from '#testing/filed.ts';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { begin, tellOfBirth } from '#testing/filing-steps.ts';
import { posted } from '#testing/posted-form.ts';
import { samplePdf } from '#testing/sample-files.ts';
import { signedIn, signInOfficer } from '#testing/sign-in.ts';
import { supplementPage } from '#testing/supplement-asked-for.ts';
import { deskDoor } from '../../desk/desk.routes.ts';
import { portalDoor } from '../portal.routes.ts';

const PART = 'giay-chung-sinh';
const ASKED = [
  { target: PART, text: 'Chụp lại cho rõ' },
  { target: 'form', text: 'Sửa tên trẻ' },
];
const WORDS = { childName: 'LÊ GIA HÂN HÂN', 'supplement-note': 'Mười phút\r\nviết <lời> "này"' };
const CHOOSE_AGAIN = 'Tệp đã chọn không giữ lại được';
const LOST = 'Nội dung vừa gửi chưa giữ lại được';

const t = await appWithFilerAndDesk();
const folder = uploadFolder(t.deps.config.dataDir);
let made = 0;
let watcher: ReturnType<typeof watch>;
beforeAll(() => {
  mkdirSync(folder, { recursive: true });
  watcher = watch(folder, () => {
    made += 1;
  });
});
afterAll(() => watcher.close());
beforeEach(async () => {
  made = 0;
  await t.db.run(sql`delete from parked_forms`);
});

const pdf = async (field = `file:${PART}`): Promise<UploadedFile> => ({
  field,
  filename: 'giay-moi.pdf',
  body: await samplePdf(2),
});
const NOT_CHOSEN: UploadedFile = { field: `file:${PART}`, filename: '', body: Buffer.alloc(0) };
const ended = () => t.db.run(sql`delete from sessions`);
const backFrom = (sent: PageAnswer) => decodeURIComponent(/tiep=(.+)$/.exec(sent.location)?.[1] ?? '');
const parkedCount = async () =>
  (await t.db.one<{ n: number }>(sql`select count(*)::int as n from parked_forms`))?.n ?? -1;
const filesKept = async () => {
  await wait(50); // what the folder tells comes a moment later
  return [made, existsSync(folder) ? readdirSync(folder) : []];
};

/** The page of a supplement, left open for ten minutes, in which its filer's session ends. */
async function leftOpen(b: Browser) {
  const { code, way, fields } = await supplementPage(t, b, ASKED);
  await ended();
  return { code, way, fields: { ...fields, ...WORDS } };
}

/** Presses the button of the page that offers a kept form. */
function putBack(b: Browser, { html }: PageAnswer): Promise<PageAnswer> {
  const [, main = ''] = html.split('<main');
  const action = /<form method="post" action="([^"]+)"/.exec(main)?.[1] ?? '';
  return b.submit(action, Object.fromEntries(posted(main)));
}

describe('a supplement that is sent after the session has ended', () => {
  test.each([
    ['saved', 'save'],
    ['sent', ''],
    ['sent with one more file', `upload:${PART}`],
  ])('and was to be %s: its words stand in its form again, saved and not sent', async (_, action) => {
    const b = await signedIn(t);
    const { code, way, fields } = await leftOpen(b);
    // the note stands behind the files, as on the page
    const { 'supplement-note': note, ...before } = fields;
    const sent = await b.upload(
      way,
      { ...before, _action: action },
      [await pdf()],
      {},
      { 'supplement-note': note },
    );
    expect(backFrom(sent)).toMatch(/^\/tiep-tuc\//);
    const signIn = await b.get(sent.location);
    expect(signIn.html).toContain('Nội dung vừa nhập vẫn còn, tệp vừa chọn thì phải chọn lại');
    expect(signIn.html).toContain('chưa có gì được gửi đi hoặc thay đổi');
    expect(await filesKept()).toEqual([0, []]);

    const offered = await (await signedIn(t, 0, b)).get(backFrom(sent));
    expect(offered.status).toBe(200);
    expect(offered.html).toContain(CHOOSE_AGAIN);
    expect(offered.html).toContain('Tệp đã chọn: giay-moi.pdf');
    const page = await putBack(b, offered);
    expect(page.status).toBe(200);
    expect(page.html).toContain('Ông/Bà cần chọn lại tệp');
    expect(page.html).toMatch(/href="#file:giay-chung-sinh">Giấy chứng sinh</);
    expect(Object.fromEntries(posted(page.html))).toMatchObject({
      childName: WORDS.childName,
      'supplement-note': WORDS['supplement-note'].replace('\r\n', '\n'),
    });
    expect(page.html).toContain('Đã lưu phần bổ sung');
    const { dossier, events, unsent } = await t.own(code);
    expect([dossier.status, events.length, unsent]).toEqual(['awaiting_supplement', 2, []]);
  });

  test('the newest words win over those that were saved before', async () => {
    const b = await signedIn(t);
    const { way, fields } = await supplementPage(t, b, ASKED);
    await b.upload(way, { ...fields, 'supplement-note': 'Lời cũ', _action: 'save' }, []);
    const page = Object.fromEntries(posted((await b.get(way)).html));
    await ended();
    const sent = await b.upload(way, { ...page, 'supplement-note': 'Lời mới', _action: '' }, [await pdf()]);
    const again = await putBack(b, await (await signedIn(t, 0, b)).get(backFrom(sent)));
    expect(Object.fromEntries(posted(again.html))['supplement-note']).toBe('Lời mới');
  });

  test('says nothing of files where none had been chosen', async () => {
    const b = await signedIn(t);
    const { way, fields } = await leftOpen(b);
    const sent = await b.upload(way, { ...fields, _action: '' }, [NOT_CHOSEN]);
    expect((await b.get(sent.location)).html).not.toContain('phải chọn lại');
    const offered = await (await signedIn(t, 0, b)).get(backFrom(sent));
    expect(offered.html).not.toContain(CHOOSE_AGAIN);
    expect(offered.html).toContain('Mở lại trang với nội dung đã nhập');
    expect((await putBack(b, offered)).html).not.toContain('cần chọn lại tệp');
  });

  test('is told in English under /en', async () => {
    const b = await signedIn(t);
    const { way, fields } = await leftOpen(b);
    const sent = await b.upload(`/en${way}`, { ...fields, _action: '' }, [await pdf()]);
    const signIn = await b.get(sent.location);
    expect(signIn.html).toContain('What you entered is still here');
    const offered = await (await signedIn(t, 0, b)).get(backFrom(sent));
    expect(offered.html).toContain('you need to choose them again');
    expect(offered.html).not.toContain('only for now');
    expect((await putBack(b, offered)).html).toContain(WORDS.childName);
  });

  test('is offered to nobody else, and not in another browser', async () => {
    const b = await signedIn(t);
    const { way, fields } = await leftOpen(b);
    const sent = await b.upload(way, { ...fields, _action: '' }, [await pdf()]);
    expect((await (await signedIn(t, 1, b)).get(backFrom(sent))).status).toBe(404);
    expect((await (await signedIn(t)).get(backFrom(sent))).status).toBe(404);
  });
});

describe('a form with files keeps its bounds after the session has ended', () => {
  const lost = async (b: Browser, sent: PageAnswer) => {
    expect(sent.location).toContain('khong-giu=1');
    expect((await b.get(sent.location)).html).toContain(LOST);
    expect([await parkedCount(), ...(await filesKept())]).toEqual([0, 0, []]);
  };

  test('words that are longer than the row takes, and files that are more than it takes', async () => {
    const b = await signedIn(t);
    const { way, fields } = await leftOpen(b);
    await lost(b, await b.upload(way, { ...fields, 'supplement-note': 'a'.repeat(600_000) }, []));
    const large = { ...(await pdf()), body: Buffer.alloc(19_000_000, 1) };
    await lost(b, await b.upload(way, fields, Array(4).fill(large)));
    await lost(b, await b.upload(way, fields, Array(30).fill(await pdf())));
  });

  test('no file is read of whoever has no account, or of a token that was not made here', async () => {
    const b = await signedIn(t);
    const { way, fields } = await leftOpen(b);
    await lost(b, await b.upload(way, { ...fields, _csrf: 'x' }, [await pdf()]));
    const stranger = t.browser();
    const { html } = await stranger.get('/dang-nhap');
    const own = Buffer.from(/name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? '', 'base64url');
    await lost(stranger, await stranger.upload(way, {}, [await pdf()]));
    const claimed = Buffer.concat([own, Buffer.alloc(16, 7)]).toString('base64url');
    await lost(stranger, await stranger.upload(way, { _csrf: claimed }, [await pdf()]));
  });

  test('a form from elsewhere is refused before anything is read', async () => {
    const b = await signedIn(t);
    const { way, fields } = await leftOpen(b);
    const foreign = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    expect((await b.upload(way, fields, [await pdf()], foreign)).status).toBe(403);
    expect(await parkedCount()).toBe(0);
  });

  test('and the limits of its row', async () => {
    const b = await signedIn(t);
    const { way, fields } = await leftOpen(b);
    const sent: PageAnswer[] = [];
    for (let n = 0; n < 241; n++) sent.push(await b.upload(way, { ...fields, _csrf: 'x' }, []));
    expect(sent.map((s) => s.status).slice(-2)).toEqual([303, 429]);
    t.clock.advance(700_000); // until its time is over
  });
});

test('files alone, without any word, are told to be chosen again on the sign-in page, also after a wrong password', async () => {
  const b = await signedIn(t);
  const draft = await begin(b, BIRTH, { them: '1' });
  await tellOfBirth(t, b, draft);
  await ended();
  const way = `${draft}/giay-to/${PART}`;
  const sent = await b.upload(way, { _action: `upload:${PART}` }, [await pdf()]);
  expect(backFrom(sent)).toBe(`${draft}/giay-to?chon-lai=${encodeURIComponent(`file:${PART}`)}`);
  const sentence = 'Tệp vừa chọn chưa được nhận';
  const signIn = await b.get(sent.location);
  expect(signIn.html).toContain(sentence);
  expect(signIn.html).not.toContain(LOST);
  const wrong = await b.post('/dang-nhap', { 'tep-chua-nhan': '1', idNumber: '', password: 'Sai-1' });
  expect(wrong.html).toContain(sentence);
  const step = await (await signedIn(t, 0, b)).get(backFrom(sent));
  expect(step.html).toMatch(/cần chọn lại tệp[\s\S]*href="#file:giay-chung-sinh">Giấy chứng sinh</);
  expect((await b.get(`${draft}/giay-to`)).html).not.toContain('cần chọn lại tệp');
  expect([await parkedCount(), ...(await filesKept())]).toEqual([0, 0, []]);
});

test('what an officer wrote beside the papers of a result stands on its page again, and nothing is recorded', async () => {
  const code = await t.file();
  for (const verb of ['accept', 'assign', 'examine', 'approve', 'upload'] as const) await t.desk[verb](code);
  const officer = await signInOfficer(t, 'canbo.anphu2');
  for (const path of ['', '/tep']) {
    const way = `/can-bo/ho-so/${code}/ket-qua`;
    const page = await officer.get(way);
    const fields = Object.fromEntries(posted(page.html.split('<main')[1] ?? ''));
    await ended();
    const typed = { ...fields, number: '12/TLKS', note: 'Ghi chú dài' };
    const sent = await officer.upload(way + path, typed, [await pdf('file:result')]);
    expect(backFrom(sent)).toMatch(/^\/can-bo\/tiep-tuc\//);
    const offered = await (await signInOfficer(t, 'canbo.anphu2', officer)).get(backFrom(sent));
    expect(offered.html).toContain(CHOOSE_AGAIN);
    const again = await putBack(officer, offered);
    expect(Object.fromEntries(posted(again.html))).toMatchObject({ number: '12/TLKS', note: 'Ghi chú dài' });
    expect((await t.own(code)).dossier.resolvedAt).toBeNull();
  }
  expect(await filesKept()).toEqual([0, []]);
});

test('no file is read from a page that was made for another account or another officer, and its words wait for who wrote them', async () => {
  const b = await signedIn(t);
  const { way, fields } = await supplementPage(t, b, ASKED);
  await signedIn(t, 1, b);
  const sent = await b.upload(way, { ...fields, ...WORDS, _action: 'save' }, [await pdf()]);
  expect(sent.location).toMatch(/^\/tiep-tuc\/[^?]+\?cua-nguoi-khac=1$/);
  expect((await (await signedIn(t, 0, b)).get(sent.location)).html).toContain('Tệp đã chọn: giay-moi.pdf');

  const code = await t.file();
  for (const verb of ['accept', 'assign', 'examine', 'approve', 'upload'] as const) await t.desk[verb](code);
  const officer = await signInOfficer(t, 'canbo.anphu2');
  const result = `/can-bo/ho-so/${code}/ket-qua`;
  const own = Object.fromEntries(posted((await officer.get(result)).html.split('<main')[1] ?? ''));
  // made by now: what was uploaded before by the verb
  await filesKept();
  made = 0;
  await signInOfficer(t, 'lanhdao.anphu', officer);
  const typed = { ...own, note: 'Ghi chú dài' };
  const ofOfficer = await officer.upload(`${result}/tep`, typed, [await pdf('file:result')]);
  expect(ofOfficer.location).toMatch(/^\/can-bo\/tiep-tuc\/[^?]+\?cua-nguoi-khac=1$/);
  expect(await filesKept()).toEqual([0, []]);
});

test('no file is read from a page that this browser is not known by any more, and its words wait for who wrote them', async () => {
  const b = await signedIn(t);
  const { way, fields } = await supplementPage(t, b, ASKED);
  b.setCookie('mc_form', 'another-one');
  const fromHere = { 'sec-fetch-site': 'same-origin' };
  const sent = await b.upload(way, { ...fields, ...WORDS, _action: 'save' }, [await pdf()], fromHere);
  expect(sent.location).toMatch(/^\/tiep-tuc\/[^?]+\?trang-cu=1$/);
  expect(await filesKept()).toEqual([0, []]);
  expect((await b.get(sent.location)).html).toContain('Tệp đã chọn: giay-moi.pdf');
});

// nobody is asked to sign in there, and there are no words beside the file
const CHECKED_BY_ANYBODY = '/kiem-tra-giay-to';

test('every row of the portal and of the desk that takes files keeps the words that come with them', async () => {
  const rowsOf = (door: typeof portalDoor | typeof deskDoor) =>
    door(t.deps).rows.filter((r) => r.uploads && r.path !== CHECKED_BY_ANYBODY);
  const [portal, desk] = [rowsOf(portalDoor), rowsOf(deskDoor)];
  expect([portal.length, desk.length]).toEqual([4, 5]);
  const citizen = await signedIn(t);
  await citizen.get('/tai-khoan');
  const officer = await signInOfficer(t, 'canbo.anphu2');
  await officer.get('/can-bo');
  await ended();
  for (const [b, rows] of [[citizen, portal] as const, [officer, desk] as const])
    for (const row of rows) {
      const before = await parkedCount();
      const sent = await b.upload(row.path.replace(/:\w+/g, 'x'), { them: 'Chữ' }, [await pdf('file:x')]);
      const hasWords = row.uploads?.wordsAlone !== 'none';
      expect(sent.location, row.path).toMatch(hasWords ? /tiep=.*tiep-tuc/ : /tep-chua-nhan=1/);
      expect(await parkedCount(), row.path).toBe(before + (hasWords ? 1 : 0));
    }
  const marks = await t.db.many<{ files: string }>(sql`select files from parked_forms`);
  expect(marks.map((m) => m.files)).toEqual(Array(7).fill('chosen'));
});
