import { expect, it } from 'vitest';
import { type Condition, conditionSoFar } from '#domain/forms';

const known = { kind: 'moi', agreed: false };
const [yes, no, open]: Condition[] = [
  { field: 'kind', equals: 'moi' },
  { field: 'agreed', equals: true },
  { field: 'copies', notEmpty: true },
];

it.each<[Condition, boolean | undefined]>([
  [yes as Condition, true],
  [no as Condition, false],
  [open as Condition, undefined],
  [{ not: open as Condition }, undefined],
  [{ not: no as Condition }, true],
  [{ all: [yes, open] as Condition[] }, undefined],
  [{ all: [no, open] as Condition[] }, false],
  [{ any: [yes, open] as Condition[] }, true],
  [{ any: [no, open] as Condition[] }, undefined],
  [{ any: [no, no] as Condition[] }, false],
  [{ field: 'address.provinceCode', equals: '01' }, undefined],
])('%j is %s while only some answers are known', (condition, holds) => {
  expect(conditionSoFar(condition, known)).toBe(holds);
});
