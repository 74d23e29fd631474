import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '#platform/root.ts';
import { SECURITY_KINDS } from './index.ts';

const SRC = join(ROOT, 'src');
// where kinds are declared, named and gathered, and no event is written
const WRITES_NONE = /(security-kind|\.test)\.tsx?$|\/words\//;

test('every kind of event that the security journal knows is written by some room', () => {
  const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !WRITES_NONE.test(file))
    .map((file) => readFileSync(join(SRC, file), 'utf8'));
  const never = SECURITY_KINDS.filter((kind) => !sources.some((text) => text.includes(`'${kind}'`)));
  expect(never).toEqual([]);
});
