import { describe, expect, it } from 'vitest';
import { type Answers, compileForm, validateAnswers } from '#domain/forms';
import { sampleAnswers, sampleForm, sampleUnits } from '#testing/sample-form.ts';

const form = compileForm(sampleForm);
const context = { today: '2026-11-19', units: sampleUnits };
const faultsOf = (change: Answers, without: string[] = []): string[] => {
  const answers: Answers = { ...structuredClone(sampleAnswers), ...change };
  for (const name of without) delete answers[name];
  const result = validateAnswers(form, answers, context);
  return result.ok
    ? []
    : result.errors.map(
        (fault) =>
          `${fault.field}: ${fault.code}${fault.params['reason'] ? ` ${fault.params['reason']}` : ''}`,
      );
};

describe('validateAnswers', () => {
  it('takes right answers and adds the names of the places', () => {
    const result = validateAnswers(form, structuredClone(sampleAnswers), context);
    expect(result).toEqual({
      ok: true,
      data: {
        ...sampleAnswers,
        home: { ...sampleAnswers.home, provinceName: 'Thành phố Mẫu', communeName: 'Phường Một' },
      },
    });
  });

  it.each<[string, Answers, string[]]>([
    ['a number of 11 digits', { idNumber: '00119000000' }, ['idNumber: format digits']],
    ['a province that never was', { idNumber: '003190000001' }, ['idNumber: format province']],
    ['a birth in the 22nd century', { idNumber: '001490000001' }, ['idNumber: format century']],
    ['a number given abroad', { idNumber: '150190000001' }, []],
    ['full-width digits', { idNumber: '００１１９００００００１' }, ['idNumber: format digits']],
    ['a name with digits', { fullName: 'NGUYỄN 2' }, ['fullName: format']],
    ['a name with a picture', { fullName: 'NGUYỄN 😀' }, ['fullName: format']],
    ['a name in another script', { fullName: 'Ольга Петрова-Ли' }, []],
    ['a short name', { fullName: 'A' }, ['fullName: minLength']],
    ['a phone that does not exist', { phone: '0123456789' }, ['phone: format']],
    ['a land line', { phone: '02033826110' }, []],
    ['a wrong e-mail', { email: 'a@' }, ['email: format']],
    ['a day that is not', { birthDate: '31/02/1990' }, ['birthDate: format']],
    ['a birth tomorrow', { birthDate: '2026-11-20' }, ['birthDate: past']],
    ['a birth today', { birthDate: '2026-11-19' }, []],
    ['an empty text', { phone: '' }, []],
    [
      'an address of empty texts',
      { home: { provinceCode: '', communeCode: '', detail: '' } },
      ['home: required'],
    ],
    [
      'an address with an empty part',
      { home: { provinceCode: '01', communeCode: '00004', detail: '' } },
      ['home.detail: required'],
    ],
    ['an end in the next century', { endDate: '2101-01-01' }, ['endDate: range']],
    ['two faults of one field', { fullName: '2' }, ['fullName: format']],
    [
      'faults of two kinds, in the order of the form',
      { birthDate: '2026-11-20', amount: 'x' },
      ['birthDate: past', 'amount: type'],
    ],
    ['a birth in 1800', { birthDate: '1800-01-01' }, ['birthDate: range']],
    ['an end before the start', { endDate: '2026-01-04' }, ['endDate: notBefore']],
    ['a choice that is not offered', { sex: 'x' }, ['sex: enum']],
    ['words for a number', { amount: 'năm nghìn', copies: 'ba' }, ['amount: type', 'copies: type']],
    ['too many', { copies: 21 }, ['copies: maximum']],
    ['less than nothing', { amount: -1 }, ['amount: minimum']],
    [
      'a list for one value',
      { phone: ['1', '2'], birthDate: ['1', '2'] },
      ['birthDate: twice', 'phone: twice'],
    ],
    ['a tick withdrawn', { declared: false }, ['declared: required']],
    ['a missing commune', { home: { provinceCode: '01', detail: 'x' } }, ['home.communeCode: required']],
    [
      'a commune of another province',
      { home: { provinceCode: '01', communeCode: '00104', detail: 'x' } },
      ['home.communeCode: unit'],
    ],
    [
      'a province that is not',
      { home: { provinceCode: '99', communeCode: '1', detail: 'x' } },
      ['home.provinceCode: unit'],
    ],
    ['an address that is a text', { home: 'Hà Nội' }, ['home: type']],
    ['no rows', { children: [] }, ['children: required']],
    ['an empty row', { children: [{}] }, ['children[0].name: required', 'children[0].born: required']],
    ['an empty last row', { children: [{ name: 'An', born: '2020-01-01' }, {}] }, []],
    [
      'an empty row between',
      { children: [{}, { name: 'An', born: '2020-01-01' }] },
      ['children[0].name: required', 'children[0].born: required'],
    ],
    [
      'rows over the limit',
      { children: Array.from({ length: 4 }, () => ({ name: 'An', born: '2020-01-01' })) },
      ['children: maxItems'],
    ],
    ['a row that is a text', { children: ['x'] }, ['children: type']],
    ['a text of 10,001', { reason: 'x'.repeat(10_001) }, ['reason: maxLength']],
  ])('%s', (_, change, faults) => {
    expect(faultsOf(change)).toEqual(faults);
  });

  it('requires in the order of the form, and only what is asked', () => {
    expect(faultsOf({}, Object.keys(sampleAnswers))).toEqual([
      'fullName: required',
      'idNumber: required',
      'birthDate: required',
      'home: required',
      'kind: required',
      'declared: required',
    ]);
  });

  it('requires by if and then', () => {
    expect(faultsOf({}, ['amount', 'reason'])).toEqual(['reason: required', 'amount: required']);
    expect(faultsOf({ kind: 'cap-moi' }, ['amount', 'reason'])).toEqual([]);
  });

  it('drops hidden answers, also those behind a hidden one', () => {
    const result = validateAnswers(
      form,
      { ...structuredClone(sampleAnswers), kind: 'cap-moi', otherKind: '?', reason: '?', hasChildren: false },
      context,
    );
    expect(result.ok && result.data).not.toHaveProperty('otherKind');
    expect(result.ok && result.data).not.toHaveProperty('reason');
    expect(result.ok && result.data).not.toHaveProperty('children');
    expect(result.ok && result.data).not.toHaveProperty('hasChildren');
  });

  it('requires in a row only what that row asks', () => {
    const row = { name: 'An', born: '2020-01-01' };
    expect(faultsOf({ children: [row, { ...row, adopted: true }] })).toEqual([
      'children[1].decision: required',
    ]);
  });

  it("uses the form's own sentence", () => {
    const result = validateAnswers(form, { ...sampleAnswers, endDate: '2025-01-01' }, context);
    expect(!result.ok && result.errors[0]?.message).toBe('Chọn ngày kết thúc không sớm hơn ngày bắt đầu');
    expect(!result.ok && result.errors[0]?.params['other']).toBe('Từ ngày');
  });

  it('never changes what it is given', () => {
    const answers = structuredClone(sampleAnswers);
    const result = validateAnswers(form, answers, context);
    if (result.ok) (result.data['home'] as Answers)['detail'] = 'khác';
    expect(answers).toEqual(sampleAnswers);
  });
});

describe('a form with what the sample has not', () => {
  const text = (title: string, ui: object = {}) => ({ type: 'string', title, ui: { widget: 'text', ...ui } });
  const day = (title: string, ui: object = {}) => ({
    type: 'string',
    format: 'date',
    title,
    ui: { widget: 'date', ...ui },
  });
  const other = compileForm({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'mau-khac',
    type: 'object',
    title: 'Tờ khai khác',
    ui: {
      sections: [
        { id: 'all', title: 'Tất cả', fields: ['first', 'second', 'third', 'line', 'place', 'stays'] },
      ],
    },
    properties: {
      first: { type: 'boolean', title: 'Một', ui: { widget: 'checkbox' } },
      second: text('Hai', { showWhen: { field: 'first', equals: true } }),
      third: text('Ba', { showWhen: { field: 'second', equals: 'x' } }),
      line: text('Một dòng'),
      place: { type: 'object', title: 'Nơi', ui: { widget: 'address' } },
      stays: {
        type: 'array',
        title: 'Nơi ở',
        items: {
          type: 'object',
          properties: {
            from: day('Từ ngày'),
            to: day('Đến ngày', { notBefore: 'from' }),
            why: text('Vì sao', { showWhen: { field: 'first', equals: true } }),
          },
        },
        ui: { widget: 'group', fields: ['from', 'to', 'why'], rowTitle: 'Nơi' },
      },
    },
    required: [],
  } as never); // as a file of the seed is read
  const outcomeOf = (answers: Answers) => {
    const result = validateAnswers(other, answers, context);
    return result.ok ? result.data : result.errors.map((f) => `${f.field}: ${f.code}`);
  };

  it('counts what is hidden as absent where another field asks for it', () => {
    expect(outcomeOf({ first: true, second: 'x', third: 'y' })).toEqual({
      first: true,
      second: 'x',
      third: 'y',
    });
    expect(outcomeOf({ second: 'x', third: 'y' })).toEqual({});
  });

  it('shows a field of a row by an answer outside of the row', () => {
    const stays = [{ from: '2020-01-01', why: 'z' }];
    expect(outcomeOf({ first: true, stays })).toEqual({ first: true, stays });
    expect(outcomeOf({ stays })).toEqual({ stays: [{ from: '2020-01-01' }] });
  });

  it('orders the dates of a row among themselves', () => {
    const right = { from: '2020-01-01', to: '2021-01-01' };
    expect(outcomeOf({ stays: [right, { from: '2022-01-01', to: '2021-12-31' }] })).toEqual([
      'stays[1].to: notBefore',
    ]);
  });

  it('asks for something in every row, for both codes of a place, and for a line that is not too long', () => {
    expect(outcomeOf({ stays: [{}, { from: '2020-01-01' }] })).toEqual(['stays: required']);
    expect(outcomeOf({ place: { provinceCode: '01' } })).toEqual(['place.communeCode: required']);
    expect(outcomeOf({ line: 'x'.repeat(301) })).toEqual(['line: maxLength']);
    expect(outcomeOf({ line: 'x'.repeat(300) })).toEqual({ line: 'x'.repeat(300) });
    const many = Array.from({ length: 500 }, () => ({ from: '2020-01-01' }));
    expect(outcomeOf({ stays: many })).toEqual(['stays: maxItems']);
  });

  it('asks for no answer that a date will give, only for the date', () => {
    const computed = compileForm({
      $id: 'tuoi',
      type: 'object',
      title: 'Tuổi',
      ui: { sections: [{ id: 'all', title: 'Tất cả', fields: ['born', 'group'] }] },
      properties: {
        born: { type: 'string', format: 'date-or-year', title: 'Ngày sinh', ui: { widget: 'date' } },
        group: {
          type: 'string',
          title: 'Nhóm tuổi',
          oneOf: ['nho', 'lon'].map((each) => ({ const: each, title: each })),
          ui: {
            widget: 'radio',
            computed: {
              of: 'born',
              steps: [
                { is: 'nho', says: 'nhỏ' },
                { is: 'lon', years: 14, says: 'lớn' },
              ],
              source: '',
              verified: false,
            },
          },
        },
      },
      required: ['born', 'group'],
    });
    const missing = (answers: Answers) => {
      const result = validateAnswers(computed, answers, context);
      return result.ok ? [] : result.errors.map((f) => `${f.field}: ${f.code}`);
    };
    expect(missing({})).toEqual(['born: required']);
    expect(missing({ born: '31/02/2000' })).toEqual(['born: format']);
    // only a year, in which both were true: now it is asked
    expect(missing({ born: '2012' })).toEqual(['group: required']);
    expect(missing({ born: '2000-01-02' })).toEqual([]);
  });

  it('holds an address against no list where there is none', () => {
    expect(validateAnswers(form, structuredClone(sampleAnswers), { today: context.today }).ok).toBe(true);
  });
});
