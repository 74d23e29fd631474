import { describe, expect, test } from 'vitest';
import type { Officer, PostRole } from '#domain/journal';
import { partsOf, refundActs } from './may-refund.ts';
import { type Refund, refundStates } from './refund.ts';
import { type RefundPart, refundRows, refundTable } from './refund-table.ts';
import { NOBODY } from './take-notice.ts';

const [OWNER, DESK] = ['owner', 'desk'];

/** What each part may do with a refund in each state, through a gateway | by people; written out by hand. */
const EXPECTED: Record<RefundPart, string[]> = {
  clerk: [
    'approved: | confirm done, change requested',
    'failed: again approved, change requested | change requested',
  ],
  leader: [
    'requested: approve approved, refuse refused | approve approved, refuse refused',
    'approved: | refuse refused',
    'failed: refuse refused | refuse refused',
    'look: confirm done, not-given failed |',
  ],
  program: [
    'approved: send sent, fail failed |',
    'sent: finish done, fail failed, look look |',
    'look: finish done, fail failed |',
  ],
};

describe('a refund', () => {
  test('goes where the table says, by each part in every state and way', () => {
    for (const part of ['clerk', 'leader', 'program'] as const) {
      const said = refundStates.flatMap((state) => {
        const by = (way: Refund['way']) =>
          refundRows({ state, way }, [part])
            .map((row) => `${row.event} ${row.to}`)
            .join(', ');
        const line = `${state}: ${by('gateway')} | ${by('cash')}`
          .replace(': |', ': |')
          .replace(/\s+/g, ' ')
          .trim();
        expect(by('transfer')).toBe(by('cash'));
        return by('gateway') || by('cash') ? [line] : [];
      });
      expect(said, part).toEqual(expect.arrayContaining(EXPECTED[part]));
      expect(said.length, part).toBe(EXPECTED[part].length);
    }
  });

  test('that is done or refused stays so, and goes to nobody before a leader has approved it', () => {
    expect(refundTable.filter((row) => ['done', 'refused'].includes(row.from))).toEqual([]);
    expect(refundTable.filter((row) => row.to === 'approved').map((row) => row.event)).toEqual([
      'approve',
      'again',
    ]);
    for (const { from, to } of refundTable)
      if (to === 'done' || to === 'sent') expect(['approved', 'sent', 'look']).toContain(from);
  });

  test('is approved by a leader of its agency who has not asked for it, and carried out by a clerk of its desk', () => {
    const r = refund();
    expect(partsOf(r, officer('x', [DESK, 'clerk']))).toEqual(['clerk']);
    expect(partsOf(r, officer('x', [OWNER, 'leader']))).toEqual(['leader']);
    expect(partsOf(r, officer('asked', [OWNER, 'leader'], [DESK, 'clerk']))).toEqual(['clerk']);
    for (const role of ['officer', 'head', 'registrar'] as const)
      expect(partsOf(r, officer('x', [OWNER, role], [DESK, role]))).toEqual([]);
    expect(partsOf(r, officer('x', [DESK, 'leader'], [OWNER, 'clerk']))).toEqual([]);
    expect(partsOf(r, { ...officer('x'), admin: true })).toEqual([]);
    expect(refundActs(r, officer('asked', [OWNER, 'leader']))).toEqual([]);
  });

  test('of what came for nobody is an administrator’s, and another one’s to approve', () => {
    const r = refund({ ownerAgencyId: NOBODY, deskAgencyId: NOBODY });
    expect(partsOf(r, { ...officer('x'), admin: true })).toEqual(['clerk', 'leader']);
    expect(partsOf(r, { ...officer('asked'), admin: true })).toEqual(['clerk']);
    expect(partsOf(r, officer('x', [OWNER, 'leader'], [DESK, 'clerk']))).toEqual([]);
  });
});

function refund(o: Partial<Refund> = {}): Refund {
  return {
    ...{
      ownerAgencyId: OWNER ?? '',
      deskAgencyId: DESK ?? '',
      id: 'id',
      kind: 'fee',
      dossierId: 'd',
      code: 'c',
    },
    ...{ moneyId: null, amount: 1, way: 'cash', paidTo: 'x', account: null, reason: 'x', settles: false },
    ...{ state: 'requested', seq: 1, requestedAt: new Date(0), requestedBy: 'asked', requestedByName: 'x' },
    ...{
      approvedBy: null,
      approvedByName: '',
      document: '',
      sentAt: null,
      doneAt: null,
      asked: 0,
      askAt: null,
    },
    ...o,
  } as Refund;
}

function officer(
  officerId: string,
  ...posts: (readonly [agencyId: string | undefined, role: PostRole])[]
): Officer {
  return {
    kind: 'officer',
    officerId,
    name: officerId,
    admin: false,
    posts: posts.map(([agencyId = '', role]) => ({
      ...{ agencyId, agencyName: '', unitId: '', unitKey: '', unitName: '', role, title: '' },
    })),
  };
}
