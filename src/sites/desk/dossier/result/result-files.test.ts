import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type TestApp, testApp } from '#testing/app.ts';
import type { Browser } from '#testing/browser-client.ts';
import { anPhu } from '#testing/desk-verbs.ts';
import { fileBirth, someCitizen } from '#testing/filed.ts';
import { posted } from '#testing/posted-form.ts';
import { samplePdf } from '#testing/sample-files.ts';
import { signInOfficer } from '#testing/sign-in.ts';

const SCRIPT = { accept: 'application/json' };
const BOX = 'file:result';

let t: TestApp;
let desk: Awaited<ReturnType<typeof anPhu>>;
let b: Browser;
let code: string;

beforeAll(async () => {
  t = await testApp();
  desk = await anPhu(t.deps);
  b = await signInOfficer(t, 'canbo.anphu2');
});
afterAll(() => t.close());
beforeEach(async () => {
  code = await fileBirth(t.deps, await someCitizen(t.deps));
  await desk.accept(code);
  await desk.assign(code);
  await desk.examine(code);
  await desk.approve(code);
  await b.get(page());
});

const page = (path = '') => `/can-bo/ho-so/${code}/ket-qua${path}`;
const paper = async (filename: string) => ({ field: BOX, filename, body: await samplePdf() });
const broken = { field: BOX, filename: 'anh.pdf', body: Buffer.from('not a pdf') };
const revisionOn = (html: string) => /name="revision" value="(\d+)"/.exec(html)?.[1] ?? '';
const removeButton = (html: string) => /name="_action" value="(remove:[^"]+)"/.exec(html)?.[1] ?? '';

test('without script, a signed paper is stored, shown and removed, and a broken one is refused beside its field', async () => {
  const wrong = await b.upload(page('/tep'), {}, [broken]);
  expect(wrong.status).toBe(422);
  expect(wrong.html).toMatch(/href="#file:result">Nội dung tệp anh.pdf không phải/);
  expect((await b.upload(page('/tep'), {}, [])).html).toContain('Chọn tệp văn bản kết quả');
  const response = await b.follow(await b.upload(page('/tep'), {}, [await paper('khai-sinh.pdf')]));
  expect(response.html).toContain('khai-sinh.pdf');
  const emptied = await b.follow(await b.upload(page('/tep'), { _action: removeButton(response.html) }, []));
  expect(emptied.html).not.toContain('khai-sinh.pdf');
});

test('with script, the page stays and the upload box comes back with the file or with the error', async () => {
  const wrong = await b.upload(page('/tep'), {}, [broken], SCRIPT);
  expect(wrong.status).toBe(422);
  expect(JSON.parse(wrong.body.toString())).toMatchObject({
    ok: false,
    error: expect.stringContaining('anh.pdf'),
  });
  const signed = await paper('khai-sinh.pdf');
  const answer = JSON.parse((await b.upload(page('/tep'), {}, [signed, broken], SCRIPT)).body.toString());
  expect(answer.ok).toBe(true);
  expect(answer.html).toContain('khai-sinh.pdf');
  expect(answer.html).toContain('Nội dung tệp anh.pdf không phải');
  expect(answer.html).toContain('data-replace="van-ban-ket-qua"');
  expect(answer.html).not.toContain('<html');
  const response = await b.get(page());
  expect(response.html).toContain('data-after-uploads');
  const again = await b.upload(page('/tep'), {}, [signed], SCRIPT);
  expect(JSON.parse(again.body.toString()).html.match(/remove:/g)).toHaveLength(1);
});

test('after the result is recorded, no paper can be added or removed', async () => {
  const response = await b.follow(await b.upload(page('/tep'), {}, [await paper('khai-sinh.pdf')]));
  const remove = removeButton(response.html);
  const asked = await b.post(page(), { revision: revisionOn(response.html), number: '12/2026' });
  const fields = Object.fromEntries(posted(asked.html));
  expect((await b.post(page(), { ...fields, _action: 'confirmed' })).status).toBe(303);
  expect((await b.upload(page('/tep'), { _action: remove }, [])).status).toBe(409);
  expect((await b.upload(page('/tep'), {}, [await paper('b.pdf')])).status).toBe(409);
  const clerk = await signInOfficer(t, 'canbo.anphu1');
  expect((await clerk.get(`/can-bo/ho-so/${code}/tra-ket-qua`)).html).toContain('khai-sinh.pdf');
});

test('papers that another tab has exchanged are not recorded before they were asked about', async () => {
  const first = await b.follow(await b.upload(page('/tep'), {}, [await paper('khai-sinh.pdf')]));
  const typed = { number: '12/2026', note: '' };
  const asked = await b.post(page(), { ...typed, revision: revisionOn(first.html) });
  expect(asked.html).toContain('Ghi nhận kết quả này?');
  expect(asked.html).toContain('khai-sinh.pdf');
  await b.upload(page('/tep'), { _action: removeButton(first.html) }, []);
  const other = { ...(await paper('ban-khac.pdf')), body: await samplePdf(2) };
  const annex = { ...(await paper('phu-luc.pdf')), body: await samplePdf(3) };
  await b.upload(page('/tep'), {}, [other, annex]);

  const stale = await b.post(page(), { ...Object.fromEntries(posted(asked.html)), _action: 'confirmed' });
  expect(stale.status).toBe(422);
  expect(stale.html).toContain('Kết quả chưa được ghi nhận');
  expect(stale.html).toContain('Văn bản kết quả đã thay đổi từ khi Ông/Bà xem trang này');
  expect(stale.html).toContain('ban-khac.pdf');
  expect(stale.html).not.toContain('khai-sinh.pdf');
  expect(posted(stale.html)).toContainEqual(['number', '12/2026']);
  expect((await b.get(page())).status).toBe(200);

  const papers = posted(stale.html).flatMap(([name, value]) => (name === 'seen' ? [value] : []));
  expect(papers).toHaveLength(2);
  const done = await b.post(page(), {
    ...Object.fromEntries(posted(stale.html)),
    seen: papers,
    _action: 'confirmed',
  });
  expect(done.status).toBe(303);
  expect((await b.get(`/can-bo/ho-so/${code}`)).html).toContain('ban-khac.pdf');
});

test('a form that names no papers was asked about none: nothing is recorded, and what was typed stays', async () => {
  const uploaded = await b.follow(await b.upload(page('/tep'), {}, [await paper('khai-sinh.pdf')]));
  const typed = { revision: revisionOn(uploaded.html), number: '12/2026', note: 'Ký sáng nay' };
  const refused = await b.post(page(), { ...typed, _action: 'confirmed' });
  expect(refused.status).toBe(422);
  expect(refused.html).toContain('Kết quả chưa được ghi nhận');
  for (const field of [
    ['number', typed.number],
    ['note', typed.note],
  ])
    expect(posted(refused.html)).toContainEqual(field);
  const seenAgain = Object.fromEntries(posted(refused.html));
  expect((await b.post(page(), { ...seenAgain, _action: 'confirmed' })).status).toBe(303);
});

test('only the officer who records the result may upload its paper', async () => {
  const head = await signInOfficer(t, 'truongphong.anphu');
  await head.get('/can-bo');
  expect((await head.upload(page('/tep'), {}, [await paper('a.pdf')])).status).toBe(409);
  const stranger = await signInOfficer(t, 'canbo.honmay2');
  await stranger.get('/can-bo');
  expect((await stranger.upload(page('/tep'), {}, [await paper('a.pdf')])).status).toBe(404);
});
