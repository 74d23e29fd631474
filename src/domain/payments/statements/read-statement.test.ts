import { describe, expect, test } from 'vitest';
import type { TableRow } from '#platform/tables/read-table.ts';
import { ownKeyOf } from './own-key.ts';
import { columnRoles, faultOfProfile, type StatementProfile } from './profile.ts';
import { readDay } from './read-day.ts';
import { readStatement } from './read-statement.ts';

const heads = Object.fromEntries(
  columnRoles.map((role) => [role, [] as string[]]),
) as StatementProfile['heads'];
const profile: StatementProfile = {
  id: 'x',
  name: 'Ngân hàng',
  heads: {
    ...heads,
    day: ['Ngày giao dịch', 'Ngày'],
    in: ['Ghi có'],
    out: ['Ghi nợ'],
    memo: ['Nội dung'],
    reference: ['Số CT'],
    payer: ['Người chuyển'],
  },
  dayOrder: 'dmy',
  isVerified: false,
  revision: 1,
  changedBy: '',
};
const signed: StatementProfile = {
  ...profile,
  heads: { ...heads, day: ['Ngày'], amount: ['Số tiền'], way: ['Loại'], memo: ['Nội dung'] },
};
const HEADS = ['STT', 'NGÀY GIAO DỊCH', 'Số CT', 'Ghi nợ', 'Ghi có', 'Nội  dung'];
const rowsOf = (...rows: string[][]): TableRow[] => rows.map((cells, i) => ({ at: i + 1, cells }));
const read = (rows: TableRow[], by = profile) => {
  const all = readStatement(rows, by);
  if ('missing' in all) throw new Error(`missing: ${all.missing.join()}`);
  return all;
};

describe('a statement', () => {
  test('is read below the heads of its columns, wherever these stand and however they are written', () => {
    const all = read(
      rowsOf(
        ['NGÂN HÀNG'],
        ['Từ ngày', '01/11/2026'],
        HEADS,
        ['1', '19/11/2026 09:30:15', 'FT 1', '', '15.000', 'MC7K2P9QXD  le\nphi'],
        ['2', '2026-11-20', '', '', '1,000,000.00', 'x'],
      ),
    );
    expect(all.lines).toEqual([
      {
        reference: 'FT1',
        day: '2026-11-19',
        amount: 15_000,
        isExact: true,
        memo: 'MC7K2P9QXD le phi',
        payer: '',
        nth: 1,
      },
      { reference: '', day: '2026-11-20', amount: 1_000_000, isExact: true, memo: 'x', payer: '', nth: 1 },
    ]);
  });

  test('passes over and counts what left the account, in its own column or by its sign or word', () => {
    const own = read(
      rowsOf(
        HEADS,
        ['1', '19/11/2026', 'A', '50.000', '', 'rút'],
        ['2', '19/11/2026', 'B', '0', '9.000', 'c'],
      ),
    );
    expect([own.outgoing, own.lines.map((l) => l.amount)]).toEqual([1, [9_000]]);
    const one = read(
      rowsOf(
        ['Ngày', 'Số tiền', 'Loại', 'Nội dung'],
        ['19/11/2026', '-5.000', '', 'a'],
        ['19/11/2026', '5.000', 'D', 'b'],
        ['19/11/2026', '6.000', 'C', 'c'],
      ),
      signed,
    );
    expect([one.outgoing, one.lines.map((l) => l.amount)]).toEqual([2, [6_000]]);
  });

  test('names the rows that have a sum and cannot be read: no day, no sum, a formula', () => {
    const all = read([
      { at: 1, cells: HEADS },
      { at: 2, cells: ['', 'Tổng cộng', '', '', '15.000'] },
      { at: 3, cells: ['1', '19/11/2026', 'A', '', '15.00.0', 'x'] },
      { at: 4, cells: ['1', '19/11/2026', 'A', '', '15000', 'x'], numbers: [4], formulas: [4] },
      { at: 5, cells: ['', 'Lập ngày 30/11/2026'] },
      { at: 6, cells: ['1', '31/02/2026', 'A', '', '15000', 'x'] },
    ]);
    expect(all).toEqual({
      lines: [],
      outgoing: 0,
      unread: [
        { at: 2, why: 'no-day' },
        { at: 3, why: 'no-amount' },
        { at: 4, why: 'formula' },
        { at: 6, why: 'bad-day' },
      ],
    });
  });

  test('of another bank says which columns are missing; without the word for which way money went, none is guessed', () => {
    expect(readStatement(rowsOf(['Date', 'Amount'], ['x', 'y']), profile)).toEqual({
      missing: ['day', 'memo', 'in'],
    });
    expect(readStatement(rowsOf(HEADS.slice(0, 4)), profile)).toEqual({ missing: ['memo', 'in'] });
    expect(readStatement(rowsOf(['Ngày', 'Số tiền', 'Nội dung']), signed)).toEqual({ missing: ['way'] });
  });

  test('tells a fraction, and a sum a hundredfold is another sum', () => {
    const all = read([
      { at: 1, cells: HEADS },
      { at: 2, cells: ['1', '19/11/2026', 'A', '', '15000.5', 'x'], numbers: [4] },
      { at: 3, cells: ['1', '19/11/2026', 'B', '', '1500000', 'x'], numbers: [4] },
    ]);
    expect(all.lines).toMatchObject([
      { amount: 15_000, isExact: false },
      { amount: 1_500_000, isExact: true },
    ]);
  });
});

describe('a line', () => {
  const line = {
    reference: '',
    day: '2026-11-19',
    amount: 15_000,
    isExact: true,
    memo: 'Nộp lệ phí',
    nth: 1,
  };

  test('without a number of the bank is known by its day, sum and memo, and which of the same it is', () => {
    const key = ownKeyOf(line);
    expect(ownKeyOf({ ...line, memo: 'NOP  LE-PHI' })).toBe(key);
    for (const other of [
      { amount: 15_001 },
      { day: '2026-11-20' },
      { memo: 'khác' },
      { nth: 2 },
      { isExact: false },
    ])
      expect(ownKeyOf({ ...line, ...other }), JSON.stringify(other)).not.toBe(key);
  });

  test('with one is known by it and its sum, whatever else the bank writes another time', () => {
    const numbered = { ...line, reference: 'FT1' };
    expect(ownKeyOf({ ...numbered, memo: 'khác', day: '2026-11-20' })).toBe(ownKeyOf(numbered));
    expect(ownKeyOf({ ...numbered, amount: 15_001 })).not.toBe(ownKeyOf(numbered));
    expect(ownKeyOf({ ...numbered, nth: 2 })).not.toBe(ownKeyOf(numbered));
  });

  test('twice in one file is two', () => {
    const again = ['1', '19/11/2026', '', '', '15.000', 'x'];
    expect(read(rowsOf(HEADS, again, again)).lines.map((l) => l.nth)).toEqual([1, 2]);
  });
});

test('a day is read in the order of its bank, and one that is not in the calendar is none', () => {
  expect(readDay('1/2/2026', 'dmy')).toBe('2026-02-01');
  expect(readDay('1/2/26', 'mdy')).toBe('2026-01-02');
  expect(readDay('09:30:15 19-11-2026', 'dmy')).toBe('2026-11-19');
  expect(readDay('2026-11-19 09:30:00', 'mdy')).toBe('2026-11-19');
  for (const text of ['', '31/02/2026', '13/13/2026', 'hôm nay', '2026'])
    expect(readDay(text, 'dmy')).toBeUndefined();
});

test('a profile has a day, a memo and a sum, and no head for two columns', () => {
  expect(faultOfProfile(profile)).toBeUndefined();
  expect(faultOfProfile({ ...profile, name: ' ' })).toBe('name');
  for (const [role, fault] of [
    ['day', 'day'],
    ['in', 'amount'],
    ['memo', 'memo'],
  ] as const)
    expect(faultOfProfile({ ...profile, heads: { ...profile.heads, [role]: [] } })).toBe(fault);
  expect(faultOfProfile({ ...profile, heads: { ...profile.heads, payer: ['NỘI DUNG'] } })).toBe('twice');
});
