import { expect, test } from 'vitest';
import { testDb } from '#testing/db.ts';
import { sql } from './db/sql.ts';
import { errorFields, withoutPeople } from './error-fields.ts';

test.each([
  [
    '550 5.1.1 <minhanh@example.vn>: Recipient address rejected',
    '550 5.1.1 <[e-mail]>: Recipient address rejected',
  ],
  ['no account for 099194000121', 'no account for [number]'],
  ['the phone +84912345678 is off', 'the phone [number] is off'],
  ['The number is 099194000121.', 'The number is [number].'],
  [
    'job 01a2001b-35de-7000-947e-e1ea6c938fe0 failed in 20261121 ms',
    'job 01a2001b-35de-7000-947e-e1ea6c938fe0 failed in 20261121 ms',
  ],
])('"%s" becomes "%s"', (words, left) => {
  expect(withoutPeople(words)).toBe(left);
});

test('the values that PostgreSQL and JSON.parse repeat are left out of the message and of the stack', async () => {
  const db = await testDb();
  const refused = await db.one(sql`select ${'LÊ MINH ANH'}::text::date`).catch((e) => e);
  const read = await Promise.resolve('LÊ MINH ANH')
    .then((text) => JSON.parse(text))
    .catch((e) => e);
  for (const e of [refused, read]) {
    expect(String(e.message)).toContain('LÊ');
    expect(JSON.stringify(errorFields(e))).not.toContain('LÊ');
  }
  expect(errorFields(refused).message).toContain('invalid input syntax for type date');
  await db.close();
});
