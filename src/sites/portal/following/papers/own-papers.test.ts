import { existsSync, readdirSync, rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createApp } from '#app';
import { sql } from '#platform/db/sql.ts';
import { uploadFolder } from '#platform/http/upload.ts';
import { MOST_UNDER_WAY, openShare } from '#platform/http/uploads-under-way.ts';
import { localDate } from '#platform/time.ts';
import type { TestApp } from '#testing/app.ts';
import { Browser, type Fields, type UploadedFile } from '#testing/browser-client.ts';
import { anPhu } from '#testing/desk-verbs.ts';
import { BIRTH, someCitizen } from '#testing/filed.ts';
import { filingDay } from '#testing/filing-day.ts';
import {
  begin,
  feeWith,
  formOf,
  PASSPORT,
  readyBirth,
  send,
  tellOfBirth,
  tellOfPassport,
} from '#testing/filing-steps.ts';
import { posted } from '#testing/posted-form.ts';
import { samplePdf } from '#testing/sample-files.ts';
import { signedIn } from '#testing/sign-in.ts';

const NAME = 'giay-chung-sinh.pdf';
const OFFER = 'Dùng giấy tờ đã có';
const PAGE = '/giay-to-cua-toi';

let t: TestApp;
let b: Browser;
filingDay((app, browser) => {
  t = app;
  b = browser;
});

let sent = 0;
/** Sends a birth with its paper: its number, and the address of that file there. */
async function fileBirth(): Promise<{ code: string; href: string; id: string }> {
  // of the same content the last that came is listed; the clock of each test begins anew, and its tests share their papers
  sent += 1;
  t.clock.advance(sent * 100_000); // never as long as a session lasts
  return sendIt(await readyBirth(t, b, BIRTH));
}
async function sendIt(draft: string) {
  const done = await b.follow(await send(b, draft));
  const code = /H99\.21\.01-\d{6}-\d{4}/.exec(done.html)?.[0] ?? '';
  const { html } = await b.get(PAGE);
  const [, href = '', id = ''] =
    new RegExp(`href="(/ho-so-cua-toi/${code}/tep/([0-9a-f-]{36}))"`).exec(html) ?? [];
  expect(id, 'the file of the dossier').not.toBe('');
  return { code, href, id };
}
const atPapers = async (by = b, more: Fields = {}) => {
  const draft = await begin(by, BIRTH, { them: '1' });
  await tellOfBirth(t, by, draft, more);
  return { draft, html: (await by.get(`${draft}/giay-to`)).html };
};
const reuse = (by: Browser, draft: string, part: string, id: string) =>
  by.upload(`${draft}/giay-to/${part}`, { _action: `reuse:${id}` }, []);

describe('the page of one’s own papers', () => {
  test('has what was sent, where it comes from and the file itself, for nobody else', async () => {
    const { code, href, id } = await fileBirth();
    const own = await b.get(PAGE);
    for (const text of [NAME, code, 'Đã gửi kèm hồ sơ', 'aria-current="page">Giấy tờ của tôi'])
      expect(own.html).toContain(text);
    expect((await b.get(href)).status).toBe(200);
    expect((await b.get(`/en${PAGE}`)).html).toContain('Sent with the application');
    expect((await b.get('/ho-so-cua-toi')).html).toContain(`href="${PAGE}"`);

    const other = await signedIn(t, 1);
    const theirs = await other.get(PAGE);
    expect(theirs.html).not.toContain(id);
    expect(theirs.html).toContain('Chưa có giấy tờ nào');
    expect((await other.get(href)).status).toBe(404);
    expect((await t.browser().get(PAGE)).location).toContain('dang-nhap');
  });

  test('has the same content once, with the last dossier that it was sent with', async () => {
    const first = await fileBirth();
    t.clock.advance(60_000);
    const { draft } = await atPapers();
    await reuse(b, draft, 'giay-chung-sinh', first.id);
    const fee = await b.get(`${draft}/le-phi`);
    await b.post(`${draft}/le-phi`, feeWith(fee, { filingDelivery: 'desk' }));
    const second = await sendIt(draft);
    expect(second.code).not.toBe(first.code);
    expect((await b.get(PAGE)).html).not.toContain(first.href);
    // where it was sent first it stays
    expect((await b.get(first.href)).status).toBe(200);
  });
});

test('what was added to a supplement is among one’s papers only once the supplement is sent', async () => {
  const { code } = await fileBirth();
  t.clock.advance(60_000);
  const desk = await anPhu(t.deps);
  await desk.ask(code, [{ target: 'giay-chung-sinh', text: 'Chụp lại' }], 'Chưa rõ');
  t.clock.advance(60_000);
  const way = `/ho-so-cua-toi/${code}/bo-sung`;
  const press = async (action: string, files: UploadedFile[] = []) => {
    const fields = Object.fromEntries(posted((await b.get(way)).html));
    return b.upload(way, { ...fields, 'supplement-note': 'Gửi bản rõ', _action: action }, files);
  };
  const file = { field: 'file:giay-chung-sinh', filename: 'ban-ro.pdf', body: await samplePdf(9) };
  const added = await b.follow(await press('upload:giay-chung-sinh', [file]));
  const [, id = ''] =
    new RegExp(`href="/ho-so-cua-toi/${code}/tep/([0-9a-f-]{36})"[^>]*>[^<]*ban-ro`).exec(added.html) ?? [];
  expect(id, 'the file of the supplement').not.toBe('');
  const { html } = await b.get(PAGE);
  expect(html).toContain(code);
  expect(html).not.toContain('ban-ro.pdf');
  const { draft, html: papers } = await atPapers();
  expect(papers).not.toContain(id);
  expect((await reuse(b, draft, 'giay-chung-sinh', id)).status).toBe(404);
  expect((await press('')).location).toContain('xong=supplement');
  expect((await b.get(PAGE)).html).toContain('ban-ro.pdf');
});

test('a result is among one’s papers once it was handed over, not while it waits to be collected', async () => {
  const { code } = await fileBirth();
  const desk = await anPhu(t.deps);
  t.clock.advance(60_000);
  for (const verb of ['accept', 'assign', 'examine', 'approve', 'result'] as const) await desk[verb](code);
  expect((await b.get(PAGE)).html).not.toContain('ket-qua.pdf');
  await desk.handOver(code);
  expect((await b.get(PAGE)).html).toContain('ket-qua.pdf');
});

describe('an earlier paper at the step of the papers', () => {
  test('is offered where it fits, is taken over with one press, and lets the person go on', async () => {
    const { code, id } = await fileBirth();
    const { draft, html } = await atPapers();
    expect(html).toContain(OFFER);
    expect(html).toContain(`value="reuse:${id}"`);
    expect(html).toContain(code);
    expect((await reuse(b, draft, 'giay-chung-sinh', id)).location).toBe(
      `${draft}/giay-to#giay-to-giay-chung-sinh`,
    );
    const after = await b.get(`${draft}/giay-to`);
    // under an id of its own: what becomes of the other dossier does not touch it
    const [, own = ''] = new RegExp(`href="${draft}/tep/([0-9a-f-]{36})"`).exec(after.html) ?? [];
    expect(own).not.toBe('');
    expect(own).not.toBe(id);
    expect((await b.get(`${draft}/tep/${own}`)).status).toBe(200);
    const box = after.html.split('id="giay-to-giay-chung-sinh"')[1]?.split('id="giay-to-')[0];
    expect(box).not.toContain(`reuse:${id}`);
    const on = await b.post(`${draft}/giay-to`, { ...formOf(after), _action: 'next' });
    expect(on.location).toBe(`${draft}/le-phi`);
  });

  test('of somebody else is not offered, and is not found by its id', async () => {
    const { id } = await fileBirth();
    const other = await signedIn(t, 1);
    const { draft, html } = await atPapers(other);
    expect(html).not.toContain(OFFER);
    expect((await reuse(other, draft, 'giay-chung-sinh', id)).status).toBe(404);
    expect((await other.get(`${draft}/giay-to`)).html).not.toContain(NAME);
  });

  test('is not copied while the day, the account’s share or the disk has no room for it', async () => {
    const { id } = await fileBirth();
    const { draft } = await atPapers();
    const { accountId } = await someCitizen(t.deps);
    const { dataDir, uploadQuota } = t.deps.config;
    const day = sql`account_id = ${accountId} and day = ${localDate(t.clock.now())}`;
    // a copy would make the folder anew
    const copied = () => existsSync(uploadFolder(dataDir));
    const press = (by: Browser) => by.post(`${draft}/giay-to/giay-chung-sinh`, { _action: `reuse:${id}` });
    rmSync(uploadFolder(dataDir), { recursive: true, force: true });

    await t.db.run(sql`update upload_days set checks = ${3 * uploadQuota.files} where ${day}`);
    const used = await press(b);
    expect([used.status, copied()]).toEqual([422, false]);
    expect(used.html).toContain('Hôm nay tài khoản này đã gửi quá nhiều tệp');
    await t.db.run(sql`update upload_days set checks = 1 where ${day}`);

    const share = openShare(accountId);
    share.take(MOST_UNDER_WAY);
    expect([(await press(b)).status, copied()]).toEqual([429, false]);
    share.close();

    const full = await createApp({ ...t.deps, disk: { ...t.deps.disk, isLow: async () => true } });
    await full.ready();
    const there = await signedIn(t, 0, new Browser(full));
    await there.get(`${draft}/giay-to`);
    expect([(await press(there)).status, copied()]).toEqual([507, false]);
    await full.close();

    expect((await press(b)).location).toContain('#giay-to-giay-chung-sinh');
    expect(copied()).toBe(true);
    expect(readdirSync(uploadFolder(dataDir)), 'the copy that was checked').toEqual([]);
  });

  test('is held to the rules of the part, whatever is pressed', async () => {
    const { id } = await fileBirth();
    const draft = await begin(b, PASSPORT, { them: '1' });
    await tellOfPassport(t, b, draft);
    const portrait = (await b.get(`${draft}/giay-to`)).html.split('id="giay-to-anh-chan-dung"')[1];
    expect(portrait?.split('id="giay-to-')[0]).not.toContain(`reuse:${id}`);
    const no = await reuse(b, draft, 'anh-chan-dung', id);
    expect(no.status).toBe(422);
    expect((await b.get(`${draft}/giay-to`)).html).not.toContain(`href="${draft}/tep/`);
  });
});

test('an earlier paper is offered at a supplement where it fits, and taken over with one press, with the words beside it', async () => {
  const earlier = await fileBirth();
  // another content, so that the earlier one is none of this dossier's own
  const { draft } = await atPapers();
  await b.upload(`${draft}/giay-to/giay-chung-sinh`, { _action: 'upload:giay-chung-sinh' }, [
    { field: 'file:giay-chung-sinh', filename: 'anh-mo.pdf', body: await samplePdf(7) },
  ]);
  await b.post(`${draft}/le-phi`, feeWith(await b.get(`${draft}/le-phi`), { filingDelivery: 'desk' }));
  const { code, id: own } = await sendIt(draft);
  const desk = await anPhu(t.deps);
  await desk.ask(code, [{ target: 'giay-chung-sinh', text: 'Chụp lại' }], 'Chưa rõ');
  t.clock.advance(60_000);
  const way = `/ho-so-cua-toi/${code}/bo-sung`;
  const boxOn = (html: string) => html.split('id="giay-to-giay-chung-sinh"')[1] ?? '';
  const page = (await b.get(way)).html;
  expect(boxOn(page)).toContain(OFFER);
  expect(boxOn(page)).toContain(`value="reuse:${earlier.id}"`);
  expect(boxOn(page), 'what was sent with this very dossier is no answer').not.toContain(`reuse:${own}`);

  const press = async (action: string, headers: Record<string, string> = {}) => {
    const fields = Object.fromEntries(posted((await b.get(way)).html));
    const said = { 'supplement-note': 'Dùng bản đã gửi lần trước', _action: action };
    return b.upload(`${way}/giay-chung-sinh`, { ...fields, ...said }, [], headers);
  };
  const json = { accept: 'application/json' };
  expect((await press('reuse:00000000-0000-7000-8000-000000000000', json)).status).toBe(404);
  const { html } = (await press(`reuse:${earlier.id}`, json)).json();
  expect(html).toContain(NAME);
  expect(html).not.toContain(`reuse:${earlier.id}`);
  const [, taken = ''] = /value="remove:([0-9a-f-]{36})"/.exec(html) ?? [];
  expect(taken, 'a copy of its own').not.toBe(earlier.id);
  // and without script, with what was written beside it
  await press(`remove:${taken}`);
  const after = await b.follow(await press(`reuse:${earlier.id}`));
  expect(after.html).toContain('Đã nhận tệp');
  expect(after.html).toContain('Dùng bản đã gửi lần trước');
  const fields = Object.fromEntries(posted((await b.get(way)).html));
  expect((await b.upload(way, { ...fields, _action: '' }, [])).location).toContain('xong=supplement');
});
