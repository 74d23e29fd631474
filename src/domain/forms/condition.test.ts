import { describe, expect, it } from 'vitest';
import { type Condition, evaluateCondition, valueAt } from '#domain/forms';
import { fieldsOf } from './condition.ts';

const data = {
  kind: 'khac',
  copies: 3,
  agreed: true,
  home: { provinceCode: '01' },
  children: [{ name: 'An' }],
  none: '',
  declined: false,
  emptyRows: [{}, { name: '' }],
};

describe('evaluateCondition', () => {
  it.each<[Condition, boolean]>([
    [{ field: 'kind', equals: 'khac' }, true],
    [{ field: 'kind', equals: 'moi' }, false],
    [{ field: 'copies', equals: 3 }, true],
    [{ field: 'copies', equals: '3' }, false],
    [{ field: 'agreed', equals: true }, true],
    [{ field: 'agreed', equals: false }, false],
    [{ field: 'missing', equals: false }, true],
    [{ field: 'kind', in: ['moi', 'khac'] }, true],
    [{ field: 'missing', in: ['moi'] }, false],
    [{ field: 'children', notEmpty: true }, true],
    [{ field: 'none', notEmpty: true }, false],
    [{ field: 'home.provinceCode', equals: '01' }, true],
    [
      {
        all: [
          { field: 'copies', equals: 3 },
          { field: 'agreed', equals: true },
        ],
      },
      true,
    ],
    [
      {
        any: [
          { field: 'copies', equals: 4 },
          { field: 'agreed', equals: true },
        ],
      },
      true,
    ],
    [
      {
        all: [
          { field: 'copies', equals: 3 },
          { field: 'agreed', equals: false },
        ],
      },
      false,
    ],
    [
      {
        any: [
          { field: 'copies', equals: 4 },
          { field: 'agreed', equals: false },
        ],
      },
      false,
    ],
    [{ not: { field: 'kind', equals: 'khac' } }, false],
    [{ field: 'declined', notEmpty: true }, false],
    [{ field: 'emptyRows', notEmpty: true }, false],
  ])('%j is %s', (condition, answer) => {
    expect(evaluateCondition(condition, data)).toBe(answer);
  });

  it('looks in the row first and then at the root', () => {
    expect(evaluateCondition({ field: 'kind', equals: 'moi' }, data, { kind: 'moi' })).toBe(true);
    expect(evaluateCondition({ field: 'kind', equals: 'khac' }, data, { other: 1 })).toBe(true);
  });

  it('reads own properties only', () => {
    expect(valueAt(data, 'constructor.name')).toBeUndefined();
    expect(valueAt(data, '__proto__')).toBeUndefined();
    expect(valueAt(data, 'children[0].name')).toBe('An');
  });
});

it('a number is over a figure from the next one on, and nothing else is over it', () => {
  const over = (n: unknown) => evaluateCondition({ field: 'n', over: 7 }, { n });
  expect([8, 7.5, 7, 6, '8', undefined].map(over)).toEqual([true, true, false, false, false, false]);
});

describe('fieldsOf', () => {
  it('names every field that a condition reads, also those that it compares with', () => {
    const condition: Condition = {
      all: [
        { field: 'a', moreThan: 'b' },
        { any: [{ field: 'c', sameAs: 'd' }] },
        { not: { field: 'e', equals: 1 } },
      ],
    };
    expect(fieldsOf(condition)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
});
