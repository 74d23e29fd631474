import { expect, test } from 'vitest';
import type { Verb } from '#domain/ledger';
import { papersAtDesk, papersHeld } from './papers-at-desk.ts';

const event = (verb: Verb, detail: Record<string, unknown>) => ({ verb, detail });
const paper = (part: string, originals: number, certified: number, copies: number) => ({
  part,
  originals,
  certified,
  copies,
});
const accepted = event('accept', { papers: [paper('khai', 1, 0, 2), paper('anh', 0, 0, 2)] });
const brought = event('supplement', {
  onPaper: {
    khai: { originals: 0, certified: 1, copies: 1 },
    other: { originals: 1, certified: 0, copies: 0 },
  },
});

test('the desk has what it counted on acceptance and with each supplement, each paper once', () => {
  expect(papersHeld([accepted, event('assign', {}), brought])).toEqual([
    paper('khai', 1, 1, 3),
    paper('anh', 0, 0, 2),
    paper('other', 1, 0, 0),
  ]);
  expect(papersAtDesk([accepted, brought])).toEqual({ originals: 2, certified: 1, copies: 5 });
  expect(papersHeld([event('accept', {})])).toEqual([]);
});

test('what was given back is not there any more, and the rest of it is until it goes or stays for good', () => {
  const gave = event('return-papers', { gave: [paper('khai', 1, 1, 0)], rest: 'later' });
  expect(papersHeld([accepted, brought, gave])).toEqual([
    paper('khai', 0, 0, 3),
    paper('anh', 0, 0, 2),
    paper('other', 1, 0, 0),
  ]);
  const rest = event('return-papers', { gave: [paper('other', 1, 0, 0)], rest: 'kept' });
  expect(papersHeld([accepted, brought, gave, rest])).toEqual([]);
});

test.each([
  ['returned', 0],
  ['kept', 0],
  ['later', 5],
])('a dossier that ended with the papers "%s" leaves so many at the desk', (papers, left) => {
  const { originals, certified, copies } = papersAtDesk([accepted, event('withdraw', { back: { papers } })]);
  expect(originals + certified + copies).toBe(left);
});

test('papers that are brought again after it was closed are there again', () => {
  const closed = event('close', { back: { papers: 'returned' } });
  expect(papersHeld([accepted, closed, brought])).toEqual([paper('khai', 0, 1, 1), paper('other', 1, 0, 0)]);
});
