import { expect, test } from 'vitest';
import { compileForm, FormSchemaError } from './compile-form.ts';
import { contradictionDoubts } from './contradictions.ts';
import type { Answers, UnitLookup, ValidationContext } from './form.ts';
import type { FieldSchema } from './form-schema.ts';
import { asksPlaceOfOffice, asksResultDay, officeDoubts, placesElsewhere } from './office-doubts.ts';

const law = { source: '', verified: false };
const START: FieldSchema = {
  type: 'string',
  format: 'date',
  title: 'Ngày bắt đầu',
  ui: { widget: 'date', afterResult: { says: '{date} trước {result}', ...law } },
};
const SITE: FieldSchema = {
  type: 'object',
  title: 'Địa điểm',
  properties: { provinceCode: { type: 'string' }, communeCode: { type: 'string' } },
  ui: {
    widget: 'address',
    showWhen: { field: 'isBuilt', equals: true },
    atOffice: { says: '{place}, không phải {office}', ...law },
  },
};
const formOf = (properties: Record<string, FieldSchema>) =>
  compileForm({
    $id: 'noi-nhan',
    type: 'object',
    title: 'Nơi nhận',
    ui: { sections: [{ id: 'a', title: 'A', fields: Object.keys(properties) }] },
    properties,
  });
const isBuilt: FieldSchema = { type: 'boolean', title: 'Có xây', ui: { widget: 'checkbox' } };
const form = formOf({ isBuilt, start: START, site: SITE });
const units: UnitLookup = {
  provinces: [{ code: '99', name: 'Tỉnh' }],
  communes: (province) =>
    province === '99'
      ? [
          { code: '1', name: 'Xã Một' },
          { code: '2', name: 'Xã Hai' },
        ]
      : [],
};
const known: ValidationContext = {
  today: '2026-11-19',
  units,
  office: { communeCode: '1', name: 'UBND xã Một' },
  resultBy: { day: '2026-12-01', expected: false },
};
const asked = (answers: Answers, context: Partial<ValidationContext> = {}) =>
  officeDoubts(form, { isBuilt: true, ...answers }, { ...known, ...context }).map(
    (each) => 'says' in each && `${each.field}: ${each.says}`,
  );
const at = (communeCode: string, provinceCode = '99') => ({ site: { provinceCode, communeCode } });

test('a day before the result is due is asked about, and none that is no day or on which nobody knows when it is due', () => {
  expect(asked({ start: '2026-11-30' })).toEqual(['start: 30/11/2026 trước 01/12/2026']);
  for (const start of ['2026-12-01', '2027-01-01', '2026-11-31', '', '30/11/2026'])
    expect(asked({ start }), start).toEqual([]);
  expect(asked({ start: '2026-11-30' }, { resultBy: undefined })).toEqual([]);
  const resultBy = { day: '2027-01-04', expected: true };
  expect(officeDoubts(form, { start: '2027-01-03' }, { ...known, resultBy })).toMatchObject([
    { expected: true },
  ]);
});

test('a place in another commune is asked about, and none that is not known, of an office of the province, or not asked', () => {
  expect(asked(at('2'))).toEqual(['site.communeCode: Xã Hai, không phải UBND xã Một']);
  expect(asked(at('1'))).toEqual([]);
  expect(asked(at(''))).toEqual([]);
  expect(asked(at('7'))).toEqual([]);
  expect(asked(at('2', '98'))).toEqual([]);
  expect(asked(at('2'), { office: undefined })).toEqual([]);
  expect(asked(at('2'), { office: { communeCode: null, name: 'Sở Xây dựng' } })).toEqual([]);
  expect(asked({ ...at('2'), isBuilt: false })).toEqual([]);
});

const HOME: FieldSchema = {
  type: 'object',
  title: 'Nơi cư trú của mẹ',
  properties: { provinceCode: { type: 'string' }, communeCode: { type: 'string' } },
  ui: {
    widget: 'address',
    atOffice: { says: '{place} ngoài tỉnh của {office}', within: 'province', orAt: ['father'], ...law },
  },
};
const hasFather: FieldSchema = {
  type: 'string',
  title: 'Có khai cha không?',
  oneOf: [
    { const: 'co', title: 'Có' },
    { const: 'khong', title: 'Không' },
  ],
};
const FATHER: FieldSchema = {
  ...HOME,
  title: 'Nơi cư trú của cha',
  ui: { widget: 'address', showWhen: { field: 'hasFather', equals: 'co' } },
};

test('one of two places in the province of the office is enough; of none in it both the filer and the clerk are told', () => {
  const family = formOf({ mother: HOME, hasFather, father: FATHER });
  const everywhere: UnitLookup = {
    provinces: [...units.provinces, { code: '01', name: 'Hà Nội' }],
    communes: (province) =>
      province === '01' ? [{ code: '3', name: 'Phường Ba' }] : units.communes(province),
  };
  const office = { communeCode: '1', provinceCode: '99', name: 'UBND xã Một' };
  const here = { provinceCode: '99', communeCode: '2', communeName: 'Xã Hai', provinceName: 'Tỉnh' };
  const there = { provinceCode: '01', communeCode: '3', communeName: 'Phường Ba', provinceName: 'Hà Nội' };
  const said = (answers: Answers, of = office) =>
    officeDoubts(family, answers, { ...known, units: everywhere, office: of }).map(
      (each) => 'says' in each && `${each.field}: ${each.says}`,
    );
  const told = ['mother.communeCode: Phường Ba, Hà Nội ngoài tỉnh của UBND xã Một'];
  expect(said({ mother: there, hasFather: 'khong' })).toEqual(told);
  expect(said({ mother: there, hasFather: 'co', father: there })).toEqual(told);
  // not asked yet, not answered yet, at the place, and in another commune of the province
  expect(said({ mother: there })).toEqual([]);
  expect(said({ mother: there, hasFather: 'co' })).toEqual([]);
  expect(said({ mother: there, hasFather: 'co', father: here })).toEqual([]);
  expect(said({ mother: here, hasFather: 'khong' })).toEqual([]);
  expect(said({ mother: there, hasFather: 'khong' }, { ...office, provinceCode: '01' })).toEqual([]);
  const clerk = (answers: Answers) => placesElsewhere(family, answers, office);
  expect(clerk({ mother: there, hasFather: 'khong' })).toEqual([
    { title: 'Nơi cư trú của mẹ', place: 'Phường Ba, Hà Nội', within: 'province' },
  ]);
  expect(clerk({ mother: there, hasFather: 'co', father: here })).toEqual([]);
  expect(placesElsewhere(form, { isBuilt: true, ...at('2') }, office)).toMatchObject([{ within: 'commune' }]);
  expect(placesElsewhere(form, { isBuilt: false, ...at('2') }, office)).toEqual([]);
  expect([asksPlaceOfOffice(family), asksPlaceOfOffice(formOf({ hasFather }))]).toEqual([true, false]);
});

test('a form says where it asks for the day of the result, and asks nothing at a field of another kind', () => {
  expect([asksResultDay(form), asksResultDay(formOf({ isBuilt }))]).toEqual([true, false]);
  const problems = (properties: Record<string, FieldSchema>) => {
    try {
      formOf(properties);
      return '';
    } catch (error) {
      return error instanceof FormSchemaError ? error.problems.join('\n') : String(error);
    }
  };
  const text = (ui: FieldSchema['ui'] = {}): FieldSchema => ({ type: 'string', title: 'Chữ', ui });
  const { afterResult, atOffice } = { ...START.ui, ...SITE.ui };
  expect(problems({ text: text(afterResult && { afterResult }) })).toContain('afterResult of "text"');
  expect(problems({ text: text(atOffice && { atOffice }) })).toContain('atOffice of "text"');
  expect(problems({ mother: HOME })).toContain('atOffice of "mother" reads "father"');
});

test('answers that are not shown any more contradict nothing', () => {
  const house = compileForm({
    ...form.schema,
    ui: {
      ...form.schema.ui,
      contradictions: [
        {
          at: 'isBuilt',
          when: { field: 'site', notEmpty: true },
          says: 'Xem lại',
          asks: true,
          ...law,
        },
      ],
    },
  });
  const said = (built: boolean) => contradictionDoubts(house, { ...at('2'), isBuilt: built }, known);
  expect(said(true)).toMatchObject([{ field: 'isBuilt', title: 'Có xây', says: 'Xem lại' }]);
  expect(said(false)).toEqual([]);
});
