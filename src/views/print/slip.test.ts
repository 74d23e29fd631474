import { expect, test } from 'vitest';
import { wholeNames } from './slip.ts';

/** The pieces between which a line may end. */
const pieces = (office: string) =>
  wholeNames(office)
    .split(' ')
    .map((p) => p.replaceAll('\u00a0', ' '));

test('the name of an office is not broken within the name of its place, nor within what kind of place it is', () => {
  expect(pieces('ỦY BAN NHÂN DÂN PHƯỜNG AN PHÚ')).toEqual(['ỦY BAN NHÂN DÂN', 'PHƯỜNG AN PHÚ']);
  expect(pieces('CÔNG AN XÃ TÂN HÒA')).toEqual(['CÔNG AN XÃ TÂN HÒA']);
  const long = pieces('UBND ĐẶC KHU QUẦN ĐẢO HOÀNG SA VÀ CÁC ĐẢO PHỤ CẬN THUỘC THÀNH PHỐ MỘT CỬA');
  expect(long.slice(0, 3)).toEqual(['UBND', 'ĐẶC KHU', 'QUẦN']);
  expect(long.at(-1)).toBe('THÀNH PHỐ MỘT CỬA');
});
