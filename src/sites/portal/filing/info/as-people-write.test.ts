import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '#testing/app.ts';
import type { Browser } from '#testing/browser-client.ts';
import { BIRTH } from '#testing/filed.ts';
import { begin, tellOfBirth } from '#testing/filing-steps.ts';
import { signedIn } from '#testing/sign-in.ts';

let t: TestApp;
let b: Browser;
let draft: string;
beforeAll(async () => {
  t = await testApp();
  b = await signedIn(t);
  draft = await begin(b, BIRTH);
});
afterAll(() => t.close());

const mother = {
  motherDeclared: 'co',
  motherName: 'h´hen niê',
  motherBirthDate: '1990',
  motherEthnicity: 'kinh',
  motherNationality: 'vn',
  'motherAddress.provinceCode': '99',
  'motherAddress.communeCode': '99001',
  'motherAddress.detail': 'Buôn Một',
};

/** The e-form of a birth as it comes back when the given fields are sent. */
async function tell(more: Record<string, string>) {
  const answer = await tellOfBirth(t, b, draft, more);
  return { answer, again: await b.get(`${draft}/thong-tin/mother`) };
}

const boxIn = (html: string, name: string) => new RegExp(`<input[^>]* name="${name}"[^>]*>`).exec(html)?.[0];

test('a mother of whom a paper has only the year of birth is taken, and stands in the form as she was written', async () => {
  const { answer, again } = await tell(mother);
  expect(answer.status).toBe(303);
  expect(boxIn(again.html, 'motherBirthDate')).toContain('value="1990"');
  expect(boxIn(again.html, 'motherName')).toContain('value="H’HEN NIÊ"');
});

test.each([
  ['11/1990', '11/1990'],
  ['1990-11-05', '05/11/1990'],
  ['05111990', '05/11/1990'],
  ['０５.１１.１９９０', '05/11/1990'],
])('a mother’s birth written %j is read as %s', async (written, read) => {
  const { answer, again } = await tell({ ...mother, motherBirthDate: written });
  expect(answer.status).toBe(303);
  expect(boxIn(again.html, 'motherBirthDate')).toContain(`value="${read}"`);
});

test.each([
  ['childBirthDate', { childBirthDate: '20/11/2027' }, '20/11/2027'],
  ['childBirthDate', { childBirthDate: '2027-11-20' }, '20/11/2027'],
  ['childBirthDate', { childBirthDate: '2025' }, '2025'],
  ['motherBirthDate', { ...mother, motherBirthDate: '2027' }, '2027'],
  ['motherBirthDate', { ...mother, motherBirthDate: '12/2027' }, '12/2027'],
  ['motherBirthDate', { ...mother, motherBirthDate: 'khoảng 1990' }, 'khoảng 1990'],
])(
  '%s is refused when it is to come or is no date, and stays as it was typed: %j',
  async (field, more, typed) => {
    const { answer } = await tell(more as Record<string, string>);
    expect(answer.status).toBe(422);
    expect(boxIn(answer.html, field)).toContain('aria-invalid="true"');
    expect(boxIn(answer.html, field)).toContain(`value="${typed}"`);
  },
);
