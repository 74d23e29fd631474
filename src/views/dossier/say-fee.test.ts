import { describe, expect, it } from 'vitest';
import type { Fee } from '#domain/fees';
import type { FeeRule } from '#domain/procedures';
import { feeOfDossier, feeOfLines, feesInShort, sayFee } from './say-fee.ts';

const rule = (o: Partial<FeeRule>): FeeRule => ({
  id: 'a',
  name: 'Lệ phí',
  kind: 'le-phi',
  amount: null,
  source: '',
  verified: false,
  ...o,
});

describe('a fee is said in one way', () => {
  it.each([
    [{ sum: 0, open: false }, 'Không thu', 'Free'],
    [{ sum: 0, open: true }, 'Nơi tiếp nhận báo số tiền', 'The receiving office tells you the amount'],
    [{ sum: 8000, open: false }, '8.000 VND', '8,000 VND'],
    [{ sum: 8000, open: false, least: true }, 'Từ 8.000 VND', 'From 8,000 VND'],
    [
      { sum: 8000, open: true },
      '8.000 VND và khoản nơi tiếp nhận báo',
      '8,000 VND and what the receiving office tells you',
    ],
    [{ sum: 0, open: false, because: 'hộ nghèo' }, 'Không thu (hộ nghèo)', 'Free (hộ nghèo)'],
    [{ sum: 0, open: false, exempt: true }, 'Được miễn, không thu', 'Exempt, nothing to pay'],
  ])('%j', (fee, vi, en) => {
    expect([sayFee(fee), sayFee(fee, 'en')]).toEqual([vi, en]);
  });

  it('of what was assessed, with why nothing is taken', () => {
    const lines = [{ name: 'Lệ phí trong 60 ngày', total: 0 }];
    expect(sayFee(feeOfLines({ lines, total: 0 }))).toBe('Không thu (Lệ phí trong 60 ngày)');
    const both = feeOfLines({ lines: [...lines, { name: 'Phí bản sao', total: null }], total: 0 });
    expect([sayFee(both), sayFee(both, 'en')]).toEqual([
      'Phí bản sao: nơi tiếp nhận báo số tiền; Lệ phí trong 60 ngày: không thu',
      'The receiving office tells you the amount; one part is free',
    ]);
    expect(sayFee(feeOfLines({ lines: [{ name: 'Phí', total: null }], total: 0 }))).toBe(
      'Nơi tiếp nhận báo số tiền',
    );
  });

  it('of a dossier whose fee an officer settled without a payment', () => {
    const settled = { state: 'none', settledAt: new Date(), lines: [], total: 8000 } satisfies Partial<Fee>;
    // a test's fee has what is read of one alone
    expect(sayFee(feeOfDossier(settled as unknown as Fee))).toBe('Được miễn, không thu');
    expect(sayFee(feeOfDossier(undefined))).toBe('Không thu');
  });

  it('of a procedure, before anything of a case is known', () => {
    const free = rule({ amount: 0, source: 'luật', whenSaid: { vi: 'con nhỏ', en: 'the child is small' } });
    const paid = rule({ id: 'b', amount: 200, source: 'luật' });
    const copies = rule({
      id: 'c',
      quantityField: 'copies',
      when: { field: 'copies', notEmpty: true },
    });
    expect(feesInShort([], 'vi')).toBe('Không thu');
    expect(feesInShort([paid], 'vi')).toBe('200 VND');
    expect(feesInShort([paid, { ...paid, id: 'd', amount: 400 }], 'vi')).toBe('Từ 200 VND');
    expect(feesInShort([free, copies], 'vi')).toBe('Không thu');
    expect(feesInShort([free, rule({ id: 'd' })], 'vi')).toBe(
      'Không thu nếu con nhỏ; trường hợp khác: nơi tiếp nhận báo số tiền',
    );
    expect(feesInShort([{ ...paid, source: '' }], 'vi')).toBe('Nơi tiếp nhận báo số tiền');
    expect(feesInShort([{ ...paid, channel: 'direct' }, free], 'en')).toBe('Free');
  });
});
