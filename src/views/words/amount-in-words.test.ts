import { describe, expect, it } from 'vitest';
import { amountInWords } from './amount-in-words.ts';

describe('an amount in words', () => {
  it.each([
    [0, 'Không đồng'],
    [5, 'Năm đồng'],
    [10, 'Mười đồng'],
    [11, 'Mười một đồng'],
    [15, 'Mười lăm đồng'],
    [21, 'Hai mươi mốt đồng'],
    [25, 'Hai mươi lăm đồng'],
    [50, 'Năm mươi đồng'],
    [101, 'Một trăm linh một đồng'],
    [105, 'Một trăm linh năm đồng'],
    [110, 'Một trăm mười đồng'],
    [111, 'Một trăm mười một đồng'],
    [115, 'Một trăm mười lăm đồng'],
    [500, 'Năm trăm đồng'],
    [1_000, 'Một nghìn đồng'],
    [1_005, 'Một nghìn không trăm linh năm đồng'],
    [1_050, 'Một nghìn không trăm năm mươi đồng'],
    [5_000, 'Năm nghìn đồng'],
    [8_000, 'Tám nghìn đồng'],
    [15_000, 'Mười lăm nghìn đồng'],
    [21_105, 'Hai mươi mốt nghìn một trăm linh năm đồng'],
    [100_000, 'Một trăm nghìn đồng'],
    [205_000, 'Hai trăm linh năm nghìn đồng'],
    [1_000_000, 'Một triệu đồng'],
    [1_000_001, 'Một triệu không trăm linh một đồng'],
    [1_025_000, 'Một triệu không trăm hai mươi lăm nghìn đồng'],
    [2_345_678, 'Hai triệu ba trăm bốn mươi lăm nghìn sáu trăm bảy mươi tám đồng'],
    [1_000_000_000, 'Một tỷ đồng'],
    [1_000_005_000, 'Một tỷ không trăm linh năm nghìn đồng'],
    [12_345_000_000_000, 'Mười hai nghìn ba trăm bốn mươi lăm tỷ đồng'],
  ])('%i is said as people say it', (amount, words) => {
    expect(amountInWords(amount)).toBe(words);
  });

  it('that is negative, or has a part of a đồng, is refused', () => {
    expect(() => amountInWords(-1)).toThrow(RangeError);
    expect(() => amountInWords(0.5)).toThrow(RangeError);
  });
});
