import { expect, test } from 'vitest';
import type { TestApp } from '#testing/app.ts';
import type { Browser, Fields, PageAnswer } from '#testing/browser-client.ts';
import { BIRTH } from '#testing/filed.ts';
import { filingDay } from '#testing/filing-day.ts';
import { attachBirthProof, begin, feeWith, formOf, tellOfBirth } from '#testing/filing-steps.ts';

const MOTHER: Fields = {
  motherDeclared: 'co',
  motherName: 'LÊ THỊ HOA',
  motherBirthDate: '1/2/1994',
  motherEthnicity: 'kinh',
  motherNationality: 'vn',
  'motherAddress.provinceCode': '99',
  'motherAddress.communeCode': '99001',
  'motherAddress.detail': 'Số 12',
};
const ABANDONED: Fields = { requesterRelation: 'nuoi-duong', birthProof: 'bo-roi' };

let t: TestApp;
let b: Browser;
filingDay((app, browser) => {
  t = app;
  b = browser;
});

const answer = async (more: Fields, lookedAgain?: (page: PageAnswer) => void) => {
  const draft = await begin(b, BIRTH, { them: '1' });
  const sent = await tellOfBirth(t, b, draft, more, lookedAgain);
  const html = sent.location ? (await b.get(sent.location)).html : sent.html;
  return { draft, html, goesOn: sent.location === `${draft}/giay-to` };
};

test.each<[string, Fields, string[]]>([
  [
    'a surrogate birth and a record of abandonment',
    { ...ABANDONED, surrogate: 'true' },
    ['biên bản về trẻ bị bỏ rơi', 'mang thai hộ'],
  ],
  [
    'an abandoned child and its mother',
    { ...ABANDONED, ...MOTHER },
    ['biên bản về trẻ bị bỏ rơi', 'khai thông tin người mẹ'],
  ],
  [
    'an abandoned child and somebody whom its parents have sent',
    { ...ABANDONED, requesterRelation: 'uy-quyen' },
    ['biên bản về trẻ bị bỏ rơi', 'quan hệ với trẻ là “Người được cha, mẹ ủy quyền”'],
  ],
  [
    'a mother who files and no mother',
    { requesterRelation: 'me' },
    ['quan hệ với trẻ là “Mẹ”', 'Không, chưa xác định được mẹ'],
  ],
  [
    'a child of another people than its mother',
    { ...MOTHER, childEthnicity: 'tay' },
    ['Dân tộc của trẻ là “Tày”', 'phải theo cha hoặc theo mẹ'],
  ],
  [
    'a foreign child of a Vietnamese mother alone',
    { ...MOTHER, childNationality: 'khac', childNationalityOther: 'Pháp' },
    ['Quốc tịch của trẻ là “Quốc tịch khác”', 'mẹ có quốc tịch “Việt Nam”'],
  ],
])('%s: refused at the question, in a sentence that names both', async (_, more, sentences) => {
  const { draft, html, goesOn } = await answer(more);
  expect(goesOn).toBe(false);
  for (const words of sentences) expect(html).toContain(words);
  expect((await b.get(`${draft}/giay-to`)).location).toContain('/thong-tin');
});

test('an abandoned child with its record goes on, and a birth by a surrogate may be witnessed', async () => {
  const found = await answer(ABANDONED);
  expect(found.goesOn).toBe(true);
  expect(found.html).toContain('Biên bản về việc trẻ bị bỏ rơi');
  const surrogate = await answer({ surrogate: 'true', birthProof: 'lam-chung' });
  expect(surrogate.goesOn).toBe(true);
  expect(surrogate.html).toContain('Văn bản của người làm chứng');
  expect(surrogate.html).toContain('mang thai hộ');
});

test('a mother whose account says male, or the other way round for a father, is asked to look again and may send', async () => {
  const review = async (more: Fields) => {
    const { draft, goesOn } = await answer({ ...MOTHER, ...more }, () => {});
    expect(goesOn).toBe(true);
    await attachBirthProof(b, draft);
    const fee = await b.get(`${draft}/le-phi`);
    await b.post(`${draft}/le-phi`, feeWith(fee, { filingDelivery: 'desk' }));
    return (await b.get(`${draft}/xac-nhan`)).html;
  };
  const heading = 'Có điều Ông/Bà nên xem lại trước khi gửi';
  const [asMother, asFather] = [
    await review({ requesterRelation: 'me' }),
    await review({ requesterRelation: 'cha' }),
  ];
  const doubts = [asMother, asFather].map(
    (html) => /Tài khoản của Ông\/Bà ghi giới tính (Nam|Nữ)/.exec(html)?.[1],
  );
  expect(doubts.filter((each) => each !== undefined)).toHaveLength(1);
  expect(asFather).toContain(heading);
  expect(asFather).toContain('nhưng không khai thông tin người cha');
  expect(await review({ requesterRelation: 'ong-ba' })).not.toContain(heading);
});

test('a father who files and declares no father is asked about it at the question, and goes on by one more press', async () => {
  const asked: PageAnswer[] = [];
  const alone = { ...MOTHER, requesterRelation: 'cha' };
  expect((await answer(alone)).goesOn).toBe(false);
  expect((await answer(alone, (page) => asked.push(page))).goesOn).toBe(true);
  expect(asked).toHaveLength(1);
  const [{ html } = { html: '' }] = asked;
  expect(html).toContain('Có điều đã khai không khớp với nhau');
  expect(html).toMatch(/id="f-fatherDeclared-doubt" class="mc-doubt">[^<]*không khai thông tin người cha/);
  expect(html).toMatch(/<fieldset[^>]* aria-describedby="[^"]*f-fatherDeclared-doubt/);
});

test('parents who are too young or too old when their child is born are asked about in amber, also without a number, and go on by one more press', async () => {
  const draft = await begin(b, BIRTH, { them: '1' });
  const mother = `${draft}/thong-tin/mother`;
  const sent = await tellOfBirth(t, b, draft, { ...MOTHER, motherBirthDate: '2025' });
  expect(sent.location).toContain('xem-lai=1');
  const page = await b.get(sent.location);
  expect(page.html).toContain('Có điều đã khai không khớp với nhau');
  expect(page.html.match(/người mẹ mới 1 tuổi khi trẻ sinh ra/g)?.length).toBeGreaterThan(1);
  const again = formOf(page);
  const old = await b.post(mother, { ...again, motherBirthDate: '1/1/1940', _action: 'next' });
  expect((await b.get(old.location)).html).toMatch(/người mẹ đã 8\d tuổi khi trẻ sinh ra/);
  const right = formOf(await b.get(old.location));
  expect((await b.post(mother, { ...right, _action: 'next' })).location).toBe(`${draft}/thong-tin/father`);
});

test('a birth of long ago is asked about at its field, and goes on by one more press', async () => {
  const draft = await begin(b, BIRTH, { them: '1' });
  const child = `${draft}/thong-tin/child`;
  const sent = await tellOfBirth(t, b, draft, { childBirthDate: '1/1/1900' });
  expect(sent.location).toContain(`${child}?xem-lai=1`);
  const page = await b.get(sent.location);
  expect(page.html).toMatch(/id="f-childBirthDate-doubt" class="mc-doubt">[^<]*đã 126 tuổi. Có đúng không/);
  const right = await b.post(child, { ...formOf(page), _action: 'next' });
  expect(right.location).toBe(`${draft}/thong-tin/birth`);
  const grown = await b.post(child, { ...formOf(page), childBirthDate: '1/1/2010', _action: 'next' });
  expect(grown.location).toBe(`${draft}/thong-tin/birth`);
});

test('a birth that is still to come is answered with what is wrong at once, and never with a time limit, with and without script', async () => {
  const draft = await begin(b, BIRTH, { them: '1' });
  const child = `${draft}/thong-tin/child`;
  const typed = { ...formOf(await b.get(child)), childBirthDate: '1/1/2090' };
  const saved = await b.post(child, typed, { accept: 'application/json' });
  expect(saved.json().computed.registrationTiming).toMatchObject({ choice: '', wrong: true });
  expect(saved.json().computed.registrationTiming.says).toContain('“01/01/2090” chưa đến');
  const { html } = await b.get(`${draft}/thong-tin/birth`);
  expect(html).toMatch(/class="govuk-error-message" role="status">[^<]*“01\/01\/2090” chưa đến/);
  expect(html).not.toContain('Trẻ sinh ngày 01/01/2090');
});
