import { expect, test } from 'vitest';
import type { FeeRule, PartSpec, ProcedureContent } from '#domain/procedures';
import { bareProcedure } from '#testing/bare-procedure.ts';
import { forCase } from './for-case.ts';

const part = (id: string, more: Partial<PartSpec> = {}): PartSpec => ({
  ...{ id, name: id, originals: 1, copies: 0, required: true, accepts: ['pdf'], maxBytes: 1, maxFiles: 1 },
  ...more,
});
const fee = (id: string, more: Partial<FeeRule> = {}): FeeRule => ({
  ...{ id, name: id, kind: 'le-phi', amount: 1, source: '', verified: false },
  ...more,
});
const content = (more: Partial<ProcedureContent>) => bareProcedure({ code: '1', name: 'A', ...more });
const when = { field: 'late', equals: true } as const;
const bring = { source: '', verified: false };
const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id).join(' ');

test('a paper that is to be brought is told as that and as nothing else, and only where it is needed', () => {
  const parts = [
    part('sent'),
    part('brought', { bring }),
    part('brought-may-be-sent', { bring, required: false }),
    part('brought-when-late', { bring, required: false, when }),
    part('may-be-sent', { required: false }),
  ];
  const found = forCase(content({ parts }), { late: false });
  expect(ids(found.parts)).toBe('sent');
  expect(ids(found.partsBrought)).toBe('brought brought-may-be-sent');
  expect(ids(found.partsMaybe)).toBe('may-be-sent');
  expect(ids(forCase(content({ parts }), { late: true }).partsBrought)).toContain('brought-when-late');
});

test('of a case that is not known a paper depends on it, but not where an answer says that nobody needs it', () => {
  const cases = ['a', 'b'].map((id) => ({ id, name: id, when: { field: 'kind', equals: id } }));
  const parts = [part('of-a', { cases: ['a'] }), part('of-a-when-late', { cases: ['a'], when })];
  expect(ids(forCase(content({ cases, parts }), {}).partsOpen)).toBe('of-a of-a-when-late');
  expect(ids(forCase(content({ cases, parts }), { late: false }).partsOpen)).toBe('of-a');
  expect(ids(forCase(content({ cases, parts }), { kind: 'a', late: true }).parts)).toBe(
    'of-a of-a-when-late',
  );
});

test('fees of the counter are none of what is filed online, and one that depends on an answer is not due before it', () => {
  const fees = [
    fee('both'),
    fee('online', { channel: 'online' }),
    fee('counter', { channel: 'direct' }),
    fee('late', { when }),
  ];
  const found = forCase(content({ fees }), {});
  expect([ids(found.fees), ids(found.feesMaybe)]).toEqual(['both online', 'late']);
  expect(ids(forCase(content({ fees }), { late: true }).fees)).toBe('both online late');
  expect(ids(forCase(content({ fees }), { late: false }).feesMaybe)).toBe('');
});
