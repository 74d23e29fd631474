import { expect, test } from 'vitest';
import type { RouteStep } from '#domain/procedures';
import { examiningStepBefore, stepFor, taskOf, taskOfStep } from './route.ts';

const step = (id: string, role: RouteStep['role']): RouteStep => ({
  id,
  role,
  name: id,
  place: role === 'clerk' ? 'receiver' : 'owner',
  hours: 1,
});
const route = [
  step('receive', 'clerk'),
  step('assign', 'head'),
  step('examine', 'officer'),
  step('approve', 'leader'),
  step('sign', 'leader'),
  step('return', 'clerk'),
];

test('a route is received first and returned last, and in between its roles say what is done', () => {
  expect(route.map((_, i) => taskOfStep(route, i))).toEqual([
    'receive',
    'assign',
    'examine',
    'approve',
    'approve',
    'return',
  ]);
  // the last step returns whoever does it, and nothing comes after it
  expect(taskOfStep([step('receive', 'clerk'), step('return', 'officer')], 1)).toBe('return');
  expect(taskOfStep(route, route.length)).toBe('return');
});

test('the next step for a task comes after the one in hand, and a leader sends back to the last that examined', () => {
  expect([stepFor(route, 'approve', 2), stepFor(route, 'approve', 3), stepFor(route, 'approve', 4)]).toEqual([
    3,
    4,
    undefined,
  ]);
  expect([examiningStepBefore(route, 4), examiningStepBefore(route, 2)]).toEqual([2, 2]);
  expect(examiningStepBefore(route, 1)).toBe(1);
});

test('after the decision the result is recorded, and nothing is asked of one that waits or is over', () => {
  const at = { step: 3, decision: null, supplementRequest: null, waitsFor: null };
  expect(taskOf({ ...at, status: 'processing' }, { route })).toBe('approve');
  expect(taskOf({ ...at, status: 'processing', decision: 'denied' }, { route })).toBe('record-result');
  for (const status of ['awaiting_supplement', 'refused', 'withdrawn', 'returned', 'stopped'] as const)
    expect(taskOf({ ...at, status }, { route })).toBeUndefined();
});

test('while no time counts for the opinions of other agencies, nothing is done but to wait', () => {
  const waitsFor = { thing: 'opinions', askedBy: 'x', askedAt: 'x', ranSince: null } as const;
  const at = { step: 2, status: 'processing', decision: null, supplementRequest: null, waitsFor } as const;
  expect(taskOf(at, { route })).toBe('await-opinion');
});
