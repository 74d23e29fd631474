import { beforeEach, describe, expect, test } from 'vitest';
import { sql } from '#platform/db/sql.ts';
import type { Browser, Fields, UploadedFile } from '#testing/browser-client.ts';
import { BIRTH } from '#testing/filed.ts';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { begin, tellOfBirth } from '#testing/filing-steps.ts';
import { posted } from '#testing/posted-form.ts';
import { samplePdf } from '#testing/sample-files.ts';
import { signedIn, signInOfficer } from '#testing/sign-in.ts';
import { supplementPage } from '#testing/supplement-asked-for.ts';
import { vi as w } from '../../words/supplement.vi.ts';

const PART = 'giay-chung-sinh';
const DECLARATION = 'giay-cam-doan';
const NOTE = 'Lời chưa lưu';
const ASKED = [{ target: PART, text: 'Chụp lại cho rõ' }];
const WITH_FORM = [...ASKED, { target: 'form', text: 'Sửa tên trẻ' }];
const json = { accept: 'application/json' };
// what an iPhone writes at the start of a photo
const HEIC = Buffer.concat([Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), Buffer.alloc(2000, 7)]);

const t = await appWithFilerAndDesk();
let b: Browser;
beforeEach(async () => {
  t.clock.advance(3_600_000);
  b = await signedIn(t);
});

const pdf = async (filename: string, pages: number, part = PART): Promise<UploadedFile> => ({
  field: `file:${part}`,
  filename,
  body: await samplePdf(pages),
});

async function requestSupplement(items = ASKED) {
  const { code, way, page, fields } = await supplementPage(t, b, items);
  const send = async (files: UploadedFile[], o: { more?: Fields; part?: string; by?: Browser } = {}) =>
    (o.by ?? b).upload(
      `${way}/${o.part ?? PART}`,
      { ...fields, 'supplement-note': NOTE, ...o.more },
      files,
      json,
    );
  const names = async () => (await t.own(code)).unsent.map((f) => f.name);
  return { code, way, page, fields, send, names };
}

describe('a paper of a supplement that a script sends as soon as it is chosen', () => {
  test('is kept at once, its box comes back alone, and the words beside it are left to the page', async () => {
    const { code, way, page, send, names } = await requestSupplement();
    const place = new RegExp(
      `<div class="mc-paper-place" id="giay-to-${PART}"><div class="mc-upload"[^>]*data-replace="giay-to-${PART}" data-starts`,
    );
    expect(page.html).toMatch(place);
    expect(page.html).toContain(`formaction="${way}/${PART}"`);
    const answer = await send([await pdf('moi.pdf', 2)]);
    expect(answer.json()).toMatchObject({ ok: true });
    const { html } = answer.json();
    expect(html).toContain('moi.pdf');
    expect(html).toMatch(/^<div class="mc-upload"/);
    expect(html).not.toContain('supplement-note');
    expect(await names()).toEqual(['moi.pdf']);
    expect(Object.fromEntries(posted((await b.get(way)).html))['supplement-note']).toBe('');
    // sent with everything else, once
    const sent = await b.upload(
      way,
      { ...Object.fromEntries(posted((await b.get(way)).html)), _action: '' },
      [],
    );
    expect(sent.location).toBe(`/ho-so-cua-toi/${code}?xong=supplement`);
    expect((await t.own(code)).files.filter((f) => f.name === 'moi.pdf')).toHaveLength(1);
  });

  test('is stored once when it is sent again after its answer was lost', async () => {
    const { send, names } = await requestSupplement();
    const file = await pdf('moi.pdf', 2);
    for (let i = 0; i < 2; i++) expect((await send([file])).json().ok).toBe(true);
    expect(await names()).toEqual(['moi.pdf']);
  });

  test('is refused at its box with its reason and nothing else of the page: HEIC, what is no paper, nothing chosen', async () => {
    const { send, names } = await requestSupplement();
    const heic = await send([{ field: `file:${PART}`, filename: 'IMG_1.HEIC', body: HEIC }]);
    expect([heic.status, heic.json().ok]).toEqual([422, false]);
    expect(heic.json().error).toContain('ảnh kiểu HEIC');
    expect((await send([])).json().error).toBe(w.notChosen('Giấy chứng sinh'));
    const both = await send([
      await pdf('tot.pdf', 2),
      { field: `file:${PART}`, filename: 'hong.pdf', body: Buffer.from('x') },
    ]);
    expect(both.json().html).toContain('tot.pdf');
    expect(both.json().html).toContain('Nội dung tệp hong.pdf');
    expect(await names()).toEqual(['tot.pdf']);
  });

  test('is removed and brought back in its box', async () => {
    const { code, send, names } = await requestSupplement();
    await send([await pdf('moi.pdf', 2)]);
    const [file] = (await t.own(code)).unsent;
    const removed = (await send([], { more: { _action: `remove:${file?.id}` } })).json();
    expect(removed.html).toContain('Đã xóa moi.pdf.');
    expect(await names()).toEqual([]);
    const back = (await send([], { more: { _action: `restore:${file?.id}` } })).json();
    expect(back.html).toContain(`value="remove:${file?.id}"`);
    expect(back.html).not.toContain('Đã xóa');
    expect(await names()).toEqual(['moi.pdf']);
  });

  test('may be one that answers on the page need and the saved ones do not yet', async () => {
    const { send, names } = await requestSupplement(WITH_FORM);
    const answer = await send([await pdf('cam-doan.pdf', 2, DECLARATION)], { part: DECLARATION });
    expect(answer.json().html).toContain('cam-doan.pdf');
    expect(await names()).toEqual(['cam-doan.pdf']);
  });

  test('is shown to no officer before the supplement is sent', async () => {
    const { code, way, send } = await requestSupplement();
    await send([await pdf('moi.pdf', 2)]);
    const clerk = await signInOfficer(t, 'canbo.anphu1');
    expect((await clerk.get(`/can-bo/ho-so/${code}`)).html).not.toContain('moi.pdf');
    const fields = Object.fromEntries(posted((await b.get(way)).html));
    await b.upload(way, { ...fields, _action: '' }, []);
    expect((await clerk.get(`/can-bo/ho-so/${code}`)).html).toContain('moi.pdf');
  });
});

describe('nobody sends a paper by script', () => {
  test('but the filer, for what was asked, with this browser’s token', async () => {
    const { way, fields, send, names } = await requestSupplement();
    const stranger = await signedIn(t, 1);
    const theirs = Object.fromEntries(posted((await stranger.get('/nop-ho-so')).html)) as Fields;
    const file = await pdf('la.pdf', 2);
    expect((await stranger.upload(`${way}/${PART}`, theirs, [file], json)).status).toBe(404);
    expect((await b.upload(`${way}/${PART}`, { ...fields, _csrf: 'x' }, [file], json)).status).toBe(403);
    expect((await send([], { part: DECLARATION, more: { _action: 'remove:x' } })).status).toBe(404);
    expect((await send([{ ...file, field: `file:${DECLARATION}` }])).status).toBe(415);
    expect(await names()).toEqual([]);
  });

  test('when nothing is asked for any more', async () => {
    const { way, send, names } = await requestSupplement();
    await send([await pdf('moi.pdf', 2)]);
    const now = Object.fromEntries(posted((await b.get(way)).html));
    await b.upload(way, { ...now, _action: '' }, []);
    const late = await send([await pdf('muon.pdf', 3)]);
    expect(late.status).toBe(409);
    expect(late.json()).toMatchObject({ ok: false, error: expect.any(String) });
    expect((await names()).includes('muon.pdf')).toBe(false);
  });

  test('after the session has ended: its page’s words are not kept a second time, they stay there', async () => {
    const { send, names } = await requestSupplement();
    await t.db.run(sql`delete from sessions`);
    const answer = await send([await pdf('moi.pdf', 2)]);
    expect([answer.status, answer.location]).toEqual([303, '/dang-nhap']);
    expect(await t.db.many(sql`select id from parked_forms`)).toEqual([]);
    expect(await names()).toEqual([]);
  });
});

test('what an account may upload in a day is counted together over its filings and supplements', async () => {
  const { send } = await requestSupplement();
  const { accountId } = t.citizen;
  await send([await pdf('moi.pdf', 2)]);
  const draft = await begin(b, BIRTH, { them: '1' });
  await tellOfBirth(t, b, draft);
  await b.upload(`${draft}/giay-to/${PART}`, {}, [await pdf('sinh.pdf', 3)]);
  const [day] = await t.db.many<{ files: number }>(
    sql`select files from upload_days where account_id = ${accountId} order by day desc limit 1`,
  );
  const max = t.deps.config.uploadQuota.files;
  await t.db.run(sql`update upload_days set files = ${max} where account_id = ${accountId}`);
  expect((await send([await pdf('them.pdf', 4)])).json().error).toContain('hết mức cho phép');
  expect(day?.files).toBeGreaterThanOrEqual(2);
});
