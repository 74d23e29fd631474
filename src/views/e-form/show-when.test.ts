import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Condition, evaluateCondition } from '#domain/forms';
import { holdsFor, type PostedCondition } from '../../client/show-when.ts';

const field = fc.constantFrom('a', 'b', 'c');
const value = fc.constantFrom<string | number | boolean>('x', 'y', 1, 2, true);
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small' },
    fc.record({ field, equals: fc.oneof(value, fc.constant(false)) }),
    fc.record({ field, in: fc.array(fc.constantFrom<string | number>('x', 'y', 1, 2), { minLength: 1 }) }),
    fc.record({ field, notEmpty: fc.constant(true as const) }),
    fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('condition') }),
  ),
}));

it('decides in the browser just as on the server', () => {
  fc.assert(
    fc.property(condition, fc.dictionary(field, value), (each, data) => {
      const text = (name: string) => (Object.hasOwn(data, name) ? String(data[name]) : undefined);
      // What a browser has for an answer is its text; the condition is the same object.
      expect(holdsFor(each as PostedCondition, text)).toBe(evaluateCondition(each, data));
    }),
    { numRuns: 1000 },
  );
});
