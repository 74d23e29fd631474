import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sql } from '#platform/db/sql.ts';
import { type TestApp, testApp } from '#testing/app.ts';
import type { Fields } from '#testing/browser-client.ts';
import { isDossier, isOfDossier } from '#testing/by-code.ts';
import { anPhu } from '#testing/desk-verbs.ts';
import { birthAnswers, fileBirth, someCitizen } from '#testing/filed.ts';
import { posted } from '#testing/posted-form.ts';
import { signInOfficer } from '#testing/sign-in.ts';

const LATE = { ...birthAnswers, childBirthDate: '2026-06-02' };
const LINES = 'Dòng một\nDòng <b>hai</b> "ba"';
let t: TestApp;
let desk: Awaited<ReturnType<typeof anPhu>>;
let code: string;
let citizen: Awaited<ReturnType<typeof someCitizen>>;

beforeAll(async () => {
  t = await testApp();
  desk = await anPhu(t.deps);
});
afterAll(() => t.close());
beforeEach(async () => {
  citizen = await someCitizen(t.deps);
  code = await fileBirth(t.deps, citizen, { content: { answers: LATE } });
});

const TO_RESULT = ['accept', 'assign', 'examine', 'approve', 'result'] as const;
const TO_DECISION = ['accept', 'assign', 'examine'] as const;
const events = () =>
  t.db.many<{ verb: string }>(
    sql`select verb from dossier_events where dossier_id = (select id from dossiers where ${isDossier(code)}) order by seq`,
  );
const formOf = (html: string): Fields => {
  const fields: Record<string, string[]> = {};
  for (const [name, value] of posted(/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? ''))
    fields[name] = [...(fields[name] ?? []), value];
  return fields;
};
/** Without what guards the form, which is another on each page. */
const typedIn = (html: string) =>
  Object.fromEntries(Object.entries(formOf(html)).filter(([name]) => !name.startsWith('_')));

interface Deed {
  name: string;
  who: string;
  page: string;
  before: readonly (keyof typeof desk & ('accept' | 'assign' | 'examine' | 'approve' | 'result'))[];
  typed: Fields;
  shows: readonly string[];
  verb: string;
}

const deeds: Deed[] = [
  {
    name: 'handing the result over',
    who: 'canbo.anphu1',
    page: 'tra-ket-qua',
    before: TO_RESULT,
    typed: { takenBy: 'LÊ  minh anh' },
    shows: ['Trả kết quả cho LÊ minh anh?', 'ket-qua.pdf', 'Đã thu 8.000', 'biên lai số', 'Nhận tại quầy'],
    verb: 'return-result',
  },
  {
    name: 'refusing',
    who: 'canbo.anphu1',
    page: 'tu-choi',
    before: [],
    typed: { reason: LINES },
    shows: ['Từ chối tiếp nhận hồ sơ này?', 'Dòng một', 'Dòng &lt;b>hai&lt;/b>'],
    verb: 'refuse',
  },
  {
    name: 'asking for a supplement',
    who: 'canbo.anphu1',
    page: 'yeu-cau-bo-sung',
    before: [],
    typed: {
      item: ['giay-chung-sinh', 'other'],
      'text-giay-chung-sinh': LINES,
      'text-other': 'Nói rõ nơi ở',
      reason: 'Chưa rõ',
    },
    shows: ['Gửi yêu cầu bổ sung này?', 'Giấy chứng sinh', 'Dòng một', 'Nói rõ nơi ở', 'Chưa rõ'],
    verb: 'request-supplement',
  },
  {
    name: 'granting',
    who: 'lanhdao.anphu',
    page: 'phe-duyet',
    before: TO_DECISION,
    typed: { decision: 'granted', note: 'Đồng ý' },
    shows: ['Giải quyết hồ sơ này?', 'Kết quả thẩm định'],
    verb: 'approve',
  },
  {
    name: 'denying',
    who: 'lanhdao.anphu',
    page: 'phe-duyet',
    before: TO_DECISION,
    typed: { decision: 'denied', note: LINES },
    shows: ['Từ chối giải quyết hồ sơ này?', 'Dòng một', 'Kết quả thẩm định'],
    verb: 'approve',
  },
  {
    name: 'taking no fee',
    who: 'canbo.anphu1',
    page: 'thu-phi',
    before: [],
    typed: { amount: '', method: 'exempt', payer: 'Lê Tư', reason: LINES },
    shows: ['Không thu phí, lệ phí của hồ sơ này?', 'Dòng một'],
    verb: 'record-exemption',
  },
];

test.each(deeds)(
  '$name is shown once more before it is done, and everything typed survives “Sửa lại”',
  async ({ who, page, before, typed, shows, verb }) => {
    for (const did of before) await desk[did](code);
    if (page === 'tra-ket-qua') await desk.pay(code, 8000);
    const b = await signInOfficer(t, who);
    const url = `/can-bo/ho-so/${code}/${page}`;
    const form = formOf((await b.get(url)).html);
    const was = await events();
    const confirmation = await b.post(url, { ...form, ...typed });
    expect([confirmation.status, await events()]).toEqual([200, was]);
    for (const words of shows) expect(confirmation.html).toContain(words);
    expect(confirmation.html).toMatch(/không[^<.]*(hoàn tác|sửa|rút lại|được nữa)/);
    const edit = await b.post(url, { ...formOf(confirmation.html), _action: 'edit' });
    expect([edit.status, await events()]).toEqual([200, was]);
    expect(typedIn(edit.html)).toMatchObject(
      Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, [value].flat()])),
    );
    const again = await b.post(url, formOf(edit.html));
    expect([again.status, await events()]).toEqual([200, was]);
    const done = await b.post(url, { ...formOf(again.html), _action: 'confirmed' });
    expect(done.location).toContain(`xong=${verb}`);
    expect((await events()).slice(was.length)).toEqual([{ verb }]);
  },
);

test('a request for a supplement counts only the ticked items; the words of another stay in its box and go out to nobody', async () => {
  const b = await signInOfficer(t, 'canbo.anphu1');
  const url = `/can-bo/ho-so/${code}/yeu-cau-bo-sung`;
  const form = formOf((await b.get(url)).html);
  const typed = { 'text-giay-chung-sinh': 'Chữ đã bỏ chọn', 'text-other': 'Nói rõ nơi ở' };
  const none = await b.post(url, { ...form, ...typed });
  expect([none.status, none.html.includes('Chọn ít nhất một mục')]).toEqual([422, true]);
  const confirmation = await b.post(url, { ...form, ...typed, item: ['other'] });
  expect(confirmation.status).toBe(200);
  expect(/<dl[\s\S]*<\/dl>/.exec(confirmation.html)?.[0]).not.toMatch(/Chữ đã bỏ chọn|Giấy chứng sinh/);
  const edit = await b.post(url, { ...formOf(confirmation.html), _action: 'edit' });
  expect(typedIn(edit.html)).toMatchObject({ item: ['other'], 'text-giay-chung-sinh': ['Chữ đã bỏ chọn'] });
  const long = { ...form, ...typed, item: ['other'], 'text-giay-chung-sinh': 'a'.repeat(1001) };
  expect((await b.post(url, long)).status).toBe(200);
  const done = await b.post(url, { ...formOf(confirmation.html), _action: 'confirmed' });
  expect(done.location).toContain('xong=request-supplement');
  const sent = await t.db.one<{ detail: unknown }>(
    sql`select detail from dossier_events where dossier_id = (select id from dossiers where ${isDossier(code)}) and verb = 'request-supplement'`,
  );
  expect(JSON.stringify(sent)).toContain('other');
  expect(JSON.stringify(sent)).not.toContain('giay-chung-sinh');
});

test('the recording of a result shows its papers and number once more, with who is told', async () => {
  for (const did of TO_DECISION) await desk[did](code);
  await desk.approve(code);
  const b = await signInOfficer(t, 'canbo.anphu2');
  await desk.upload(code);
  const url = `/can-bo/ho-so/${code}/ket-qua`;
  const was = await events();
  const confirmation = await b.post(url, {
    ...formOf((await b.get(url)).html),
    number: '12/TL',
    note: LINES,
  });
  for (const words of ['Ghi nhận kết quả này?', 'ket-qua.pdf', '12/TL', 'Dòng một', citizen.name])
    expect(confirmation.html).toContain(words);
  expect(await events()).toEqual(was);
  const edit = await b.post(url, { ...formOf(confirmation.html), _action: 'edit' });
  expect(typedIn(edit.html)).toMatchObject({ number: ['12/TL'], note: [LINES] });
  const done = await b.post(url, { ...formOf(confirmation.html), _action: 'confirmed' });
  expect(done.location).toContain('xong=record-result');
});

test('a result whose fee is not paid is not even asked about: in the place of the form it says what is owed, and leads to where it is taken', async () => {
  for (const did of TO_RESULT) await desk[did](code);
  const b = await signInOfficer(t, 'canbo.anphu1');
  const url = `/can-bo/ho-so/${code}/tra-ket-qua`;
  await t.db.run(sql`update fees set state = 'none' where ${isOfDossier(code)}`);
  expect((await b.get(url)).html).not.toMatch(/Chưa trả được kết quả|Hồ sơ này bị từ chối/);
  await t.db.run(sql`update fees set state = 'due', total = 8000 where ${isOfDossier(code)}`);
  const opened = await b.get(url);
  expect(opened.html).toContain('Chưa trả được kết quả: còn 8.000');
  expect(opened.html).toMatch(/Thu hoặc ghi nhận không thu trước[\s\S]*href="[^"]*thu-phi"/);
  expect(formOf(opened.html)).toEqual({});
  const unpaid = await b.post(url, { ...formOf(opened.html), takenBy: 'Lê Minh Anh' });
  expect(unpaid.status).toBe(409);
  expect(unpaid.html).toContain('8.000');
});

test('whoever refuses a dossier whose fee was taken is shown the sum, and asked whether it goes back', async () => {
  const b = await signInOfficer(t, 'canbo.anphu1');
  const url = `/can-bo/ho-so/${code}/tu-choi`;
  const confirmation = async (said: Fields = {}) =>
    b.post(url, { ...formOf((await b.get(url)).html), reason: 'Không đúng nơi', ...said });
  const unpaid = await confirmation();
  expect([unpaid.status, unpaid.html.includes('name="phi"')]).toEqual([200, false]);
  await t.db.run(sql`update fees set lines = jsonb_build_array(lines->0 || '{"withFiling": true}'::jsonb)
    where ${isOfDossier(code)}`);
  await desk.pay(code, 8000);
  const unsaid = await confirmation();
  expect([unsaid.status, unsaid.html.includes('href="#phi"')]).toEqual([422, true]);
  expect(unsaid.html).toContain('Đã thu 8.000');
  const paid = await confirmation({ phi: 'refund' });
  expect(paid.status).toBe(200);
  for (const words of ['Đã thu 8.000', 'Trả lại cho người nộp']) expect(paid.html).toContain(words);
});

test('the result of a denied dossier is recorded and handed over as a refusal, with the reason, on the form and when asked once more', async () => {
  for (const did of TO_DECISION) await desk[did](code);
  await desk.deny(code, 'Không đủ căn cứ theo hồ sơ');
  await desk.upload(code);
  const shows = (html: string) => {
    expect(html).toContain('Hồ sơ này bị từ chối giải quyết');
    expect(html).toContain('Lý do: Không đủ căn cứ theo hồ sơ');
  };
  for (const [who, page, typed] of [
    ['canbo.anphu2', 'ket-qua', { number: '12/TL' }],
    ['canbo.anphu1', 'tra-ket-qua', { takenBy: 'LÊ MINH ANH' }],
  ] as const) {
    const b = await signInOfficer(t, who);
    const url = `/can-bo/ho-so/${code}/${page}`;
    const form = await b.get(url);
    shows(form.html);
    const confirmation = await b.post(url, { ...formOf(form.html), ...typed });
    expect(confirmation.status).toBe(200);
    shows(confirmation.html);
    expect((await b.post(url, { ...formOf(confirmation.html), _action: 'confirmed' })).status).toBe(303);
  }
});

test('a dossier that moves between the question and the press is not touched, and what was written comes back', async () => {
  const b = await signInOfficer(t, 'canbo.anphu1');
  const url = `/can-bo/ho-so/${code}/tu-choi`;
  const confirmation = await b.post(url, { ...formOf((await b.get(url)).html), reason: 'Lý do đã viết' });
  await desk.ask(code, [{ target: 'other', text: 'Nói rõ' }]);
  const late = await b.post(url, { ...formOf(confirmation.html), _action: 'confirmed' });
  expect(late.status).toBe(409);
  expect(late.html).toContain('Lý do đã viết');
  expect((await events()).at(-1)).toEqual({ verb: 'request-supplement' });
});
