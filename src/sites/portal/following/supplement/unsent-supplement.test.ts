import { beforeEach, expect, test } from 'vitest';
import { supplementSavedAt } from '#domain/drafts';
import { sql } from '#platform/db/sql.ts';
import type { Browser, Fields } from '#testing/browser-client.ts';
import { birthAnswers } from '#testing/filed.ts';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { posted } from '#testing/posted-form.ts';
import { samplePdf } from '#testing/sample-files.ts';
import { signedIn } from '#testing/sign-in.ts';
import { supplementAskedFor } from '#testing/supplement-asked-for.ts';
import { jobHandlers } from '../../../../jobs.ts';
import { vi as ownWords } from '../../words/own-dossier.vi.ts';
import { vi as w } from '../../words/supplement.vi.ts';
import { reasonFor, withoutPaper } from './supplement-names.ts';

const PART = 'giay-chung-sinh';
const BOTH = [
  { target: PART, text: 'Chụp lại cho rõ' },
  { target: 'form', text: 'Sửa tên trẻ' },
];
const json = { accept: 'application/json' };

const t = await appWithFilerAndDesk();
const { own } = t;
let b: Browser;
beforeEach(async () => {
  b = await signedIn(t);
});

const without = (part: string, why: string) => ({ [withoutPaper(part)]: 'true', [reasonFor(part)]: why });
const fieldsOf = (html: string) => Object.fromEntries(posted(html)) as Record<string, string>;
const noteOf = (html: string) => /<textarea[^>]*name="supplement-note"[^>]*>([^<]*)</.exec(html)?.[1];
const rowsOf = async (code: string) => {
  const { id, partyId } = (await own(code)).dossier;
  return t.db.many<{ id: string; content: Buffer }>(
    sql`select id, content from drafts where party_id = ${partyId} and dossier_id = ${id} and kind = 'supplement'`,
  );
};

async function supplementAsked(items = BOTH) {
  const { code, way } = await supplementAskedFor(t, items);
  const visibleFields = async (browser = b) => fieldsOf((await browser.get(way)).html);
  const save = (fields: Fields) => b.upload(way, { ...fields, _action: 'save' }, []);
  const send = (fields: Fields) => b.upload(way, { ...fields, _action: '' }, []);
  return { code, way, visibleFields, save, send };
}

test('what was typed is saved verbatim, wrong or right, and another device shows it, marked as unsent', async () => {
  const { code, way, visibleFields, save } = await supplementAsked();
  expect((await b.get(way)).html).not.toContain('đã được điền lại');
  const saved = await save({
    ...(await visibleFields()),
    childName: 'BÉ 123',
    'supplement-note': 'Đang chờ <b>',
  });
  expect(saved.location).toBe(`${way}?da-luu=1`);
  const done = await b.get(saved.location);
  expect(done.html).toContain(w.savedAt('09:01 19/11/2026'));
  expect(done.html).toContain(w.notSent);
  t.clock.advance(60_000);
  const elsewhere = await signedIn(t);
  const found = await elsewhere.get(way);
  expect(found.html).toContain('Nội dung Ông/Bà lưu lúc 09:01 19/11/2026 đã được điền lại');
  expect(found.html).not.toContain('govuk-error-summary');
  expect(fieldsOf(found.html).childName).toBe('BÉ 123');
  expect(noteOf(found.html)).toBe('Đang chờ &lt;b>');
  expect((await elsewhere.get(`/ho-so-cua-toi/${code}`)).html).toContain(ownWords.unsent('09:01 19/11/2026'));
  const { answers, dossier, events } = await own(code);
  expect([answers.childName, dossier.status, events.length]).toEqual([
    birthAnswers.childName,
    'awaiting_supplement',
    2,
  ]);
});

test('an unsent supplement is sealed like every draft, and is not listed as an unsent dossier', async () => {
  const { code, visibleFields, save } = await supplementAsked();
  await save({ ...(await visibleFields()), 'supplement-note': 'Chữ không ai đọc được' });
  const [row] = await rowsOf(code);
  expect(row?.content.includes('không ai')).toBe(false);
  const opened = t.deps.keys.open('draft', row?.content ?? Buffer.alloc(0));
  expect(JSON.parse(opened)).toMatchObject({ note: 'Chữ không ai đọc được' });
  const mine = await b.get('/ho-so-cua-toi?loai=chua-gui');
  const id = row?.id ?? '';
  expect(mine.html).not.toContain(id);
  for (const page of ['', '/thong-tin', '/giay-to', '/le-phi', '/xac-nhan', '/thanh-cong', '/xoa'])
    expect((await b.get(`/nop-ho-so/${id}${page}`)).status, page).toBe(404);
  for (const page of ['/thong-tin', '/giay-to', '/le-phi', '/gui', '/xoa'])
    expect((await b.post(`/nop-ho-so/${id}${page}`, { revision: '1' })).status, page).toBe(404);
  expect(await rowsOf(code)).toHaveLength(1);
});

test('every button saves what was typed, and so does the script in between; opening and uploading make no draft', async () => {
  const { code, way, visibleFields } = await supplementAsked();
  const fields = await visibleFields();
  const pdf = { field: `file:${PART}`, filename: 'moi.pdf', body: await samplePdf(2) };
  await b.upload(way, { ...fields, _action: `upload:${PART}` }, [pdf]);
  await b.upload(way, { ...fields, _action: 'stay' }, []);
  expect(await rowsOf(code)).toEqual([]);
  const up = await b.upload(way, { ...fields, 'supplement-note': 'Một', _action: `upload:${PART}` }, [
    { ...pdf, filename: 'hai.pdf', body: await samplePdf(3) },
  ]);
  expect(noteOf((await b.get(way)).html)).toBe('Một');
  const next = fieldsOf(up.html);
  const quiet = await b.post(way, { ...next, 'supplement-note': 'Hai' }, json);
  expect(quiet.json()).toMatchObject({ ok: true, revision: expect.any(String) });
  const again = await b.post(
    way,
    { ...next, revision: quiet.json().revision, 'supplement-note': 'Ba', childName: '4' },
    json,
  );
  expect(again.json().ok).toBe(true);
  const behind = await b.post(way, { ...next, 'supplement-note': 'Bốn' }, json);
  expect(behind.status).toBe(409);
  expect(noteOf((await b.get(way)).html)).toBe('Ba');
  const wrong = await b.upload(
    way,
    { ...(await visibleFields()), 'supplement-note': 'Năm', _action: '' },
    [],
  );
  expect(wrong.status).toBe(422);
  expect(noteOf((await b.get(way)).html)).toBe('Năm');
  expect((await own(code)).dossier.status).toBe('awaiting_supplement');
});

test('a page that is behind overwrites nothing: it shows both versions, and saves the chosen one', async () => {
  const { way, visibleFields, save } = await supplementAsked();
  const first = await visibleFields();
  const second = await visibleFields();
  await save({
    ...first,
    childName: 'LÊ GIA BẢO',
    childHomeTown: 'Xã Tân Hòa',
    'supplement-note': 'Lời một',
  });
  const conflict = await save({
    ...second,
    childName: 'LÊ GIA HƯNG',
    childHomeTown: 'Phường An Phú',
    'supplement-note': 'Lời hai',
  });
  expect(conflict.status).toBe(409);
  expect(conflict.html).toContain(w.changedElsewhere);
  for (const words of ['LÊ GIA BẢO', 'LÊ GIA HƯNG', 'Xã Tân Hòa', 'Phường An Phú', 'Lời một', 'Lời hai'])
    expect(conflict.html).toContain(words);
  expect(noteOf((await b.get(way)).html)).toBe('Lời một');
  const chosen = {
    ...fieldsOf(conflict.html),
    'filing-keep-childName': 'theirs',
    'filing-keep-childHomeTown': 'mine',
    'filing-keep-supplement-note': 'theirs',
    _action: 'save',
  };
  expect((await b.post(way, chosen)).location).toBe(`${way}?da-luu=1`);
  const after = await b.get(way);
  expect(fieldsOf(after.html)).toMatchObject({ childName: 'LÊ GIA BẢO', childHomeTown: 'Phường An Phú' });
  expect(noteOf(after.html)).toBe('Lời một');
  const same = await save({ ...second, ...fieldsOf(after.html), revision: second.revision ?? '' });
  expect(same.location, 'the same words are no conflict').toBe(`${way}?da-luu=1`);
});

test('a page that is behind sends nothing over a newer draft, and its file stays; once sent, the draft is deleted', async () => {
  const { code, way, visibleFields, save, send } = await supplementAsked();
  const behind = await visibleFields();
  await save({ ...behind, childName: 'LÊ GIA BẢO' });
  const pdf = { field: `file:${PART}`, filename: 'moi.pdf', body: await samplePdf(2) };
  const held = await b.upload(way, { ...behind, 'supplement-note': 'Gửi', _action: '' }, [pdf]);
  expect(held.status).toBe(409);
  expect(held.html).toContain('LÊ GIA BẢO');
  expect((await own(code)).dossier.status).toBe('awaiting_supplement');
  expect((await own(code)).unsent.map((f) => f.name)).toEqual(['moi.pdf']);
  const chosen = { 'filing-keep-childName': 'theirs', _action: 'save' };
  await b.post(way, { ...fieldsOf(held.html), ...chosen });
  const last = await visibleFields();
  const both = await Promise.all([1, 2].map(() => send(last)));
  expect(both[0]?.location).toBe(`/ho-so-cua-toi/${code}?xong=supplement`);
  expect(both[1]?.location, 'sent twice').toBe(both[0]?.location);
  expect((await own(code)).answers.childName).toBe('LÊ GIA BẢO');
  expect(await rowsOf(code)).toEqual([]);
});

test('what was written for an earlier request is not saved for the next one', async () => {
  const { code, way, visibleFields, send } = await supplementAsked();
  const old = await visibleFields();
  await send({
    ...(await visibleFields()),
    ...without(PART, 'Không có bản khác'),
    'supplement-note': 'Đã bổ sung',
  });
  await t.desk.ask(code, BOTH, 'Vẫn chưa đủ');
  t.clock.advance(60_000);
  const late = await b.post(way, { ...old, 'supplement-note': 'Lời cũ' }, json);
  expect(late.status).toBe(409);
  const pressed = await b.upload(way, { ...old, 'supplement-note': 'Lời cũ', _action: 'save' }, []);
  expect(pressed.status).toBe(409);
  expect(pressed.html).toContain(w.changed);
  expect(noteOf(pressed.html)).toBe('Lời cũ');
  expect(await rowsOf(code)).toEqual([]);
  const again = await b.upload(way, { ...fieldsOf(pressed.html), _action: 'save' }, []);
  expect(again.location).toBe(`${way}?da-luu=1`);
});

test('the draft is deleted when the dossier is withdrawn and 90 days after its last change; one that is too long is not saved', async () => {
  const withdrawn = await supplementAsked();
  await withdrawn.save({ ...(await withdrawn.visibleFields()), 'supplement-note': 'Một' });
  const { revision } = (await own(withdrawn.code)).dossier;
  await b.post(`/ho-so-cua-toi/${withdrawn.code}/rut`, { revision: String(revision), reason: 'Đổi ý' });
  expect((await own(withdrawn.code)).dossier.status).toBe('withdrawn');
  expect(await rowsOf(withdrawn.code)).toEqual([]);

  const { code, way, visibleFields, save } = await supplementAsked();
  const tooLong = { ...(await visibleFields()), 'supplement-note': 'a'.repeat(200_000), _action: 'save' };
  const long = await b.post(way, tooLong);
  expect(long.status).toBe(422);
  expect(long.html).toContain(w.tooLong);
  expect(await rowsOf(code)).toEqual([]);
  await save({ ...(await visibleFields()), 'supplement-note': 'Hai' });
  const old = new Date(t.clock.now().getTime() - 91 * 86_400_000);
  const { dossier } = await own(code);
  await t.db.run(
    sql`update drafts set updated_at = ${old} where party_id = ${dossier.partyId} and dossier_id = ${dossier.id}`,
  );
  await jobHandlers(t.deps)['draft.sweep']({});
  expect(await supplementSavedAt(t.db, dossier)).toBeUndefined();
  expect((await visibleFields()).childName).toBe(birthAnswers.childName);
});

test("nobody else finds or changes a person's unsent supplement", async () => {
  const { code, way, visibleFields, save } = await supplementAsked();
  await save({ ...(await visibleFields()), 'supplement-note': 'Của tôi' });
  const stranger = await signedIn(t, 1);
  await stranger.get('/ho-so-cua-toi');
  expect((await stranger.get(way)).status).toBe(404);
  expect((await stranger.post(way, { 'supplement-note': 'x', _action: 'save' })).status).toBe(404);
  expect((await stranger.post(way, { 'supplement-note': 'x' }, json)).status).toBe(404);
  expect(await rowsOf(code)).toHaveLength(1);
});
