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

test('ids of one millisecond keep their order while others are made, of the clock’s own time and of other requests', () => {
  const ids = Array.from({ length: 200 }, (_, nth) => {
    newId();
    newId(1_795_000_001_000 + (nth % 50));
    return newId(1_795_000_002_000);
  });
  expect([...ids].sort()).toEqual(ids);
});

test('a text that is not an id is recognised', () => {
  for (const text of ['', 'x', `${newId()}0`, newId().toUpperCase(), "' or 1=1"])
    expect(isId(text)).toBe(false);
});
