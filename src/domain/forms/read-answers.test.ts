import { describe, expect, it } from 'vitest';
import { compileForm, readAnswers } from '#domain/forms';
import { entriesOf, sampleForm } from '#testing/sample-form.ts';

const form = compileForm(sampleForm);
const read = (...pairs: [string, string][]) => readAnswers(form, entriesOf(pairs));

describe('readAnswers', () => {
  it.each([
    ['fullName', '  nguyễn   thị\tmẫu ', 'NGUYỄN THỊ MẪU'],
    ['fullName', 'đặng thị ý'.normalize('NFD'), 'ĐẶNG THỊ Ý'],
    ['fullName', 'h´hen  niê', 'H’HEN NIÊ'],
    ['fullName', 'Ðặng – thảo', 'ĐẶNG-THẢO'],
    ['idNumber', '001 190 000 001', '001190000001'],
    ['idNumber', '００１–１９０–０００–００１', '001190000001'],
    ['idNumber', '001-abc', '001-abc'],
    ['birthDate', '28/02/1990', '1990-02-28'],
    ['birthDate', '1/2/1990', '1990-02-01'],
    ['birthDate', '05.11.1990', '1990-11-05'],
    ['birthDate', '1990-11-05', '1990-11-05'],
    ['birthDate', '05111990', '1990-11-05'],
    ['birthDate', '０５１１１９９０', '1990-11-05'],
    ['birthDate', '31/02/1990', '31/02/1990'],
    ['birthDate', 'hôm qua', 'hôm qua'],
    ['amount', '5.000', 5000],
    ['amount', '1.500.000 đ', 1_500_000],
    ['amount', '1,500,000 VND', 1_500_000],
    ['amount', 'VND 5.000', 5000],
    ['amount', '1 5', '1 5'],
    ['amount', '5.5', '5.5'],
    ['amount', '1.50', '1.50'],
    ['amount', '99999999999999999999', '99999999999999999999'],
    ['copies', '07', 7],
    ['copies', '-0', 0],
    ['copies', '1 5', '1 5'],
    ['copies', '2.0', '2.0'],
    ['copies', '1e3', '1e3'],
    ['copies', '٣', '٣'],
    ['area', '72,5', 72.5],
    ['area', '72.5', 72.5],
    ['area', '1.234,5', 1234.5],
    ['area', '1.234', 1234],
    ['area', '1 234,5', 1234.5],
    ['area', '0.500', 0.5],
    ['area', '7 2', '7 2'],
    ['area', '1,2,3', '1,2,3'],
    ['phone', '+84 912.345.678', '0912345678'],
    ['phone', '(091) 234-5678', '0912345678'],
    ['phone', '84912345678', '0912345678'],
    ['phone', '0084 24 3825 1234', '02438251234'],
    ['phone', '+84 (0)912 345 678', '0912345678'],
    ['phone', '+84 0912 345 678', '0912345678'],
    ['phone', '0561234567', '0561234567'],
    ['phone', '０９１２ ３４５ ６７８', '0912345678'],
    ['phone', 'gọi  tôi', 'gọi tôi'],
    ['kind', 'khac', 'khac'],
    ['kind', '<b>', '<b>'],
    ['reason', ' a\r\n\r\n\r\n\r\nb  c ', 'a\n\nb c'],
    ['hasChildren', 'true', true],
  ])('reads %s %j as %j', (name, text, value) => {
    expect(read([name, text])).toEqual({ [name]: value });
  });

  it.each(['', '   ', '\u200b', '\u00a0'])('counts %j as no answer', (text) => {
    expect(read(['fullName', text], ['birthDate', text], ['amount', text], ['home.detail', text])).toEqual(
      {},
    );
  });

  it('reads a date from three boxes and keeps wrong boxes as written', () => {
    expect(read(['birthDate-day', '5'], ['birthDate-month', '6'], ['birthDate-year', '1990'])).toEqual({
      birthDate: '1990-06-05',
    });
    expect(read(['birthDate-day', '31'], ['birthDate-month', ''], ['birthDate-year', '1990'])).toEqual({
      birthDate: '31//1990',
    });
    for (const whole of ['05/06/1990', '1990-06-05', '05061990'])
      expect(read(['birthDate-day', whole])).toEqual({ birthDate: '1990-06-05' });
    expect(read(['birthDate-day', '5'])).toEqual({ birthDate: '5' });
  });

  it('reads rows by number and an address by its parts', () => {
    expect(
      read(
        ['children[0]._row', '1'],
        ['children[1].name', 'Hai'],
        ['children[1].born-day', '1'],
        ['children[1].born-month', '2'],
        ['children[1].born-year', '2020'],
        ['home.provinceCode', '01'],
        ['home.provinceName', 'Giả'],
      ),
    ).toEqual({ children: [{}, { name: 'Hai', born: '2020-02-01' }], home: { provinceCode: '01' } });
  });

  it('reads one row past the most, and no further', () => {
    const pairs = Array.from({ length: 500 }, (_, i): [string, string] => [`children[${i}].name`, 'x']);
    expect(read(...pairs)['children']).toHaveLength(4);
  });

  it('ignores unknown names and names of the language itself', () => {
    const answers = read(
      ['ghost', 'x'],
      ['__proto__', 'x'],
      ['constructor', 'x'],
      ['children[0].__proto__', 'x'],
      ['advice', 'x'],
    );
    expect(answers).toEqual({});
    expect(Object.getPrototypeOf(answers)).toBe(Object.prototype);
  });

  it('keeps two different values of one field as a list and equal ones as one', () => {
    expect(read(['phone', '1'], ['phone', '2'])).toEqual({ phone: ['1', '2'] });
    expect(read(['fullName', 'an'], ['fullName', 'an'])).toEqual({ fullName: 'AN' });
  });

  it.each(['false', '0', ''])('counts a tick posted as %j as not set', (text) => {
    expect(read(['hasChildren', text])).toEqual({});
  });

  it('cuts no letter in two', () => {
    const cut = String(read(['reason', `${'x'.repeat(10_000)}😀`])['reason']);
    expect([cut.length, cut.isWellFormed()]).toEqual([10_001, true]);
  });

  it('gives a choice that is a number as a number', () => {
    const { allOf: _, ...rest } = sampleForm;
    const oneOf = [
      { const: 1, title: 'Một' },
      { const: 2, title: 'Hai' },
    ];
    const choices = compileForm({
      ...rest,
      ui: { sections: [{ id: 'all', title: 'Tất cả', fields: ['count'] }] },
      properties: { count: { type: 'integer', title: 'Loại', oneOf, ui: { widget: 'radio' } } },
      required: [],
    });
    expect(readAnswers(choices, entriesOf([['count', ' 2 ']]))).toEqual({ count: 2 });
  });

  it('takes the marks out of what a form wants as digits alone, and out of nothing else', () => {
    const one = (pattern: string | undefined) =>
      compileForm({
        $id: 'chu-so',
        type: 'object',
        title: 'Chữ số',
        ui: { sections: [{ id: 'all', title: 'Tất cả', fields: ['account'] }] },
        properties: {
          account: { type: 'string', title: 'Số tài khoản', ...(pattern ? { pattern } : {}), ui: {} },
        },
      });
    const account = (text: string, pattern?: string) =>
      readAnswers(one(pattern), entriesOf([['account', text]]))['account'];
    for (const pattern of ['^[0-9]{6,19}$', '^[0-9]{10}$']) {
      expect(account('0071 0009.12345', pattern)).toBe('0071000912345');
      expect(account('00-71 a', pattern)).toBe('00-71 a');
    }
    expect(account('0071 0009.12345')).toBe('0071 0009.12345');
    expect(account('0071 0009.12345', '^[0-9 .]{6,19}$')).toBe('0071 0009.12345');
  });

  it('reads as much of a date as a paper has, from one box and from three, only where the form takes it', () => {
    const birth = (format: string, ...pairs: [string, string][]) =>
      readAnswers(
        compileForm({
          $id: 'ngay-sinh',
          type: 'object',
          title: 'Ngày sinh',
          ui: { sections: [{ id: 'all', title: 'Tất cả', fields: ['born'] }] },
          properties: { born: { type: 'string', format, title: 'Ngày sinh', ui: { widget: 'date' } } },
        }),
        entriesOf(pairs),
      )['born'];
    expect(birth('date-or-year', ['born', '11/1948'])).toBe('1948-11');
    expect(birth('date-or-year', ['born', 'năm 1948'])).toBe('1948');
    expect(birth('date-or-year', ['born-month', '11'], ['born-year', '1948'])).toBe('1948-11');
    expect(birth('date-or-year', ['born-year', '1948'])).toBe('1948');
    // of a day without its month nothing is left out: the sentence quotes what was written
    expect(birth('date-or-year', ['born-day', '5'], ['born-year', '1948'])).toBe('5//1948');
    expect(birth('date', ['born', '11/1948'])).toBe('11/1948');
    expect(birth('date', ['born-month', '11'], ['born-year', '1948'])).toBe('11/1948');
  });

  it('cuts a huge text just past the limit', () => {
    expect(String(read(['reason', 'x'.repeat(100_000)])['reason'])).toHaveLength(10_001);
  });
});
