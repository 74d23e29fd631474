import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '#platform/root.ts';
import { rooms, stands } from '#testing/mutations/lists.ts';

const lists = Object.values(rooms).flat();

test('what each planted fault replaces stands once in its file, so that the fault can still be planted', () => {
  const stale = lists.flatMap(({ file, faults }) => {
    const text = readFileSync(join(ROOT, file), 'utf8');
    return faults.filter(([from]) => !stands(text, from)).map(([from]) => `${file}: ${from}`);
  });
  expect(stale).toEqual([]);
});

test('the tests that should notice a planted fault are there', () => {
  const missing = lists.flatMap(({ tests }) => tests).filter((file) => !existsSync(join(ROOT, file)));
  expect([...new Set(missing)]).toEqual([]);
});
