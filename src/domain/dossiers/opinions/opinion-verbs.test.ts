import { expect, test } from 'vitest';
import type { Officer } from '#domain/journal';
import type { OpinionAsked } from '../dossier.ts';
import { type Holding, mayTake } from '../may.ts';
import type { At } from '../verb.ts';
import { endOpinionVerb } from '../verbs/end-opinion.ts';
import { giveOpinionVerb } from '../verbs/give-opinion.ts';
import { requestOpinionVerb } from '../verbs/request-opinion.ts';

// What the rooms hold themselves, whatever a door has looked at before.
const NOW = new Date('2026-11-19T10:00:00+07:00');
const ASKED: OpinionAsked = {
  agencyId: 'asked',
  agencyName: 'Cơ quan được hỏi',
  question: 'Có trong quy hoạch không?',
  askedBy: 'Người hỏi',
  askedAt: '2026-11-19T02:00:00.000Z',
  dueAt: '2026-11-20T02:00:00.000Z',
};
const OFFICER: Officer = {
  kind: 'officer',
  officerId: 'o',
  name: 'Người trả lời',
  posts: [
    ...[{ agencyId: 'asked', agencyName: '', unitId: '', unitKey: '', unitName: '', title: '' }].map((p) => ({
      ...p,
      role: 'officer' as const,
    })),
  ],
} as unknown as Officer;

const at = (more: object = {}) =>
  ({
    dossier: { status: 'processing', decision: null, ownerAgencyId: 'owner', opinions: [ASKED], ...more },
    version: { content: {} },
    actor: OFFICER,
    now: NOW,
  }) as unknown as At;

test('nothing is asked without words', () => {
  const asked = {
    agencyIds: ['asked'],
    day: '2026-11-20',
    inForce: [{ id: 'asked', name: 'x' }],
    calendar: undefined as never,
  };
  expect(() => requestOpinionVerb.decide(at({ opinions: [] }), { ...asked, question: ' \n' })).toThrow(
    'opinion.no-question',
  );
});

test('who does not agree says why', () => {
  for (const says of ['disagree', 'other'] as const)
    expect(() => giveOpinionVerb.decide(at(), { says, text: ' …' })).toThrow('opinion.no-text');
});

test('nobody answers once it is decided, whatever it still waits for', () => {
  const mayAnswer = (decision: 'granted' | null) =>
    mayTake(OFFICER, giveOpinionVerb.rows, at({ decision }).dossier as Holding, 'examine').length > 0;
  expect(mayAnswer(null)).toBe(true);
  expect(mayAnswer('granted')).toBe(false);
});

test('a question is called off with a reason', () => {
  const off = { why: 'called-off', agencyIds: ['asked'], reason: ' ' } as const;
  expect(() => endOpinionVerb.decide(at(), off)).toThrow('reason.missing');
});

test('a question lapses after its deadline and once', () => {
  const lapsed = { ...ASKED, dueAt: '2026-11-19T02:30:00.000Z' };
  const over = { ...lapsed, ended: { why: 'lapsed', at: '2026-11-19T02:35:00.000Z' } } as const;
  for (const opinions of [[ASKED], [over]])
    expect(() => endOpinionVerb.decide(at({ opinions }), { why: 'lapsed' })).toThrow('opinion.none');
});
