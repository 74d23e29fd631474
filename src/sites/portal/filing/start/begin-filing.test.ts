import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { listProcedures } from '#domain/procedures';
import { type TestApp, testApp } from '#testing/app.ts';
import { BIRTH } from '#testing/filed.ts';
import { begin, fillInfo, openInfo, PASSPORT, readyBirth, tellOfBirth } from '#testing/filing-steps.ts';
import { signedIn } from '#testing/sign-in.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp({ now: '2026-11-20T09:00:00+07:00' });
});
afterAll(() => t.close());

describe('The beginning', () => {
  it('is the same for every procedure that can be filed here: what it needs, a draft, its first step', async () => {
    const b = await signedIn(t);
    const { items } = await listProcedures(t.db, { fileable: true, size: 50 });
    expect(items.length).toBeGreaterThanOrEqual(12);
    for (const { code, name } of items) {
      const start = await b.get(`/nop-ho-so?thu-tuc=${code}`);
      expect(start.html, code).toContain(name);
      const draft = await begin(b, code, { them: '1' });
      const { at, firstPage } = await openInfo(b, draft);
      expect(firstPage.status, code).toBe(200);
      const unready = await fillInfo(b, draft, {});
      expect(unready.status, code).toBe(422);
      expect((await b.get(at)).status, code).toBe(200);
      await b.post(`${draft}/xoa`);
    }
  });

  it('says what is needed before anybody signs in, and leads back after signing in', async () => {
    const b = t.browser();
    const start = await b.get(`/nop-ho-so?thu-tuc=${BIRTH}`);
    expect(start.status).toBe(200);
    expect(start.html).toContain('1 ngày làm việc');
    expect(start.html).toContain('Giấy chứng sinh');
    expect(start.html).toContain(`/dang-nhap?tiep=%2Fnop-ho-so%3Fthu-tuc%3D${BIRTH}`);
    const begun = await b.post(`/nop-ho-so?thu-tuc=${BIRTH}`);
    expect(begun.location).toMatch(/^\/dang-nhap/);
  });

  it('asks which procedure when none is named, and gives 404 for a wrong code', async () => {
    const b = t.browser();
    expect((await b.get('/nop-ho-so')).html).toContain('Đăng ký khai sinh');
    expect((await b.get('/nop-ho-so?thu-tuc=9.999999')).status).toBe(404);
    expect((await b.get("/nop-ho-so?thu-tuc=';drop%20table%20drafts")).status).toBe(404);
  });

  it('offers the existing draft instead of a second one, also when the page is sent twice', async () => {
    const b = await signedIn(t, 2);
    const draft = await begin(b, BIRTH);
    const offered = await b.get(`/nop-ho-so?thu-tuc=${BIRTH}`);
    expect(offered.html).toContain('đang khai dở');
    expect(offered.html).toContain(`href="${draft}"`);
    const again = await b.post(`/nop-ho-so?thu-tuc=${BIRTH}`);
    expect(again.location).toBe(`/nop-ho-so?thu-tuc=${BIRTH}`);
    await tellOfBirth(t, b, draft, { _action: 'save' });
    const another = await begin(b, BIRTH, { them: '1' });
    expect(another).not.toBe(draft);
    expect((await b.get(another)).location).toBe(`${another}/thong-tin`);
  });

  it('is deleted with everything in it, after a question', async () => {
    const b = await signedIn(t);
    const draft = await readyBirth(t, b, BIRTH);
    const question = await b.get(`${draft}/xoa`);
    expect(question.html).toContain('không lấy lại được');
    const gone = await b.post(`${draft}/xoa`);
    expect(gone.location).toBe('/ho-so-cua-toi');
    expect((await b.get(`${draft}/thong-tin`)).status).toBe(404);
  });
});

describe('Whose draft it is', () => {
  it('is nobody else’s: others get 404 for every page and every change, as for a guessed id', async () => {
    const own = await signedIn(t);
    const draft = await begin(own, BIRTH, { them: '1' });
    const other = await signedIn(t, 1);
    await other.get(`/nop-ho-so?thu-tuc=${BIRTH}`);
    const id = draft.split('/')[2] ?? '';
    const guessed = `/nop-ho-so/${id.slice(0, -4)}0000`;
    for (const at of [draft, guessed, '/nop-ho-so/1', '/nop-ho-so/%00', "/nop-ho-so/'or'1"]) {
      for (const page of ['', '/thong-tin', '/giay-to', '/le-phi', '/xac-nhan', '/thanh-cong', '/xoa'])
        expect((await other.get(at + page)).status, at + page).toBe(404);
      for (const page of ['/thong-tin', '/giay-to', '/le-phi', '/gui', '/xoa'])
        expect((await other.post(at + page, { revision: '1' })).status, at + page).toBe(404);
      expect((await other.get(`${at}/tep/${id}`)).status).toBe(404);
    }
    expect((await own.get(`${draft}/tep/${id}`)).status).toBe(404);
    expect((await own.get(draft)).location).toBe(`${draft}/thong-tin`);
  });
});

test('what kind of file a paper takes is said of each where papers differ, and once where they do not', async () => {
  const b = t.browser();
  const passport = (await b.get(`/nop-ho-so?thu-tuc=${PASSPORT}`)).html;
  expect(passport).not.toContain('thành tệp PDF, JPG hoặc PNG.');
  expect(passport).toMatch(/Ảnh chân dung 4x6, nền trắng[\s\S]{0,120}bắt buộc, tệp JPG\s*\)/);
  expect(passport).toMatch(/Đơn trình báo mất hộ chiếu[\s\S]{0,160}, tệp PDF, JPG hoặc PNG\s*\)/);
  expect((await b.get(`/en/nop-ho-so?thu-tuc=${PASSPORT}`)).html).toContain(', JPG file');
  const birth = (await b.get(`/nop-ho-so?thu-tuc=${BIRTH}`)).html;
  expect(birth).toContain('thành tệp PDF, JPG hoặc PNG.');
  expect(birth).not.toContain(', tệp PDF');
});
