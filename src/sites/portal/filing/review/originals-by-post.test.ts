import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '#testing/app.ts';
import { BIRTH } from '#testing/filed.ts';
import { feeWith, readyBirth, send } from '#testing/filing-steps.ts';
import { signedIn } from '#testing/sign-in.ts';

const ONCE = 'vẫn phải đến quầy một lần, trước khi giấy khai sinh được gửi đi';
const AT_RECEIPT = 'Khi nhận giấy khai sinh, Ông/Bà xuất trình';

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
  t.clock.set('2026-11-19T09:00:00+07:00');
});
afterAll(() => t.close());

test.each([
  ['post', ONCE, AT_RECEIPT],
  ['desk', AT_RECEIPT, ONCE],
])(
  'a birth certificate received by %s: the originals, where and when, are said for this way alone',
  async (way, sentence, other) => {
    const b = await signedIn(t);
    const draft = await readyBirth(t, b, BIRTH);
    const fee = await b.get(`${draft}/le-phi`);
    expect(fee.html, 'before one chooses').toContain(ONCE);
    const address =
      way === 'post'
        ? {
            'filingAddress.provinceCode': '99',
            'filingAddress.communeCode': '99001',
            'filingAddress.detail': 'Số 12, đường Hoa Sứ',
          }
        : {};
    await b.post(`${draft}/le-phi`, feeWith(fee, { filingDelivery: way, ...address }));
    const review = await b.get(`${draft}/xac-nhan`);
    expect(review.html).toContain(sentence);
    expect(review.html).not.toContain(other);
    const done = await b.follow(await send(b, draft));
    expect(done.html).toContain(sentence);
    expect(done.html).not.toContain(other);
  },
);
