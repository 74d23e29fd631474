import { expect, test } from 'vitest';
import { answeredFor, unasked, waitsAfter, without } from './hand-back.ts';

const BOTH = { papers: true, fee: true };

// NĐ 118/2025/NĐ-CP Đ21: papers and fee go back as the law of the sector says
test('whoever ends a dossier by hand answers for what there is, and for nothing else', () => {
  expect(() => answeredFor(BOTH, { fee: 'refund' })).toThrow('withdraw.papers-unsaid');
  expect(() => answeredFor(BOTH, { papers: 'later' })).toThrow('withdraw.fee-unsaid');
  expect(answeredFor(BOTH, { papers: 'later', fee: 'kept' })).toEqual({ papers: 'later', fee: 'kept' });
  expect(answeredFor({ papers: false, fee: true }, { papers: 'kept', fee: 'refund' })).toEqual({
    fee: 'refund',
  });
  expect(answeredFor({ papers: false, fee: false }, { papers: 'kept', fee: 'refund' })).toEqual({});
});

test('where nobody was asked, papers wait at the desk and an officer decides about the fee', () => {
  expect(unasked(BOTH)).toEqual({ papers: 'later', fee: 'undecided' });
  expect(unasked({ papers: false, fee: false })).toEqual({});
});

test.each([
  [
    { papers: 'later', fee: 'refund' },
    { papers: true, fee: 'refund' },
  ],
  [
    { papers: 'later', fee: 'undecided' },
    { papers: true, fee: 'undecided' },
  ],
  [{ papers: 'later', fee: 'kept' }, { papers: true }],
  [{ papers: 'returned', fee: 'refund' }, { fee: 'refund' }],
  [{ papers: 'kept', fee: 'kept' }, null],
  [{ papers: 'returned' }, null],
  [{}, null],
] as const)('after %o there waits %o', (told, waits) => {
  expect(waitsAfter(told)).toEqual(waits);
});

test('what is settled waits no more, and the other does', () => {
  expect(without({ papers: true, fee: 'refund' }, 'papers')).toEqual({ fee: 'refund' });
  expect(without({ papers: true, fee: 'refund' }, 'fee')).toEqual({ papers: true });
  expect(without({ papers: true }, 'papers')).toBeNull();
  expect(without(null, 'fee')).toBeNull();
});
