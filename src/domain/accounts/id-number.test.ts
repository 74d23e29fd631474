import { describe, expect, test } from 'vitest';
import { readIdNumber } from './id-number.ts';
import { maskPhone, readPhone } from './phone.ts';

describe('the number of a card (Decree 137/2015, art. 13)', () => {
  test.each([
    ['030079000001', 'nam', 1979],
    ['001190000001', 'nu', 1990],
    ['079204000001', 'nam', 2004],
    ['096325000001', 'nu', 2025],
    ['001 090 000 177', 'nam', 1990],
    ['099194000121', 'nu', 1994], // registered abroad
  ])('%s: %s, born %i', (text, sex, birthYear) => {
    expect(readIdNumber(text)).toMatchObject({ sex, birthYear });
  });

  test.each([
    [''],
    ['00109000017'],
    ['0010900001777'],
    ['003090000177'],
    ['000090000177'],
    ['001490000177'],
    ['a01090000177'],
    ['٠٠١٠٩٠٠٠٠١٧٧'],
  ])('%j cannot be the number of a card', (text) => {
    expect(readIdNumber(text)).toBeUndefined();
  });
});

describe('a mobile number', () => {
  test.each([
    ['0912345436'],
    ['+84 912 345 436'],
    ['84912345436'],
    ['0084912345436'],
    ['0912.345.436'],
    ['(091) 234-5436'],
  ])('%s is read', (text) => {
    expect(readPhone(text)).toBe('0912345436');
  });

  test.each([['0212345678'], ['091234543'], ['09123454366'], ['+85912345436'], ['0952345436x'], ['']])(
    '%j cannot get an SMS',
    (text) => {
      expect(readPhone(text)).toBeUndefined();
    },
  );

  test('is masked except for its first and last three digits', () => {
    expect(maskPhone('0912345436')).toBe('091****436');
  });
});
