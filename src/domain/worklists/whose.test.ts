import { describe, expect, test } from 'vitest';
import type { Officer, Post, PostRole } from '#domain/journal';
import { reachAt } from './whose.ts';
import { whoseIs } from './work-lists.ts';

const post = (role: PostRole, unitKey = 'judicial', agencyId = 'here'): Post => ({
  agencyId,
  agencyName: '',
  unitId: unitKey,
  unitKey,
  unitName: '',
  role,
  title: '',
});
const officer = (...posts: Post[]): Officer => ({
  kind: 'officer',
  officerId: 'me',
  name: '',
  admin: false,
  posts,
});

// the desk answers to the filer for whatever is late in the agency, and tells them of a new date (NĐ 118/2025/NĐ-CP Đ19 k6)
describe('what is late in all of the agency', () => {
  test.each([
    ['leader', 'leadership'],
    ['clerk', 'one-stop'],
    ['clerk', 'judicial'],
    ['head', 'one-stop'],
  ] as const)('is seen by a %s in %s', (role, unit) => {
    expect(reachAt([post(role, unit)])).toBe('agency');
  });

  test.each([
    ['head', 'judicial'],
    ['officer', 'judicial'],
    ['officer', 'one-stop'],
    ['registrar', 'office'],
  ] as const)('is not seen by a %s in %s, who see what is late in their unit', (role, unit) => {
    expect(reachAt([post(role, unit)])).toBe('units');
  });

  test('is seen by who holds one post that sees it among others, and by nobody without a post', () => {
    expect(reachAt([post('officer'), post('clerk', 'one-stop')])).toBe('agency');
    expect(reachAt([])).toBe('units');
  });
});

test('a list says whose dossiers it shows', () => {
  const [clerk, head, leader] = [
    officer(post('clerk', 'one-stop')),
    officer(post('head')),
    officer(post('leader')),
  ];
  expect([clerk, head, leader].map((o) => whoseIs(o, 'late', 'wide'))).toEqual(['agency', 'units', 'agency']);
  expect([clerk, head, leader].map((o) => whoseIs(o, 'late', 'own'))).toEqual(['me', 'me', 'me']);
  // what is only looked at widely by who answers for it stays the unit's for the work itself
  expect([clerk, head, leader].map((o) => whoseIs(o, 'unit', 'wide'))).toEqual(['units', 'units', 'agency']);
  expect(whoseIs(clerk, 'mine', 'wide')).toBe('me');
  expect(whoseIs(head, 'waiting', 'own')).toBe('agency');
  const two = officer(post('head'), post('clerk', 'one-stop', 'there'));
  expect(whoseIs(two, 'late', 'wide')).toBe('both');
});
