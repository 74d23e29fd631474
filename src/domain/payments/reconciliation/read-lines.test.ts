import { describe, expect, test } from 'vitest';
import type { TableRow } from '#platform/tables/read-table.ts';
import { profileOf } from './provider-profile.ts';
import { readLines } from './read-lines.ts';

const HEADS = [
  'STT',
  'MÃ ĐƠN HÀNG',
  'Mã giao dịch',
  'số tiền',
  'Trạng thái',
  'Thời gian thanh toán',
  'Ngày quyết toán',
];
const DAY = '2026-11-18';
const vnpay = profileOf('vnpay');
if (!vnpay) throw new Error('the profile is there');

const rows = (...cells: string[][]): TableRow[] => cells.map((c, i) => ({ at: i + 1, cells: c }));
const read = (...cells: string[][]) => readLines({ rows: rows(HEADS, ...cells) }, vnpay, DAY);
const line = (o: Partial<Record<'order' | 'tx' | 'amount' | 'state' | 'paid' | 'settled', string>> = {}) => [
  '1',
  o.order ?? 'TT1',
  o.tx ?? '14000001',
  o.amount ?? '15.000',
  o.state ?? 'Thành công',
  o.paid ?? '18/11/2026 10:00:00',
  o.settled ?? '',
];

describe('a provider’s file of a day', () => {
  test('is read by the heads of its columns, wherever they stand and however they are written', () => {
    const moved = [
      ['BÁO CÁO GIAO DỊCH'],
      [],
      ['Số  tiền', 'x', 'mã giao dịch', 'MÃ ĐƠN HÀNG'],
      ['15000', '', '14000001', 'TT1'],
    ];
    expect(readLines({ rows: rows(...moved) }, vnpay, DAY)).toEqual({
      lines: [
        {
          line: 4,
          reference: 'TT1',
          transaction: '14000001',
          amount: 15_000,
          settledOn: null,
          isReturn: false,
        },
      ],
      leftOut: 0,
    });
  });

  test('tells what came from what went back and from what was not paid, and passes over totals', () => {
    const found = read(
      line({ settled: '19/11/2026' }),
      line({ tx: '14000002', state: 'HOÀN TIỀN', amount: '-8.000' }),
      line({ tx: '14000003', state: 'Giao dịch không thành công' }),
      ['', '', '', '23.000'],
    );
    expect(found).toMatchObject({
      lines: [
        { transaction: '14000001', amount: 15_000, settledOn: '2026-11-19', isReturn: false },
        { transaction: '14000002', amount: 8_000, isReturn: true },
      ],
      leftOut: 1,
    });
  });

  test.each([
    ['15.000', 15_000],
    ['15,000 VND', 15_000],
    ['15000.00', 15_000],
    ['15.000,00', 15_000],
    ['0', 0],
  ])('has the amount %s as %d', (amount, sum) => {
    expect(read(line({ amount }))).toMatchObject({ lines: [{ amount: sum }] });
  });

  test('has an amount that a sheet keeps as a number, whole or not at all', () => {
    const sheet = (text: string) =>
      readLines(
        { rows: [...rows(HEADS), { at: 2, cells: line({ amount: text }), numbers: [3] }] },
        vnpay,
        DAY,
      );
    expect(sheet('15000')).toMatchObject({ lines: [{ amount: 15_000 }] });
    expect(sheet('15000.5')).toEqual({ fault: 'bad-amount', line: 2 });
  });

  test.each([
    [
      'another’s columns',
      [
        ['Ngày', 'Diễn giải', 'Ghi có'],
        ['18/11/2026', 'x', '15000'],
      ],
      'other-columns',
    ],
    ['nothing but heads', [HEADS], 'no-lines'],
    ['another day', [HEADS, line({ paid: '17/11/2026 23:59:59' })], 'other-day'],
  ])('of %s is refused', (_, cells, fault) => {
    expect(readLines({ rows: rows(...cells) }, vnpay, DAY)).toEqual({ fault });
  });

  test.each([
    ['no sum', line({ amount: 'mười lăm nghìn' }), 'bad-amount'],
    ['a fraction', line({ amount: '15.5' }), 'bad-amount'],
    ['more than anybody pays', line({ amount: '9999999999999' }), 'bad-amount'],
    ['no transaction', line({ tx: '' }), 'no-number'],
    ['no order', line({ order: '' }), 'no-number'],
    ['a day that is none', line({ paid: '31/02/2026' }), 'bad-day'],
  ])('with %s in one line is refused whole, and says which line', (_, wrong, fault) => {
    expect(read(line(), wrong)).toEqual({ fault, line: 3 });
  });

  test('with a formula where an amount should be is refused: nobody computes it here', () => {
    const row = { at: 2, cells: line(), formulas: [3] };
    expect(readLines({ rows: [...rows(HEADS), row] }, vnpay, DAY)).toEqual({ fault: 'formula', line: 2 });
  });

  test('keeps why it was no table', () => {
    expect(readLines({ fault: 'old-or-locked' }, vnpay, DAY)).toEqual({ fault: 'old-or-locked' });
  });
});
