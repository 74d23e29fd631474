import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type TestApp, testApp } from '#testing/app.ts';
import type { Browser, Fields } from '#testing/browser-client.ts';
import { BIRTH } from '#testing/filed.ts';
import { attachBirthProof, begin, feeWith, formOf, send, tellOfBirth } from '#testing/filing-steps.ts';
import { signedIn } from '#testing/sign-in.ts';

const MOTHER: Fields = {
  motherDeclared: 'co',
  motherName: 'LÊ THỊ HOA',
  motherBirthDate: '1/2/1995',
  motherIdNumber: '099 194 000 321',
  motherEthnicity: 'kinh',
  motherNationality: 'vn',
  'motherAddress.provinceCode': '99',
  'motherAddress.communeCode': '99001',
  'motherAddress.detail': 'Số 12',
};
const SAID = 'số này là của người sinh năm 1994, còn “Ngày sinh của người mẹ” ghi 01/02/1995';

let t: TestApp;
let b: Browser;
let draft: string;
beforeAll(async () => {
  t = await testApp();
});
beforeEach(async () => {
  t.clock.set('2026-11-19T09:00:00+07:00');
  b = await signedIn(t);
  draft = await begin(b, BIRTH, { them: '1' });
});
afterAll(() => t.close());

const mother = () => `${draft}/thong-tin/mother`;
const press = async (more: Fields) => tellOfBirth(t, b, draft, { ...MOTHER, ...more });

test('a number that is of another year is told beside its box, and who presses again goes on; the last step says it once more', async () => {
  const answer = await press({});
  expect(answer.location).toBe(`${draft}/thong-tin/mother?xem-lai=1`);
  const page = await b.follow(answer);
  expect(page.status).toBe(200);
  expect(page.html).toMatch(/id="f-motherIdNumber-doubt" class="mc-doubt">[^<]*sinh năm 1994/);
  expect(page.html).toMatch(/aria-describedby="[^"]*f-motherIdNumber-doubt/);
  expect(page.html).toMatch(/<a class="govuk-link" href="#f-motherIdNumber">[^<]*sinh năm 1994/);
  expect(page.html).toContain(SAID);
  // on the first screen of a phone: before the heading, as the summary of errors is
  expect(page.html.indexOf('id="look-again-title"')).toBeLessThan(page.html.indexOf('<h1'));
  expect(formOf(page)).toMatchObject({ motherIdNumber: '099194000321', motherBirthDate: '01/02/1995' });

  const again = await b.post(mother(), { ...formOf(page), _action: 'next' });
  expect(again.location).toBe(`${draft}/thong-tin/father`);
  const father = formOf(await b.get(again.location));
  const on = await b.post(again.location, { ...father, fatherDeclared: 'khong', _action: 'next' });
  expect(on.location).toBe(`${draft}/giay-to`);
  await attachBirthProof(b, draft);
  const fee = await b.get(`${draft}/le-phi`);
  await b.post(`${draft}/le-phi`, feeWith(fee, { filingDelivery: 'desk' }));
  const review = await b.get(`${draft}/xac-nhan`);
  expect(review.html).toContain('Có điều Ông/Bà nên xem lại trước khi gửi');
  expect(review.html).toContain(`${SAID}.`);
  expect((await send(b, draft)).location).toBe(`${draft}/thanh-cong`);
});

test('another mismatch is asked about again, and none when it is mended', async () => {
  const page = await b.follow(await press({}));
  const another = { ...formOf(page), motherBirthDate: '1996', _action: 'next' };
  const second = await b.post(mother(), another);
  expect(second.location).toBe(`${draft}/thong-tin/mother?xem-lai=1`);
  const secondPage = await b.follow(second);
  expect(secondPage.html).toContain('“Ngày sinh của người mẹ” ghi 1996');
  const mended = { ...formOf(secondPage), motherBirthDate: '3/4/1994', _action: 'next' };
  expect((await b.post(mother(), mended)).location).toBe(`${draft}/thong-tin/father`);
  expect((await b.get(mother())).html).not.toContain('mc-doubt');
});

test('the number of a man is no number of a mother; in English the sentence is English', async () => {
  const page = await b.follow(await press({ motherIdNumber: '099085000232', motherBirthDate: '1985' }));
  expect(page.html).toContain('còn ở đây hỏi số của người có giới tính Nữ');
  const english = await b.get(`/en${mother()}?xem-lai=1`);
  expect(english.html).toContain('but the question is about somebody whose sex is female');
});

test('what is wrong comes first, and saving in between asks nothing', async () => {
  const wrong = await press({ childName: '' });
  expect(wrong.status).toBe(422);
  expect(wrong.html).not.toContain('mc-doubt');
  expect((await press({ _action: 'save' })).location).toBe(`${draft}/thong-tin/father?da-luu=1`);
});
