import { beforeEach, describe, expect, test } from 'vitest';
import { sql } from '#platform/db/sql.ts';
import type { Browser } from '#testing/browser-client.ts';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { posted } from '#testing/posted-form.ts';
import { samplePdf } from '#testing/sample-files.ts';
import { signedIn } from '#testing/sign-in.ts';
import { supplementPage } from '#testing/supplement-asked-for.ts';
import { jobHandlers } from '../../../../jobs.ts';

const PART = 'giay-chung-sinh';
const NOTE = 'Giữ nguyên lời này';
const FILES = [{ target: PART, text: 'Chụp lại cho rõ' }];
const HOUR_MS = 3_600_000;
const UNDO = /Đã xóa moi\.pdf\. <button[^>]*value="restore:([^"]+)"[^>]*formaction="([^"]*)"[^>]*>Hoàn tác/;

const t = await appWithFilerAndDesk();
let b: Browser;
let code: string;
let way: string;
let file: string;
let body: Buffer;
beforeEach(async () => {
  t.clock.advance(HOUR_MS);
  b = await signedIn(t);
  ({ code, way } = await supplementPage(t, b, FILES));
  body = await samplePdf(3);
  await add('moi.pdf', body);
  [file = ''] = await stored();
});

const fields = async () => Object.fromEntries(posted((await b.get(way)).html)) as Record<string, string>;
const press = async (action: string, by = b) =>
  by.upload(way, { ...(await fields()), 'supplement-note': NOTE, _action: action }, []);
const add = async (filename: string, content: Buffer) =>
  b.upload(way, { ...(await fields()), _action: `upload:${PART}` }, [
    { field: `file:${PART}`, filename, body: content },
  ]);
const stored = async () => (await t.own(code)).unsent.map((f) => f.id);
const erase = async () => {
  const { ownerAgencyId } = (await t.own(code)).dossier;
  await jobHandlers(t.deps)['file.erase']({ ownerAgencyId, id: file });
};

describe('a file that was taken away from a supplement', () => {
  test('is told of on the page with a button that brings it back, byte for byte, and no word is lost', async () => {
    const removed = await b.follow(await press(`remove:${file}`));
    expect(UNDO.exec(removed.html)?.slice(1)).toEqual([file, `${way}/${PART}`]);
    expect(await stored()).toEqual([]);
    expect((await b.get(`/ho-so-cua-toi/${code}/tep/${file}`)).status).toBe(404);
    const back = await b.follow(await press(`restore:${file}`));
    expect(back.html).toContain('Đã đưa tệp trở lại');
    expect(back.html).not.toContain('Đã xóa');
    expect(Object.fromEntries(posted(back.html))['supplement-note']).toBe(NOTE);
    expect(await stored()).toEqual([file]);
    expect((await b.get(`/ho-so-cua-toi/${code}/tep/${file}`)).body.equals(body)).toBe(true);
  });

  test('takes along what was chosen beside it and not uploaded, when it goes and when it comes back', async () => {
    const pressWith = async (action: string, filename: string, pages: number) =>
      b.upload(`${way}/${PART}`, { ...(await fields()), 'supplement-note': NOTE, _action: action }, [
        { field: `file:${PART}`, filename, body: await samplePdf(pages) },
      ]);
    const names = async () => (await t.own(code)).unsent.map((f) => f.name).sort();
    const gone = await b.follow(await pressWith(`remove:${file}`, 'chon.pdf', 4));
    expect(gone.html).toContain('Đã xóa tệp, và đã nhận tệp vừa chọn.');
    expect(await names()).toEqual(['chon.pdf']);
    const back = await b.follow(await pressWith(`restore:${file}`, 'chon nua.pdf', 5));
    expect(await names()).toEqual(['chon nua.pdf', 'chon.pdf', 'moi.pdf']);
    expect(back.html).toContain('Đã đưa tệp trở lại, và đã nhận tệp vừa chọn.');
    expect(Object.fromEntries(posted(back.html))['supplement-note']).toBe(NOTE);
    const refused = await b.upload(way, { ...(await fields()), _action: `remove:${file}` }, [
      { field: `file:${PART}`, filename: 'hong.pdf', body: Buffer.from('no PDF') },
    ]);
    expect(refused.html).toContain('Nội dung tệp hong.pdf không phải');
    expect(await names()).toEqual(['chon nua.pdf', 'chon.pdf']);
  });

  test('comes back once, however often the undo is pressed, and is not erased by the job afterwards', async () => {
    await press(`remove:${file}`);
    for (let i = 0; i < 2; i++) expect((await press(`restore:${file}`)).html).toContain('Đã đưa tệp trở lại');
    await erase();
    expect(await stored()).toEqual([file]);
    expect((await b.get(`/ho-so-cua-toi/${code}/tep/${file}`)).body.equals(body)).toBe(true);
  });

  test('is offered for an hour, keeps its bytes until then, and when it is erased the undo says so', async () => {
    await press(`remove:${file}`);
    const waits = await t.db.one<{ minutes: number }>(
      sql`select round(extract(epoch from run_at - now()) / 60)::int as minutes from graphile_worker.jobs where key = ${`erase:${file}`}`,
    );
    expect(waits?.minutes).toBeGreaterThan(60);
    t.clock.advance(HOUR_MS - 1);
    b = await signedIn(t); // the session is over
    expect((await b.get(way)).html).toMatch(UNDO);
    t.clock.advance(1);
    expect((await b.get(way)).html).not.toContain('Đã xóa');
    await erase();
    const late = await press(`restore:${file}`);
    expect(late.status).toBe(422);
    expect(late.html).toContain('Tệp moi.pdf đã được xóa hẳn');
    expect(late.html).toContain(NOTE);
    expect(await stored()).toEqual([]);
  });

  test('does not come back beside the same paper uploaded anew, nor where its part is full', async () => {
    await press(`remove:${file}`);
    await add('moi.pdf', body);
    const twice = await press(`restore:${file}`);
    expect(twice.status).toBe(422);
    expect(twice.html).toMatch(
      /id="file:giay-chung-sinh-error"[\s\S]{0,200}có cùng nội dung với tệp moi\.pdf đã có/,
    );
    const [again = ''] = await stored();
    await press(`remove:${again}`);
    for (let n = 4; n < 9; n++) await add(`trang ${n}.pdf`, await samplePdf(n));
    expect(await stored()).toHaveLength(5);
    expect((await b.get(way)).html).not.toContain('Hoàn tác');
    expect((await press(`restore:${file}`)).html).toContain('nhiều nhất 5 tệp');
    expect(await stored()).toHaveLength(5);
  });

  test('is brought back by nobody else, and in no other dossier', async () => {
    await press(`remove:${file}`);
    const restore = { _action: `restore:${file}` };
    const stranger = await signedIn(t, 1);
    await stranger.get('/ho-so-cua-toi');
    expect((await stranger.upload(way, restore, [])).status).toBe(404);
    const other = await supplementPage(t, b, FILES);
    expect((await b.upload(other.way, { ...other.fields, ...restore }, [])).status).toBe(404);
    expect((await press('restore:x')).status).toBe(404);
    expect(await stored()).toEqual([]);
  });

  test('does not come back once the supplement is sent, nor under a request that came later', async () => {
    await press(`remove:${file}`);
    await add('khac.pdf', await samplePdf(4));
    const sent = await b.upload(way, { ...(await fields()), _action: '' }, []);
    expect(sent.location).toBe(`/ho-so-cua-toi/${code}?xong=supplement`);
    const tooLate = { 'supplement-note': NOTE, _action: `restore:${file}` };
    expect((await b.upload(way, tooLate, [])).status).toBe(409);
    t.clock.advance(60_000);
    await t.desk.ask(code, FILES, 'Vẫn chưa rõ');
    t.clock.advance(60_000);
    expect((await b.get(way)).html).not.toContain('Đã xóa');
    expect((await press(`restore:${file}`)).status).toBe(404);
    expect(await stored()).toEqual([]);
    const { files } = await t.own(code);
    expect(files.map((f) => f.name)).not.toContain('moi.pdf');
  });
});
