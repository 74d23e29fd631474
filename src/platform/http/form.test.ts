import { expect, test } from 'vitest';
import { Form } from './form.ts';

test.each([
  ['a key', 'accept', 'accept'],
  ['no key', 'forget', undefined],
  ['a name that every object has', 'constructor', undefined],
  ['another such name', '__proto__', undefined],
  ['nothing', '', undefined],
])('a value that is %s of those known is taken for what it is', (_what, value, taken) => {
  expect(new Form([['done', value]]).oneOf('done', { accept: 'Accepted' })).toBe(taken);
});

test('a name that was not sent has none of the values', () => {
  expect(Form.empty.oneOf('done', { accept: 'Accepted' })).toBeUndefined();
});
