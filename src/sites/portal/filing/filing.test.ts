import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '#testing/app.ts';
import { BIRTH } from '#testing/filed.ts';
import { begin, birthInfo, feeWith } from '#testing/filing-steps.ts';
import { samplePdf } from '#testing/sample-files.ts';
import { signedIn } from '#testing/sign-in.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp({ now: '2026-11-20T09:00:00+07:00' });
});
afterAll(() => t.close());

describe('A birth registration, filed by the door without script', () => {
  it('goes through the four steps and ends with a number, a secret and what happens next', async () => {
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
    const code = /H99\.21\.\d+-261120-\d{4}/.exec(done.html)?.[0];
    expect(code).toBeTruthy();
    expect(done.html).toMatch(/[A-Z2-9]{4}-[A-Z2-9]{4}/);
    // received on a Friday at 09:00, eight working hours: one hour of Monday is left
    expect(done.html).toMatch(/Trước \d\d:\d\d thứ (Hai|Sáu), \d\d\/11\/2026 \(8 giờ làm việc\)/);
    expect(done.html).toContain(`/ho-so-cua-toi/${code}`);
    expect(done.html).toContain('/tra-cuu');

    const again = await b.get(`${draft}/thong-tin`);
    expect(again.location).toBe(`/ho-so-cua-toi/${code}`);
  });
});
