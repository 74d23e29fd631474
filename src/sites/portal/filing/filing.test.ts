import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getProcedure, importProcedures, listProcedures } from '#domain/procedures';
import { type TestApp, testApp } from '#testing/app.ts';
import { BIRTH } from '#testing/filed.ts';
import {
  begin,
  birthInfo,
  feeWith,
  formOf,
  PASSPORT,
  passportInfo,
  readyBirth,
} from '#testing/filing-steps.ts';
import { sampleCard, samplePdf, samplePortrait } from '#testing/sample-files.ts';
import { signedIn } from '#testing/sign-in.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp({ now: '2026-11-20T09:00:00+07:00' });
});
afterAll(() => t.close());

describe('Filing by the door, without script', () => {
  it('a birth registration goes through the four steps and ends with a number, a secret and what happens next', async () => {
    const b = await signedIn(t);
    const draft = await begin(b, BIRTH);

    const info = await b.get(`${draft}/thong-tin`);
    expect(info.status).toBe(200);
    expect(info.html).toContain('value="LÊ MINH ANH"');
    expect(info.html).toContain('Bước 1/4');
    const afterInfo = await b.post(`${draft}/thong-tin`, await birthInfo(t, b, draft));
    expect(afterInfo.location).toBe(`${draft}/giay-to`);

    const parts = await b.get(afterInfo.location);
    expect(parts.html).toContain('Giấy chứng sinh');
    expect(parts.html).not.toContain('Giấy cam đoan về việc sinh');
    expect(parts.html).toContain(`/thu-tuc/${BIRTH}/mau/to-khai`);
    const upload = await b.upload(`${draft}/giay-to/giay-chung-sinh`, { _action: 'upload:giay-chung-sinh' }, [
      { field: 'file:giay-chung-sinh', filename: 'giấy chứng sinh.pdf', body: await samplePdf() },
    ]);
    expect(upload.location).toBe(`${draft}/giay-to#giay-to-giay-chung-sinh`);
    const filled = await b.get(`${draft}/giay-to`);
    expect(filled.html).toContain('giấy chứng sinh.pdf');
    const file = new RegExp(`${draft}/tep/([0-9a-f-]+)"`).exec(filled.html)?.[1] ?? '';
    const download = await b.get(`${draft}/tep/${file}`);
    expect(download.status).toBe(200);
    expect(download.headers['content-disposition']).toContain('attachment');
    expect(download.body.subarray(0, 5).toString()).toBe('%PDF-');

    const afterParts = await b.post(`${draft}/giay-to`, { _action: 'next' });
    expect(afterParts.location).toBe(`${draft}/le-phi`);
    const fee = await b.get(afterParts.location);
    expect(fee.html).toContain('Lệ phí đăng ký khai sinh trong 60 ngày');
    const afterFee = await b.post(`${draft}/le-phi`, feeWith(fee, { filingDelivery: 'desk' }));
    expect(afterFee.location).toBe(`${draft}/xac-nhan`);

    const review = await b.get(afterFee.location);
    expect(review.html).toContain('LÊ GIA HÂN');
    expect(review.html).toContain('02/11/2026');
    expect(review.html).toContain('Phường An Phú, Tỉnh Một Cửa');
    expect(review.html).toContain(`${draft}/thong-tin#f-childName`);
    expect(review.html).toContain('Nhận tại quầy');
    const sent = await b.post(`${draft}/gui`);
    expect(sent.location).toBe(`${draft}/thanh-cong`);

    const done = await b.get(sent.location);
    const code = /H99\.21\.01-261120-\d{4}/.exec(done.html)?.[0];
    expect(code).toBeTruthy();
    expect(done.html).toMatch(/[A-Z2-9]{4}-[A-Z2-9]{4}/);
    // Friday 09:00: two hours and a half before lunch, three and a half after, two on Monday
    expect(done.html).toContain('Trước 09:00 thứ Hai, 23/11/2026 (8 giờ làm việc)');
    expect(done.html).toContain(`/ho-so-cua-toi/${code}`);
    expect(done.html).toContain('/tra-cuu');
  });

  it('a passport takes the pictures it asks for, says what is doubtful of them, and goes by post to an address', async () => {
    const b = await signedIn(t, 1);
    const draft = await begin(b, PASSPORT);
    const info = await b.get(`${draft}/thong-tin`);
    expect(info.html).toContain('1.001456 – Cấp hộ chiếu phổ thông');
    const next = await b.post(`${draft}/thong-tin`, await passportInfo(t, b, draft));
    expect(next.location).toBe(`${draft}/giay-to`);
    const send = (part: string, filename: string, body: Buffer) =>
      b.upload(`${draft}/giay-to/${part}`, {}, [{ field: `file:${part}`, filename, body }]);
    await send('anh-chan-dung', 'Ảnh4x6.jpg', await samplePortrait({ ground: '#7799bb' }));
    const doubtful = await b.get(`${draft}/giay-to`);
    expect(doubtful.html).toContain('Nền ảnh có vẻ chưa trắng đều');
    await send('can-cuoc-mat-truoc', 'CCCDMatTruoc.jpg', await sampleCard());
    expect((await b.post(`${draft}/giay-to`, { _action: 'next' })).status).toBe(422);
    await send('can-cuoc-mat-sau', 'CCCDMatSau.jpg', await sampleCard({ text: '' }));
    expect((await b.post(`${draft}/giay-to`, { _action: 'next' })).location).toBe(`${draft}/le-phi`);

    const fee = await b.get(`${draft}/le-phi`);
    expect(fee.html).toContain('200.000 VND');
    const bare = await b.post(`${draft}/le-phi`, feeWith(fee, { filingDelivery: 'post' }));
    expect(bare.status).toBe(422);
    expect(bare.html).toContain('Nhập địa chỉ nhận kết quả qua bưu chính');
    const address = {
      filingDelivery: 'post',
      'filingAddress.provinceCode': '99',
      'filingAddress.communeCode': '99003',
      'filingAddress.detail': 'Thôn Đồng Sen',
    };
    const ready = await b.post(`${draft}/le-phi`, feeWith(bare, address));
    expect(ready.location).toBe(`${draft}/xac-nhan`);
    const review = await b.get(ready.location);
    expect(review.html).toContain('Thôn Đồng Sen, Xã Tân Hòa, Tỉnh Một Cửa');
    expect(review.html).toContain('200.000 VND');
    const done = await b.follow(await b.post(`${draft}/gui`));
    expect(done.html).toContain('Ông/Bà nộp 200.000 VND tại quầy');
  });

  it('a dossier that asks for no paper says so and goes on', async () => {
    const birth = await getProcedure(t.db, BIRTH);
    const { formSchema } = birth;
    if (!formSchema) throw new Error('no e-form');
    const content = { ...birth.content, code: '9.000001', parts: [] };
    await t.db.tx((tx) => importProcedures(tx, [{ content, formSchema }], t.clock.now()));
    const b = await signedIn(t);
    const draft = await begin(b, '9.000001');
    await b.post(`${draft}/thong-tin`, await birthInfo(t, b, draft));
    const parts = await b.get(`${draft}/giay-to`);
    expect(parts.html).toContain('Hồ sơ không có giấy tờ kèm theo');
    expect((await b.post(`${draft}/giay-to`, { _action: 'next' })).location).toBe(`${draft}/le-phi`);
    await b.post(`${draft}/le-phi`, feeWith(await b.get(`${draft}/le-phi`), { filingDelivery: 'desk' }));
    expect((await b.post(`${draft}/gui`)).location).toBe(`${draft}/thanh-cong`);
  });
});

describe('The beginning', () => {
  it('is the same for every procedure that can be filed here: what it needs, a draft, its first step', async () => {
    const b = await signedIn(t);
    const { items } = await listProcedures(t.db, { fileable: true, size: 50 });
    expect(items.length).toBeGreaterThanOrEqual(12);
    for (const { code, name } of items) {
      const start = await b.get(`/nop-ho-so?thu-tuc=${code}`);
      expect(start.html, code).toContain(name);
      const draft = await begin(b, code, { them: '1' });
      const info = await b.get(`${draft}/thong-tin`);
      expect(info.status, code).toBe(200);
      const unready = await b.post(`${draft}/thong-tin`, { ...formOf(info), _action: 'next' });
      expect(unready.status, code).toBe(422);
      expect((await b.get(`${draft}/thong-tin`)).status, code).toBe(200);
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

  it('asks which procedure when none is named, and knows none of a wrong code', async () => {
    const b = t.browser();
    expect((await b.get('/nop-ho-so')).html).toContain('Thủ tục đăng ký khai sinh');
    expect((await b.get('/nop-ho-so?thu-tuc=9.999999')).status).toBe(404);
    expect((await b.get("/nop-ho-so?thu-tuc=';drop%20table%20drafts")).status).toBe(404);
  });

  it('offers the draft that is there instead of making a second one, also when the page is sent twice', async () => {
    const b = await signedIn(t, 2);
    const draft = await begin(b, BIRTH);
    const offered = await b.get(`/nop-ho-so?thu-tuc=${BIRTH}`);
    expect(offered.html).toContain('đang khai dở');
    expect(offered.html).toContain(`href="${draft}"`);
    const again = await b.post(`/nop-ho-so?thu-tuc=${BIRTH}`);
    expect(again.location).toBe(`/nop-ho-so?thu-tuc=${BIRTH}`);
    const another = await begin(b, BIRTH, { them: '1' });
    expect(another).not.toBe(draft);
    expect((await b.get(draft)).location).toBe(`${draft}/thong-tin`);
  });

  it('is taken back with everything in it, after a question', async () => {
    const b = await signedIn(t);
    const draft = await readyBirth(t, b, BIRTH);
    const asked = await b.get(`${draft}/xoa`);
    expect(asked.html).toContain('không lấy lại được');
    const gone = await b.post(`${draft}/xoa`);
    expect(gone.location).toBe('/ho-so-cua-toi');
    expect((await b.get(`${draft}/thong-tin`)).status).toBe(404);
  });
});

describe('Whose draft it is', () => {
  it('is nobody else’s: every page and every change of it is 404, and so is a guessed id', async () => {
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

describe('The order of the steps', () => {
  it('leads to the first that is not complete, with a sentence', async () => {
    const b = await signedIn(t);
    const draft = await begin(b, BIRTH, { them: '1' });
    for (const page of ['giay-to', 'le-phi', 'xac-nhan']) {
      const sentBack = await b.get(`${draft}/${page}`);
      expect(sentBack.location, page).toBe(`${draft}/thong-tin?thieu=1`);
    }
    const shown = await b.get(`${draft}/thong-tin?thieu=1`);
    expect(shown.html).toContain('hoàn thành bước này trước');
    expect(shown.html).toContain('Chọn nơi tiếp nhận hồ sơ');
    expect((await b.post(`${draft}/gui`)).location).toBe(`${draft}/thong-tin?thieu=1`);

    await b.post(`${draft}/thong-tin`, await birthInfo(t, b, draft));
    expect((await b.get(`${draft}/xac-nhan`)).location).toBe(`${draft}/giay-to?thieu=1`);
    const missing = await b.get(`${draft}/giay-to?thieu=1`);
    expect(missing.html).toContain('Tải lên giấy chứng sinh');
    expect((await b.get(draft)).location).toBe(`${draft}/giay-to`);
  });

  it('does not let the captcha be passed by: not by going to the fourth step, nor with another draft’s cookie', async () => {
    const b = await signedIn(t);
    const draft = await readyBirth(t, b, BIRTH);
    const fresh = await signedIn(t);
    expect((await fresh.get(`${draft}/xac-nhan`)).location).toBe(`${draft}/le-phi?thieu=1`);
    await fresh.get(`/nop-ho-so?thu-tuc=${BIRTH}`);
    expect((await fresh.post(`${draft}/gui`)).location).toBe(`${draft}/le-phi?thieu=1`);
    const asked = await fresh.get(`${draft}/le-phi?thieu=1`);
    expect(asked.html).toContain('Nhập mã kiểm tra');

    const second = await readyBirth(t, b, BIRTH);
    fresh.setCookie('mc_ma', b.cookie('mc_ma') ?? '', '/nop-ho-so');
    expect((await fresh.get(`${draft}/xac-nhan`)).location).toBe(`${draft}/le-phi?thieu=1`);
    fresh.setCookie('mc_ma', 'x'.repeat(300), '/nop-ho-so');
    expect((await fresh.get(`${draft}/xac-nhan`)).location).toBe(`${draft}/le-phi?thieu=1`);
    expect((await b.get(`${second}/xac-nhan`)).status).toBe(200);
    t.clock.advance(61 * 60_000);
    const late = await signedIn(t);
    late.setCookie('mc_ma', b.cookie('mc_ma') ?? '', '/nop-ho-so');
    expect((await late.get(`${second}/xac-nhan`)).location).toBe(`${second}/le-phi?thieu=1`);
    t.clock.advance(-61 * 60_000);
  });

  it('refuses a wrong captcha, gives another as a question, and keeps the words', async () => {
    const b = await signedIn(t);
    const draft = await begin(b, BIRTH, { them: '1' });
    await b.post(`${draft}/thong-tin`, await birthInfo(t, b, draft));
    await b.upload(`${draft}/giay-to/giay-chung-sinh`, {}, [
      { field: 'f', filename: 'a.pdf', body: await samplePdf() },
    ]);
    const fee = await b.get(`${draft}/le-phi`);
    const wrong = await b.post(`${draft}/le-phi`, feeWith(fee, { filingDelivery: 'desk', captcha: 'SAI' }));
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('Nhập lại mã kiểm tra');
    expect(formOf(wrong).filingDelivery).toBe('desk');
    const question = await b.post(`${draft}/le-phi`, { ...formOf(wrong), captchaAction: 'question' });
    expect(question.status).toBe(200);
    expect(question.html).toContain('cộng');
    expect(formOf(question).filingDelivery).toBe('desk');
    expect((await b.post(`${draft}/le-phi`, feeWith(question))).location).toBe(`${draft}/xac-nhan`);
    // once passed it is not asked again
    expect((await b.get(`${draft}/le-phi`)).html).toContain('đã nhập đúng mã kiểm tra');
  });
});

describe('Sending', () => {
  it('twice, by the same form or another, at once or later, gives one dossier and one page', async () => {
    const b = await signedIn(t);
    const draft = await readyBirth(t, b, BIRTH);
    await b.get(`${draft}/xac-nhan`);
    const [one, two, three] = await Promise.all([
      b.post(`${draft}/gui`),
      b.post(`${draft}/gui`),
      b.post(`${draft}/gui`, { _key: 'another form of the same draft' }),
    ]);
    for (const sent of [one, two, three]) expect(sent.location).toBe(`${draft}/thanh-cong`);
    const later = await b.post(`${draft}/gui`, { _key: 'after the connection came back' });
    expect(later.location).toBe(`${draft}/thanh-cong`);
    const code = /H99\.21\.01-\d{6}-\d{4}/.exec((await b.get(later.location)).html)?.[0] ?? '';
    const mine = await b.get(`${draft}/thong-tin`);
    expect(mine.location).toBe(`/ho-so-cua-toi/${code}`);
    for (const page of ['giay-to', 'le-phi', 'xac-nhan', 'xoa'])
      expect((await b.get(`${draft}/${page}`)).location, page).toBe(`/ho-so-cua-toi/${code}`);
    const saved = await b.post(`${draft}/thong-tin`, { childName: 'KHÁC' }, { accept: 'application/json' });
    expect(saved.status).toBe(409);
    expect((await b.post(`${draft}/xoa`)).location).toBe(`/ho-so-cua-toi/${code}`);
    expect((await b.get(`${draft}/thanh-cong`)).html).toContain(code);
  });

  it('has no success page before it happened', async () => {
    const b = await signedIn(t);
    const draft = await begin(b, BIRTH, { them: '1' });
    expect((await b.get(`${draft}/thanh-cong`)).location).toBe(draft);
  });
});
