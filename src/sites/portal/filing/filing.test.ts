import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getProcedure, importProcedures } from '#domain/procedures';
import { type TestApp, testApp } from '#testing/app.ts';
import { BIRTH } from '#testing/filed.ts';
import { begin, feeWith, PASSPORT, send, tellOfBirth, tellOfPassport } from '#testing/filing-steps.ts';
import { sampleCard, samplePdf, samplePortrait } from '#testing/sample-files.ts';
import { signedIn } from '#testing/sign-in.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp({ now: '2026-11-20T09:00:00+07:00' });
});
afterAll(() => t.close());

describe('Filing by the door, without script', () => {
  it('a birth registration goes through the four steps and ends with a number, a secret and the next step', async () => {
    const b = await signedIn(t);
    const draft = await begin(b, BIRTH);

    const info = await b.get(`${draft}/thong-tin/requester`);
    expect(info.status).toBe(200);
    expect(info.html).toContain('value="LÊ MINH ANH"');
    expect(info.html).toContain('Bước 1/4');
    const afterInfo = await tellOfBirth(t, b, draft);
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
    expect(review.html).toContain(`${draft}/thong-tin/child?ve=xac-nhan#f-childName`);
    expect(review.html).toContain('Nhận tại quầy');
    const sent = await send(b, draft);
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

  it('a passport takes the pictures that it needs, says what is doubtful about them, and is sent by post', async () => {
    const b = await signedIn(t, 1);
    const draft = await begin(b, PASSPORT);
    const info = await b.get(`${draft}/thong-tin/nguoi-nop`);
    expect(info.html).toContain('1.001456 – Cấp hộ chiếu phổ thông');
    const next = await tellOfPassport(t, b, draft);
    expect(next.location).toBe(`${draft}/giay-to`);
    const bring = (part: string, filename: string, body: Buffer) =>
      b.upload(`${draft}/giay-to/${part}`, {}, [{ field: `file:${part}`, filename, body }]);
    await bring('anh-chan-dung', 'Ảnh4x6.jpg', await samplePortrait({ ground: '#7799bb' }));
    const doubtful = await b.get(`${draft}/giay-to`);
    expect(doubtful.html).toContain('Nền ảnh có vẻ chưa trắng đều');
    await bring('can-cuoc-mat-truoc', 'CCCDMatTruoc.jpg', await sampleCard());
    expect((await b.post(`${draft}/giay-to`, { _action: 'next' })).status).toBe(422);
    await bring('can-cuoc-mat-sau', 'CCCDMatSau.jpg', await sampleCard({ text: '' }));
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
    const done = await b.follow(await send(b, draft));
    expect(done.html).toContain('Chưa nộp phí, lệ phí: 200.000 VND');
    expect(done.html).toContain(
      'thanh toán lại được trên trang hồ sơ, qua địa chỉ trong tin nhắn, hoặc nộp tại quầy',
    );
  });

  it('a dossier that needs no paper says so and goes on', async () => {
    const birth = await getProcedure(t.db, BIRTH);
    const { formSchema } = birth;
    if (!formSchema) throw new Error('no e-form');
    const content = { ...birth.content, code: '9.000001', parts: [] };
    await t.db.tx((tx) => importProcedures(tx, [{ content, formSchema }], t.clock.now()));
    const b = await signedIn(t);
    const draft = await begin(b, '9.000001');
    await tellOfBirth(t, b, draft);
    const parts = await b.get(`${draft}/giay-to`);
    expect(parts.html).toContain('Hồ sơ không có giấy tờ kèm theo');
    expect((await b.post(`${draft}/giay-to`, { _action: 'next' })).location).toBe(`${draft}/le-phi`);
    await b.post(`${draft}/le-phi`, feeWith(await b.get(`${draft}/le-phi`), { filingDelivery: 'desk' }));
    expect((await send(b, draft)).location).toBe(`${draft}/thanh-cong`);
  });
});
