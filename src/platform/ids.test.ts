import { expect, test } from 'vitest';
import { isId, newId } from './ids.ts';

test('ids have the shape of version 7, and those of one millisecond keep their order', () => {
  const ids = Array.from({ length: 3000 }, () => newId(1_795_000_000_000));
  expect(ids.every(isId)).toBe(true);
  expect(ids.every((id) => id[14] === '7' && '89ab'.includes(id[19] ?? ''))).toBe(true);
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
  expect(newId(1_795_000_000_001) > (ids.at(-1) ?? '')).toBe(true);
});

test('a text that is not an id is recognised', () => {
  for (const text of ['', 'x', `${newId()}0`, newId().toUpperCase(), "' or 1=1"])
    expect(isId(text)).toBe(false);
});
