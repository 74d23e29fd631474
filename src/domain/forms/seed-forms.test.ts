import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  type Answers,
  compileForm,
  compileStoredForm,
  type EnglishTexts,
  type Field,
  type FormSchema,
  formIn,
  MOST_OF_FORM,
  readAnswers,
  sizeOfForm,
  summarise,
  textsOf,
  validateAnswers,
  withEnglish,
} from '#domain/forms';
import { entriesOf } from '#testing/sample-form.ts';
import { digitsAlone } from './digits-alone.ts';
import { faultsBeyondSchema } from './faults-beyond-schema.ts';

const folder = new URL('../../../seed/forms/', import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith('.schema.json'));

describe('the forms of the seed', () => {
  it('are there', () => expect(files.length).toBeGreaterThan(0));

  it.each(files)(
    '%s asks for no more than a door takes, even when all of it is filled to its end',
    (file) => {
      const size = sizeOfForm(compileForm(JSON.parse(readFileSync(new URL(file, folder), 'utf8'))));
      expect(size.letters).toBeLessThanOrEqual(MOST_OF_FORM.letters);
      expect(size.fields).toBeLessThanOrEqual(MOST_OF_FORM.fields);
    },
  );

  it.each(files)(
    '%s takes no birth that is to come, of nobody, not even where a paper may have only a year',
    (file) => {
      const form = compileForm(JSON.parse(readFileSync(new URL(file, folder), 'utf8')));
      const births = (fields: readonly Field[]) =>
        fields.filter(
          (f) => /(?<!tuyển )sinh/i.test(f.title) && (f.widget === 'date' || f.widget === 'year'),
        );
      const tomorrows = (f: Field) =>
        f.widget === 'year'
          ? [2027]
          : ['2026-11-20', ...(f.schema.format === 'date-or-year' ? ['2027', '2026-12'] : [])];
      const wrong = (answers: Answers, name: string) => {
        const result = faultsBeyondSchema(form, answers, { today: '2026-11-19' });
        return result.find((fault) => fault.field === name)?.code;
      };
      for (const field of births(form.fields))
        for (const to of tomorrows(field))
          expect(wrong({ [field.name]: to }, field.name), field.name).toBe('past');
      for (const group of form.fields)
        for (const field of births(group.fields))
          for (const to of tomorrows(field)) {
            const name = `${group.name}[0].${field.name}`;
            expect(wrong({ [group.name]: [{ [field.name]: to }] }, name), name).toBe('past');
          }
    },
  );

  it.each([
    ['0071 0009 12345', '0071000912345'],
    ['0071.0009.12345', '0071000912345'],
    ['0071–0009–12345', '0071000912345'],
    ['００７１ ０００９', '00710009'],
    ['tài khoản 0071', 'tài khoản 0071'],
  ])('the number of an account %j is kept as %j in every form that asks for one', (written, stored) => {
    let fieldCount = 0;
    for (const file of files) {
      const form = compileForm(JSON.parse(readFileSync(new URL(file, folder), 'utf8')));
      for (const field of form.fields.filter((f) => /^Số tài khoản/.test(f.title))) {
        fieldCount++;
        expect(readAnswers(form, entriesOf([[field.name, written]])), file).toEqual({ [field.name]: stored });
      }
    }
    expect(fieldCount).toBe(3);
  });

  it('is asked in English too, text by text, and nothing is translated that no form says', () => {
    const english: EnglishTexts = JSON.parse(
      readFileSync(new URL('../forms-in-english.json', folder), 'utf8'),
    );
    const texts = new Set<string>();
    for (const file of files) {
      const schema: FormSchema = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
      const form = compileForm(withEnglish(schema, english));
      for (const text of textsOf(form)) texts.add(text);
      expect(formIn(form, 'vi')).toBe(form);
      const inEnglish = formIn(form, 'en');
      expect([inEnglish.language, inEnglish.official]).toEqual(['en', form.title]);
      // names, and what people are to write themselves, stand in quotes
      const left = textsOf(inEnglish).filter(
        (text) => /[À-ỹ]/.test(text.replaceAll(/“[^”]*”/g, '')) && english.texts[text] !== text,
      );
      expect(left, file).toEqual([]);
    }
    expect(Object.keys(english.texts).filter((text) => !texts.has(text))).toEqual([]);
    const marks = (text: string) => text.match(/\{\w+\}/g)?.toSorted() ?? [];
    for (const [vi, en] of Object.entries(english.texts)) expect(marks(en), en).toEqual(marks(vi));
    // places and peoples are called the same
    const names = Object.entries(english.texts).filter(([vi, en]) => vi === en);
    expect(names.every(([name]) => name.length < 25)).toBe(true);
  });

  it('does not compile while an English text is missing', () => {
    const [file = ''] = files;
    const schema: FormSchema = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
    const half = withEnglish(schema, { source: 'x', texts: { [schema.title]: 'Title' } });
    expect(() => compileForm(half)).toThrow('"ui.english" has no text for');
    expect(compileStoredForm(half).title).toBe(schema.title);
  });

  it.each(files)('%s compiles, and asks nothing without saying what', (file) => {
    const schema = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
    const form = compileForm(schema);
    expect(form.id).toBe(file.replace('.schema.json', ''));
    for (const field of everyField(form.fields)) {
      expect(field.title.trim(), field.name).not.toBe('');
      expect(field.title, field.name).toBe(field.title.normalize('NFC').trim());
      for (const choice of field.choices) expect(choice.title.trim(), field.name).not.toBe('');
      if (field.ui.prefill) expect(form.fields, `${field.name} is prefilled inside a group`).toContain(field);
      for (const code of Object.keys(field.ui.errors ?? {}))
        expect(CODES, `${field.name} ui.errors`).toContain(code);
    }
    for (const field of everyField(form.fields).filter((each) => each.widget === 'date')) {
      const { past, future, notBefore } = field.ui;
      expect(past || future || notBefore, `${field.name} says neither past nor future`).toBeTruthy();
      if (/sinh|cấp/i.test(field.title)) expect(past, field.name).toBe(true);
      // the general example is a day of these weeks: nobody who fills in a form was born then
      if (past) expect(field.hint, `${field.name} has no example or hint of its own`).toBeTruthy();
    }
    for (const field of everyField(form.fields).filter((each) => /^năm sinh/i.test(each.title)))
      expect(field.ui.past, field.name).toBe(true);
    // a sentence that says only 'again' helps nobody
    for (const field of everyField(form.fields).filter((each) => each.widget === 'text'))
      if (field.schema.pattern && !digitsAlone(field.schema.pattern))
        expect(field.ui.errors?.['pattern'], `${field.name} has no sentence for its pattern`).toBeTruthy();
    const empty = validateAnswers(form, {}, { today: '2026-11-19' });
    expect(empty.ok, 'an empty form is not accepted').toBe(false);
    summarise(form, {});
  });
});

describe('what the label of a question says, its box checks', () => {
  const asked = files.flatMap((file) => {
    const form = compileForm(JSON.parse(readFileSync(new URL(file, folder), 'utf8')));
    const rows = form.fields.flatMap((group) => group.fields.map((field) => ({ form, field, group })));
    return [...form.fields.map((field) => ({ form, field, group: undefined })), ...rows];
  });
  type Asked = (typeof asked)[number];
  const typed = ({ field }: Asked) =>
    field.choices.length === 0 && field.widget !== 'checkbox' && !field.computed;
  const takes = ({ form, field, group }: Asked, text: string) => {
    const data = group ? { [group.name]: [{ [field.name]: text }] } : { [field.name]: text };
    const path = group ? `/${group.name}/0/${field.name}` : `/${field.name}`;
    return !form.schemaErrors(data).some((error) => error.instancePath === path);
  };

  it.each<[RegExp, string, number]>([
    [/điện thoại/i, 'phone', 10],
    [/thư điện tử/i, 'email', 5],
    [/(số định danh|số căn cước)(?!.*(mã số thuế|tài khoản))/i, 'cccd', 15],
    [/^(ngày|sinh ngày)/i, 'date', 15],
    [/^(từ |đến )?năm(?! học)/i, 'year', 5],
    [/^số (bản (?!án)|lần|trang|tầng|tháng|năm|lớp|học sinh|người)/i, 'integer', 10],
    [/^(diện tích|tổng diện tích|chiều cao|độ sâu)/i, 'number', 6],
  ])('whatever is called %s is a %s', (label, widget, fewest) => {
    const found = asked.filter((each) => typed(each) && label.test(each.field.title));
    expect(found.length).toBeGreaterThanOrEqual(fewest);
    const others = found.filter(({ field }) => field.widget !== widget);
    expect(others.map(({ form, field }) => `${form.id}: ${field.title}`)).toEqual([]);
  });

  it('takes no address where a number or code is asked for, however the number of the document is written', () => {
    // people write its number, day and court as they remember them
    const inWords = 'endDocument';
    const numbers = asked.filter((each) => typed(each) && /^(số|mã) /i.test(each.field.title));
    for (const each of numbers.filter(({ field }) => field.name !== inWords))
      for (const address of ['12 đường Hoa Sứ', '120/12 Nguyen Hue'])
        expect(takes(each, address), `${each.form.id}: ${each.field.title}`).toBe(false);
    const written = numbers.filter(({ field }) =>
      /^(partnerId|passport|lastPassport|licence|certificate)Number$|^identity$/.test(field.name),
    );
    expect(written).toHaveLength(7);
    for (const each of written)
      for (const text of ['C1234567', 'AB 123456', '099194000121', 'C01X00T47', 'B-1234567'])
        expect(takes(each, text), `${each.form.id}: ${each.field.title}: ${text}`).toBe(true);
    for (const each of numbers.filter(({ field }) => /^(plotNumber|mapSheet)$/.test(field.name)))
      for (const text of ['12', '12a', '125, 126', '3/2', 'DC 05'])
        expect(takes(each, text), text).toBe(true);
  });

  it('says which answer is left, and why, where the other answers leave one', () => {
    for (const form of new Set(asked.map((each) => each.form))) {
      const left = Object.keys(form.schema.properties).filter((name) =>
        new RegExp(`"${name}":\\{"const":`).test(JSON.stringify(form.schema.allOf?.map(consequences) ?? [])),
      );
      for (const name of left)
        expect(form.field(name)?.ui.errors?.['const'], `${form.id}: ${name}`).toBeTruthy();
    }
    const marriage = asked.find((each) => each.form.id === 'tinh-trang-hon-nhan')?.form;
    const result =
      marriage && validateAnswers(marriage, { purpose: 'ket-hon', copies: 2 }, { today: '2026-11-19' });
    const fault = result && !result.ok ? result.errors.find((each) => each.field === 'copies') : undefined;
    expect(fault).toMatchObject({ code: 'const', params: { allowed: '1' } });
    expect(fault?.message).toBe('Để kết hôn thì chỉ được cấp một bản: nhập 1 ở “Số bản cần cấp”');
  });
});

// of "if … then …", what follows
function consequences(rule: object): object {
  return 'then' in rule ? Object(rule.then) : rule;
}

const CODES = (
  'required twice type format pattern enum const minLength maxLength minimum maximum exclusiveMinimum exclusiveMaximum ' +
  'multipleOf minItems maxItems past future daysAhead before notBefore range unit'
).split(' ');

function everyField(fields: readonly Field[]): Field[] {
  return fields.flatMap((field) => [field, ...field.fields]);
}
