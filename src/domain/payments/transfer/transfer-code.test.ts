import { expect, test } from 'vitest';
import { codesIn, newTransferCode } from './transfer-code.ts';

test('a code is twelve letters and digits of which none is taken for another, each another one', () => {
  const codes = Array.from({ length: 500 }, newTransferCode);
  for (const code of codes) expect(code).toMatch(/^MC[ACDEFGHJKMNPQRTWXY34679]{10}$/);
  expect(new Set(codes).size).toBe(500);
});

test('a code is found in a memo, whatever banks and their customers write around it and do to it', () => {
  const code = newTransferCode();
  const spaced = code.replace(/(.{4})/g, '$1 ');
  for (const memo of [
    code,
    code.toLowerCase(),
    spaced,
    spaced.replaceAll(' ', '-'),
    `MBVCB.3278907687.${code}.CT tu 0711000271 LE MINH ANH toi UBND`,
    `CT DEN:123456${code}ABC`,
    `Thanh toán lệ phí ${code}, cảm ơn MC`,
    `MC${code}`,
    `mcmc ${code}`,
  ])
    expect(codesIn(memo), memo).toEqual([code]);
});

test('of two codes both are found, of one that stands twice one, and of none none', () => {
  const [a, b] = [newTransferCode(), newTransferCode()];
  expect(codesIn(`${a} ${b}`)).toEqual([a, b]);
  expect(codesIn(`${a} va ${a}`)).toEqual([a]);
  for (const memo of ['', 'nop le phi', 'MC', `${a.slice(0, 11)}`, a.slice(1)])
    expect(codesIn(memo), memo).toEqual([]);
});

test('a letter that is wrong, or two that have changed places, make it no code', () => {
  const code = newTransferCode();
  for (let i = 2; i < code.length; i += 1) {
    const other = code[i] === 'A' ? 'C' : 'A';
    expect(codesIn(code.slice(0, i) + other + code.slice(i + 1))).toEqual([]);
    const [x, y] = [code[i] ?? '', code[i + 1] ?? ''];
    if (i < code.length - 2 && x !== y)
      expect(codesIn(code.slice(0, i) + y + x + code.slice(i + 2)), code).toEqual([]);
  }
});
