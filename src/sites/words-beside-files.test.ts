import { beforeEach, describe, expect, test } from 'vitest';
import { createApp } from '#app';
import { openDb } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';
import { type DiskSpace, diskSpace } from '#platform/disk-space.ts';
import { Browser, type PageAnswer, type UploadedFile } from '#testing/browser-client.ts';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { posted } from '#testing/posted-form.ts';
import { samplePdf } from '#testing/sample-files.ts';
import { signedIn, signInOfficer } from '#testing/sign-in.ts';
import { supplementPage } from '#testing/supplement-asked-for.ts';
import { proxyTo } from '#testing/tcp-proxy.ts';

const PART = 'giay-chung-sinh';
const NOTE = 'Mười phút viết <lời> "này"';
const CHOOSE_AGAIN = 'Tệp đã chọn không giữ lại được';

const t = await appWithFilerAndDesk();
let b: Browser;
beforeEach(async () => {
  b = await signedIn(t);
});

const pdf = async (field = `file:${PART}`): Promise<UploadedFile> => ({
  field,
  filename: 'giay-moi.pdf',
  body: await samplePdf(2),
});

/** Presses the button by which a page that says no gives the words back. */
function putBack(by: Browser, { html }: PageAnswer): Promise<PageAnswer> {
  const [, main = ''] = html.split('<main');
  const action = /<form method="post" action="([^"]+)"/.exec(main)?.[1] ?? '';
  return by.submit(action, Object.fromEntries(posted(main)));
}

async function writing(by = b) {
  const { code, way, fields } = await supplementPage(t, by, [{ target: PART, text: 'Chụp lại' }]);
  return { code, way, fields: { ...fields, 'supplement-note': NOTE, _action: '' } };
}

/** The words stand in the form again, saved and not sent, and no file came with them. */
async function areBack(code: string, answer: PageAnswer, by = b, saved = 'Đã lưu phần bổ sung') {
  const page = await putBack(by, answer);
  expect(page.status).toBe(200);
  expect(Object.fromEntries(posted(page.html))['supplement-note']).toBe(NOTE);
  expect(page.html).toContain(saved);
  const { dossier, unsent } = await t.own(code);
  expect([dossier.status, unsent]).toEqual(['awaiting_supplement', []]);
}

describe('words that came with files that are not taken are given back, and go into their form again', () => {
  test.each([
    [
      'too much together',
      413,
      async () => Array(4).fill({ ...(await pdf()), body: Buffer.alloc(19_000_000, 1) }),
    ],
    ['too many at once', 413, async () => Array(21).fill(await pdf())],
    ['for no box of the page', 415, async () => [await pdf(), await pdf('file:strange')]],
  ])('files %s', async (_, status, files) => {
    const { code, way, fields } = await writing();
    // the note stands behind the files, as on the page
    const { 'supplement-note': note, ...before } = fields;
    const answer = await b.upload(way, before, await files(), {}, { 'supplement-note': note });
    expect(answer.status).toBe(status);
    expect(answer.html).toContain(CHOOSE_AGAIN);
    await areBack(code, answer);
  });

  test('while the disk is almost full, when the words alone are taken', async () => {
    const disk: DiskSpace = diskSpace({ folder: '/', floor: 2_000, free: async () => 1_000 });
    const full = await createApp({ ...t.deps, disk });
    const onFull = await signedIn(t, 0, new Browser(full));
    const { code, way, fields } = await writing(onFull);
    for (const files of [[await pdf()], []]) {
      const answer = await onFull.upload(way, fields, files);
      expect(answer.status).toBe(507);
      expect(answer.html.includes(CHOOSE_AGAIN)).toBe(files.length > 0);
      await areBack(code, answer, onFull);
    }
    await full.close();
  });

  test('to whoever sends too often', async () => {
    const { code, way, fields } = await writing();
    let answer = await b.upload(way, { ...fields, _csrf: 'x' }, []);
    while (answer.status !== 429) answer = await b.upload(way, { ...fields, _csrf: 'x' }, []);
    const held = await b.upload(`/en${way}`, fields, [await pdf()]);
    expect(held.status).toBe(429);
    expect(held.html).toContain('you need to choose them again');
    t.clock.advance(700_000);
    await areBack(code, held, b, 'Saved on');
  });

  test.each([
    ['before anything is read', 0],
    ['while the form is read', 1],
    ['after it was read', 2],
  ])('while the database is away, %s', async (_, step) => {
    const proxy = await proxyTo(t.url);
    const db = openDb({ url: proxy.url, max: 3, onError: () => {} });
    let calls = 0;
    // asked before the form is read, and again before its first file is taken
    const isLow = async () => {
      calls += 1;
      if (calls === step) proxy.refuse();
      return false;
    };
    const app = await createApp({ ...t.deps, db, disk: { ...t.deps.disk, isLow } });
    const there = await signedIn(t, 0, new Browser(app));
    const { code, way, fields } = await writing(there);
    calls = 0;
    if (step === 0) proxy.refuse();
    const answer = await there.upload(way, fields, [await pdf()]);
    expect(answer.status).toBe(503);
    expect(answer.html).toContain(CHOOSE_AGAIN);
    proxy.accept();
    // connections that nobody used when they broke are known to be broken a moment later
    await expect.poll(() => db.one(sql`select 1 as n`).catch(() => undefined)).toEqual({ n: 1 });
    await areBack(code, answer, there);
    await app.close();
    await db.close();
    await proxy.close();
  });

  test('at the desk', async () => {
    const code = await t.file();
    for (const verb of ['accept', 'assign', 'examine', 'approve'] as const) await t.desk[verb](code);
    const officer = await signInOfficer(t, 'canbo.anphu2');
    const way = `/can-bo/ho-so/${code}/ket-qua`;
    const fields = Object.fromEntries(posted((await officer.get(way)).html.split('<main')[1] ?? ''));
    const typed = { ...fields, number: '12/TLKS', note: 'Ghi chú dài' };
    const answer = await officer.upload(way, typed, [await pdf('file:strange')]);
    expect(answer.status).toBe(415);
    const page = await putBack(officer, answer);
    expect(Object.fromEntries(posted(page.html))).toMatchObject({ number: '12/TLKS', note: 'Ghi chú dài' });
  });
});

test('a form whose files are its only words is refused as before, with nothing to send again', async () => {
  const begun = await b.post('/nop-ho-so?thu-tuc=1.001193', { 'thu-tuc': '1.001193' });
  const draft = /\/nop-ho-so\/([^/?]+)/.exec(begun.location)?.[1] ?? '';
  await b.get(`/nop-ho-so/${draft}/thong-tin`);
  const way = `/nop-ho-so/${draft}/giay-to/${PART}`;
  const answer = await b.upload(way, { _action: `upload:${PART}` }, [await pdf('file:strange'), await pdf()]);
  expect(answer.html).not.toContain('Mở lại trang với nội dung đã nhập');
});
