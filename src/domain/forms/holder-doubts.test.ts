import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { doubtSentence } from '#views/e-form/doubt-sentence.ts';
import { numberHolderWords } from '#views/words/number-holder.ts';
import { compileForm, FormSchemaError } from './compile-form.ts';
import type { Answers, Field } from './form.ts';
import type { FieldSchema, NumberHolder } from './form-schema.ts';
import { holderDoubts } from './holder-doubts.ts';

const number = (holder: NumberHolder, title = 'Số định danh'): FieldSchema => ({
  type: 'string',
  title,
  ui: { widget: 'cccd', holder },
});
const born = (title: string): FieldSchema => ({
  type: 'string',
  format: 'date-or-year',
  title,
  ui: { widget: 'date', past: true },
});
const sex = (title: string): FieldSchema => ({
  type: 'string',
  title,
  oneOf: [
    { const: 'nam', title: 'Nam' },
    { const: 'nu', title: 'Nữ' },
  ],
});
const formOf = (properties: Record<string, FieldSchema>) =>
  compileForm({
    $id: 'so-dinh-danh',
    type: 'object',
    title: 'Số định danh',
    ui: { sections: [{ id: 'a', title: 'A', fields: Object.keys(properties) }] },
    properties,
  });
const form = formOf({
  id: number({ birthDate: 'born', sex: 'sex' }),
  born: born('Ngày sinh'),
  sex: sex('Giới tính'),
  hasMother: { type: 'boolean', title: 'Có mẹ', ui: { widget: 'checkbox' } },
  mother: {
    ...number({ isOf: 'nu' }, 'Số của mẹ'),
    ui: { widget: 'cccd', holder: { isOf: 'nu' }, showWhen: { field: 'hasMother', equals: true } },
  },
  members: {
    type: 'array',
    title: 'Thành viên',
    items: {
      type: 'object',
      properties: {
        id: number({ birthDate: 'born', sex: 'sex' }),
        born: born('Sinh ngày'),
        sex: sex('Nam hay nữ'),
        wife: {
          ...number({ isOf: 'nu' }, 'Số của vợ'),
          ui: { widget: 'cccd', holder: { isOf: 'nu' }, showWhen: { field: 'sex', equals: 'nam' } },
        },
      },
    },
    ui: { widget: 'group', fields: ['id', 'born', 'sex', 'wife'], rowTitle: 'Người' },
  },
});
const sentencesFor = (answers: Answers) =>
  holderDoubts(form, answers).map((each) => doubtSentence(numberHolderWords.vi, each));

describe('what the number of an identity card says of its holder', () => {
  it.each<[string, Answers, string[]]>([
    ['a woman of 1994', { id: '099194000121', born: '1994-05-12', sex: 'nu' }, []],
    ['a man of 1985', { id: '099085000232', born: '1985', sex: 'nam' }, []],
    ['a woman of 2001', { id: '099301000343', born: '2001-11', sex: 'nu' }, []],
    ['a boy of 2026', { id: '099226000343', born: '2026-11-02', sex: 'nam' }, []],
    [
      'another year',
      { id: '099194000121', born: '1995-01-02', sex: 'nu' },
      ['Xem lại số định danh: số này là của người sinh năm 1994, còn “Ngày sinh” ghi 02/01/1995'],
    ],
    [
      'the same two digits of another century',
      { id: '099301000343', born: '1901' },
      ['Xem lại số định danh: số này là của người sinh năm 2001, còn “Ngày sinh” ghi 1901'],
    ],
    [
      'another sex',
      { id: '099194000121', sex: 'nam' },
      ['Xem lại số định danh: số này là của người có giới tính Nữ, còn “Giới tính” ghi Nam'],
    ],
    [
      'both',
      { id: '099085000232', born: '1994', sex: 'nu' },
      [
        'Xem lại số định danh: số này là của người sinh năm 1985, còn “Ngày sinh” ghi 1994; số này là của người có giới tính Nam, còn “Giới tính” ghi Nữ',
      ],
    ],
    [
      'the number of a man where a mother is asked for',
      { hasMother: true, mother: '099085000232' },
      ['Xem lại số của mẹ: số này là của người có giới tính Nam, còn ở đây hỏi số của người có giới tính Nữ'],
    ],
    ['a field that is not asked', { mother: '099085000232' }, []],
    ['a date that is none', { id: '099194000121', born: '31/02/1995' }, []],
    ['a number that is none', { id: '099194', born: '1995' }, []],
    ['nothing', {}, []],
    ['a field that is not asked in its row', { members: [{ sex: 'nu', wife: '099085000232' }] }, []],
    [
      'a field that is asked in its row',
      { members: [{ sex: 'nam', wife: '099085000232' }] },
      [
        'Xem lại số của vợ: số này là của người có giới tính Nam, còn ở đây hỏi số của người có giới tính Nữ (Người 1)',
      ],
    ],
    [
      'the second row, by its own answers and not by those of the form',
      {
        born: '1960',
        sex: 'nam',
        members: [
          { id: '099194000121', born: '1994', sex: 'nu' },
          { id: '099194000121', born: '1996' },
        ],
      },
      ['Xem lại số định danh: số này là của người sinh năm 1994, còn “Sinh ngày” ghi 1996 (Người 2)'],
    ],
  ])('%s', (_, answers, sentences) => {
    expect(sentencesFor(answers)).toEqual(sentences);
  });

  it('says the same in English', () => {
    const [doubt] = holderDoubts(form, { id: '099085000232', born: '1994', sex: 'nu' });
    expect(doubt && doubtSentence(numberHolderWords.en, doubt)).toBe(
      'Check số định danh: this is the number of somebody born in 1985, but “Ngày sinh” says 1994; this is the number of somebody whose sex is male, but “Giới tính” says female',
    );
  });

  it('is compared only with what is there, and only at a number', () => {
    const problems = (properties: Record<string, FieldSchema>) => {
      try {
        formOf(properties);
        return '';
      } catch (error) {
        return error instanceof FormSchemaError ? error.problems.join('\n') : String(error);
      }
    };
    expect(problems({ id: number({ birthDate: 'no' }) })).toContain('holder.birthDate of "id" reads "no"');
    expect(problems({ id: number({ sex: 'no' }) })).toContain('holder.sex of "id" reads "no"');
    const text: FieldSchema = { type: 'string', title: 'Chữ', ui: { holder: { isOf: 'nu' } } };
    expect(problems({ text })).toContain('stands at a field that is no number');
  });

  it('is looked at in every form of the seed that asks for number and birth date of one person', () => {
    const folder = new URL('../../../seed/forms/', import.meta.url);
    const held = readdirSync(folder).flatMap((file) => {
      const { fields } = compileForm(JSON.parse(readFileSync(new URL(file, folder), 'utf8')));
      const holders = (of: readonly Field[]) => of.filter((each) => each.ui.holder);
      return [...holders(fields), ...fields.flatMap((each) => holders(each.fields))].map(
        (each) => `${file.split('.')[0]} ${each.name}`,
      );
    });
    expect(held).toEqual([
      'doi-giay-phep-lai-xe idNumber',
      'ho-chieu idNumber',
      'ho-kinh-doanh idNumber',
      'ho-kinh-doanh idNumber',
      'ket-hon husbandIdNumber',
      'ket-hon wifeIdNumber',
      'khai-sinh motherIdNumber',
      'khai-sinh fatherIdNumber',
      'ly-lich-tu-phap idNumber',
      'thuong-tru idNumber',
      'thuong-tru idNumber',
      'tinh-trang-hon-nhan subjectIdNumber',
      'tro-cap-huu-tri-xa-hoi idNumber',
    ]);
  });
});
