import { expect, test } from 'vitest';
import { wholeSource } from './whole-source.ts';

test.each([
  ['BLLĐ 2019 Đ112', 'Bộ luật Lao động năm 2019 Điều 112'],
  ['BLLĐ 2019 Đ112 k3', 'Bộ luật Lao động năm 2019 Điều 112 khoản 3'],
  ['TB 9441/TB-BNV; CV 12729/VPCP-KGVX', 'Thông báo số 9441/TB-BNV; Công văn số 12729/VPCP-KGVX'],
  ['NQ 28/2026/QH16', 'Nghị quyết số 28/2026/QH16'],
  ['Nghị định số 145/2020/NĐ-CP', 'Nghị định số 145/2020/NĐ-CP'],
  ['', ''],
])('%s', (short, whole) => {
  expect(wholeSource(short)).toBe(whole);
});
