import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sql } from '#platform/db/sql.ts';
import { type TestApp, testApp } from '#testing/app.ts';
import type { Browser } from '#testing/browser-client.ts';
import { BIRTH } from '#testing/filed.ts';
import {
  begin,
  PASSPORT,
  readyBirth,
  send as sendDraft,
  tellOfBirth,
  tellOfPassport,
} from '#testing/filing-steps.ts';
import { samplePdf, samplePortrait } from '#testing/sample-files.ts';
import { signedIn } from '#testing/sign-in.ts';
import { jobHandlers } from '../../../../jobs.ts';

const PART = 'giay-chung-sinh';
const HOUR_MS = 3_600_000;
const OLD_PASSPORT = {
  requestKind: 'hong',
  lastPassportNumber: 'C1234567',
  lastPassportIssuedOn: '27/11/2020',
};

let t: TestApp;
let b: Browser;
let draft: string;
let file: string;
let body: Buffer;
beforeAll(async () => {
  t = await testApp({ now: '2026-11-20T09:00:00+07:00' });
});
afterAll(() => t.close());
beforeEach(async () => {
  t.clock.advance(HOUR_MS);
  b = await signedIn(t);
  body = await samplePdf(3);
  draft = await begin(b, BIRTH, { them: '1' });
  await tellOfBirth(t, b, draft);
  await send('sinh.pdf', body);
  [file = ''] = await stored();
});

const part = () => `${draft}/giay-to/${PART}`;
const page = async () => (await b.get(`${draft}/giay-to`)).html;
const press = (action: string, headers = {}) => b.upload(part(), { _action: action }, [], headers);
const send = (filename: string, content: Buffer) =>
  b.upload(part(), {}, [{ field: `file:${PART}`, filename, body: content }]);
const stored = async () => [...(await page()).matchAll(/value="remove:([^"]+)"/g)].map((m) => m[1] ?? '');
const erase = async (id = file) =>
  jobHandlers(t.deps)['file.erase']({ ownerAgencyId: draft.split('/').at(-1) ?? '', id });
const UNDO = /Đã xóa sinh\.pdf\. <button[^>]*value="restore:([^"]+)"[^>]*formaction="([^"]*)"[^>]*>Hoàn tác/;

describe('a file that was removed from step 2', () => {
  it('is told of on the page with a button that brings it back, byte for byte', async () => {
    const removed = await b.follow(await press(`remove:${file}`));
    const [, id, address] = UNDO.exec(removed.html) ?? [];
    expect([id, address]).toEqual([file, part()]);
    expect(await stored()).toEqual([]);
    expect((await b.get(`${draft}/tep/${file}`)).status).toBe(404);
    const back = await press(`restore:${file}`);
    expect(back.location).toBe(`${draft}/giay-to#giay-to-${PART}`);
    expect(await stored()).toEqual([file]);
    expect(await page()).not.toContain('Đã xóa');
    expect((await b.get(`${draft}/tep/${file}`)).body.equals(body)).toBe(true);
  });

  it('does not count while it is removed: going on asks for it, and after the undo does not', async () => {
    await press(`remove:${file}`);
    expect((await b.post(`${draft}/giay-to`, { _action: 'next' })).status).toBe(422);
    await press(`restore:${file}`);
    expect((await b.post(`${draft}/giay-to`, { _action: 'next' })).location).toBe(`${draft}/le-phi`);
  });

  it('is told of to a script in its own box, which brings it back too', async () => {
    const json = { accept: 'application/json' };
    expect((await press(`remove:${file}`, json)).json().html).toMatch(UNDO);
    const back = (await press(`restore:${file}`, json)).json();
    expect(back.html).toContain(`remove:${file}`);
    expect(back.html).not.toContain('Đã xóa');
  });

  it('comes back once, however often the undo is pressed', async () => {
    await press(`remove:${file}`);
    for (let i = 0; i < 2; i++) expect((await press(`restore:${file}`)).status).toBe(303);
    expect(await stored()).toEqual([file]);
  });

  it('is offered for an hour, keeps its bytes until then, and is erased by the job that waits', async () => {
    await press(`remove:${file}`);
    const waits = await t.db.one<{ minutes: number }>(
      sql`select round(extract(epoch from run_at - now()) / 60)::int as minutes from graphile_worker.jobs where key = ${`erase:${file}`}`,
    );
    expect(waits?.minutes).toBeGreaterThan(60);
    t.clock.advance(HOUR_MS - 1);
    b = await signedIn(t); // the session is over
    expect(await page()).toMatch(UNDO);
    t.clock.advance(1);
    expect(await page()).not.toContain('Đã xóa');
    await erase();
    const late = await press(`restore:${file}`);
    expect(late.status).toBe(422);
    expect(late.html).toContain('Tệp sinh.pdf đã được xóa hẳn');
    expect(await stored()).toEqual([]);
  });

  it('is not erased by the job after it came back, and waits a whole hour again when it is removed again', async () => {
    await press(`remove:${file}`);
    await press(`restore:${file}`);
    await erase();
    expect((await b.get(`${draft}/tep/${file}`)).body.equals(body)).toBe(true);
    await press(`remove:${file}`);
    const jobs = sql`select 1 from graphile_worker.jobs where key = ${`erase:${file}`}`;
    expect(await t.db.many(jobs)).toHaveLength(1);
  });

  it('does not come back beside the same paper uploaded anew, nor where the part is full', async () => {
    await press(`remove:${file}`);
    await send('sinh.pdf', body);
    const twice = await press(`restore:${file}`);
    expect(twice.status).toBe(422);
    expect(twice.html).toContain('có cùng nội dung với tệp sinh.pdf đã có');
    const [again = ''] = await stored();
    await press(`remove:${again}`);
    for (let n = 4; n < 9; n++) await send(`trang ${n}.pdf`, await samplePdf(n));
    expect(await stored()).toHaveLength(5);
    expect(await page()).not.toContain('Hoàn tác');
    const full = await press(`restore:${file}`);
    expect(full.html).toContain('nhiều nhất 5 tệp');
    expect(await stored()).toHaveLength(5);
  });

  it('does not come back where its part is full, whichever part is named in the address', async () => {
    const passport = await begin(b, PASSPORT, { them: '1' });
    await tellOfPassport(t, b, passport, OLD_PASSPORT);
    const portrait = `${passport}/giay-to/anh-chan-dung`;
    const kept = async () =>
      [...(await b.get(`${passport}/giay-to`)).html.matchAll(/value="remove:([^"]+)"/g)].map(
        ([, id = '']) => id,
      );
    const bring = async (ground: string) =>
      b.upload(portrait, {}, [
        {
          field: 'file:anh-chan-dung',
          filename: `${ground}.jpg`,
          body: await samplePortrait({ ground: `#${ground}` }),
        },
      ]);
    await bring('7799bb');
    const [first = ''] = await kept();
    await b.upload(portrait, { _action: `remove:${first}` }, []);
    await bring('99bb77');
    expect(await kept()).toHaveLength(1);
    const elsewhere = await b.upload(`${passport}/giay-to/ho-chieu-cu`, { _action: `restore:${first}` }, []);
    expect(elsewhere.status).toBe(422);
    expect(elsewhere.html).toContain('nhiều nhất 1 tệp');
    expect(await kept()).toHaveLength(1);
  });

  it('is brought back by nobody else, and from no other draft', async () => {
    await press(`remove:${file}`);
    const other = await begin(b, BIRTH, { them: '1' });
    await tellOfBirth(t, b, other);
    const restore = { _action: `restore:${file}` };
    expect((await b.upload(`${other}/giay-to/${PART}`, restore, [])).status).toBe(404);
    const stranger = await signedIn(t, 1);
    await stranger.get('/nop-ho-so');
    expect((await stranger.upload(part(), restore, [])).status).toBe(404);
    for (const wrong of ['x', "'--", draft.split('/').at(-1)])
      expect((await b.upload(part(), { _action: `restore:${wrong}`, _key: wrong }, [])).status).toBe(404);
    expect(await stored()).toEqual([]);
  });

  it('does not come back once the dossier is sent, and is not sent with it', async () => {
    draft = await readyBirth(t, b, BIRTH);
    await send('thua.pdf', await samplePdf(7));
    const [first = '', extra = ''] = await stored();
    await press(`remove:${extra}`);
    const code = /H99\.21\.01-\d{6}-\d{4}/.exec((await b.follow(await sendDraft(b, draft))).html)?.[0];
    const late = await press(`restore:${extra}`);
    expect(late.location).toBe(`/ho-so-cua-toi/${code}`);
    const sent = await t.db.many<{ id: string }>(sql`select id from files where id in (${first}, ${extra})
      and removed_at is null`);
    expect(sent.map((f) => f.id)).toEqual([first]);
    await erase(extra);
    const erased = await t.db.many(sql`select id from files where id in (${extra}) and sealed_key is null`);
    expect(erased).toHaveLength(1);
  });
});
