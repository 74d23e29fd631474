import fc from 'fast-check';
import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import {
  type Answers,
  applyFormAction,
  compileForm,
  type FormSchema,
  readAnswers,
  validateAnswers,
} from '#domain/forms';
import { posted, tags } from '#testing/posted-form.ts';
import { entriesOf, sampleAnswers, sampleForm, sampleUnits } from '#testing/sample-form.ts';
import { AnswersSummary } from './answers-summary.tsx';
import { EForm } from './e-form.tsx';
import { errorSentences } from './error-sentence.ts';
import { focusId } from './field-id.ts';

const form = compileForm(sampleForm);
const context = { today: '2026-11-19', units: sampleUnits };
const draw = (answers: Answers, errors = {}) =>
  render(<EForm form={form} answers={answers} errors={errors} units={sampleUnits} />);
const send = (html: string) => readAnswers(form, entriesOf(posted(html)));
const errorsOf = (answers: Answers) => {
  const result = validateAnswers(form, answers, context);
  return result.ok ? {} : errorSentences(result.errors);
};

describe('EForm', () => {
  it('posts the same answers that it was given', () => {
    expect(send(draw(sampleAnswers))).toEqual(sampleAnswers);
  });

  it('posts the same answers again, whichever of those that the form takes', () => {
    fc.assert(
      fc.property(rightAnswers, (answers) => {
        const result = validateAnswers(form, answers, context);
        if (!result.ok) throw new Error(JSON.stringify(result.errors));
        const again = validateAnswers(form, send(draw(result.data)), context);
        expect(again).toEqual(result);
      }),
      { numRuns: 150 },
    );
  });

  it('shows wrong words again as they were written', () => {
    const wrong = {
      birthDate: '31/02/1990',
      amount: 'năm "nghìn"',
      idNumber: '12 & <3',
      reason: '</textarea><b>',
      kind: 'khac',
    };
    expect(send(draw(wrong))).toEqual({ ...wrong, children: [{}] });
  });

  it('lets no text break out of its place', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 30 }),
        fc.constantFrom('"><script>x</script>', "'><img src=x>", '</textarea>'),
        (a, b) => {
          const text = a + b;
          const answers: Answers = {
            fullName: text,
            reason: text,
            kind: text,
            home: { provinceCode: text, detail: text },
            children: [{ name: text }],
          };
          const before = tags(
            draw({ ...answers, fullName: 'x', reason: 'x', kind: 'x', home: {}, children: [{}] }),
          );
          expect(tags(draw(answers))).toEqual(before);
          expect(render(<AnswersSummary form={form} data={answers} />)).not.toMatch(/<script|<img/);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('has a control for every link in the error summary, and says the same sentence there', () => {
    const cases: Answers[] = [
      {},
      { children: [{}, { adopted: true }], hasChildren: true },
      { hasChildren: true, children: [] },
      { hasChildren: true, children: [{}, {}, {}, {}] },
      { home: { detail: 'x' }, kind: 'cap-lai' },
      { home: { provinceCode: '99', communeCode: '1', detail: 'x'.repeat(201) }, kind: 'khac' },
      Object.fromEntries(form.fields.map((field) => [field.name, 'sai'])),
      Object.fromEntries(form.fields.map((field) => [field.name, ['1', '2']])),
      {
        ...sampleAnswers,
        amount: 2_000_000_000,
        copies: 0,
        area: -1,
        yearBuilt: 26,
        birthDate: '2027-01-01',
      },
    ];
    for (const answers of cases) {
      const errors = errorsOf(answers);
      const html = draw(answers, errors);
      const items = Object.entries(errors).map(([name, text]) => [focusId(form, name), text] as const);
      expect(items.length).toBeGreaterThan(0);
      for (const [id, sentence] of items) {
        expect(html, id).toContain(` id="${id}"`);
        expect(html).toContain(sentence.replaceAll('"', '&quot;'));
      }
      expect((html.match(/class="govuk-error-message"/g) ?? []).length).toBe(items.length);
    }
  });

  it('names every id once and every label, hint and error by an id that exists', () => {
    const answers = { ...sampleAnswers, kind: 'khac', children: [{}, {}] };
    const html = draw(answers, errorsOf(answers));
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, list = ''] of html.matchAll(
      / (?:for|aria-describedby|aria-labelledby|data-aria-controls)="([^"]+)"/g,
    )) {
      for (const id of list.split(' ')) expect(ids).toContain(id);
    }
  });

  it('marks required fields by sign and ground, following if and then', () => {
    const marks = (answers: Answers) => [...draw(answers).matchAll(/aria-required="true"[^>]*/g)].length;
    expect(draw({})).toContain('(*)');
    expect(draw({})).toContain('mc-required');
    expect(marks({ kind: 'cap-lai' })).toBe(marks({ kind: 'cap-moi' }) + 1);
  });

  it('puts a field of one choice under that choice and others in their place with the condition in words', () => {
    const html = draw({});
    expect(html).toMatch(/govuk-radios__conditional[^>]*id="conditional-f-kind-3"[^>]*>.*?name="otherKind"/s);
    expect(html).toContain(
      'data-show-when="{&quot;field&quot;:&quot;kind&quot;,&quot;in&quot;:[&quot;cap-lai&quot;,&quot;khac&quot;]}"',
    );
    expect(html).toContain('Chỉ điền khi chọn “Cấp lại” hoặc “Việc khác” ở “Loại việc”.');
    expect(html).toMatch(
      /govuk-checkboxes__conditional[^>]*id="conditional-f-children-0-adopted"[^>]*>.*?name="children\[0\].decision"/s,
    );
  });

  it('lists the communes of the chosen province only', () => {
    expect(draw({ home: { provinceCode: '01' } })).toContain('Phường Một');
    expect(draw({ home: { provinceCode: '01' } })).not.toContain('Xã Ba');
    expect(draw({})).not.toContain('Phường Một');
    const html = render(<EForm form={form} answers={{}} units={sampleUnits} defaultProvince="02" />);
    expect(html).toContain('Xã Ba');
  });

  it('adds and removes rows by plain buttons', () => {
    const two = applyFormAction(form, send(draw({})), 'add:children');
    expect(draw(two)).toContain('name="children[1].name"');
    const html = draw(two);
    expect(html).toContain('value="remove:children:1"');
    expect(draw(applyFormAction(form, send(html), 'remove:children:1'))).not.toContain(
      'name="children[1].name"',
    );
    expect(draw({ children: [{}, {}, {}] })).not.toContain('value="add:children"');
    expect(draw({ children: [{}] })).not.toContain('value="remove:');
  });

  it('points to the step where a file is sent', () => {
    const html = render(
      <EForm form={form} answers={{}} units={sampleUnits} partHref={(part) => `/giay-to#${part}`} />,
    );
    expect(html).toContain('href="/giay-to#ban-ve"');
  });

  it('sends the page on Enter, not by one of the buttons inside', () => {
    const [first] = [...draw(sampleAnswers).matchAll(/<button[^>]*>/g)].map((match) => match[0]);
    expect(first).not.toContain('_action');
  });

  it('draws a form whose fields were all hidden or left empty', () => {
    const small: FormSchema = {
      $id: 'nho',
      type: 'object',
      title: 'Nhỏ',
      ui: { sections: [{ id: 'a', title: 'A', fields: ['a'] }] },
      properties: { a: { type: 'string', title: 'A' } },
    };
    expect(render(<EForm form={compileForm(small)} answers={{}} units={sampleUnits} />)).toContain(
      'name="a"',
    );
  });
});

describe('AnswersSummary', () => {
  it('links each answer to its control', () => {
    const html = render(
      <AnswersSummary form={form} data={sampleAnswers} changeHref={() => '/nop-ho-so/1/thong-tin'} />,
    );
    expect(html).toContain('href="/nop-ho-so/1/thong-tin#f-home-provinceCode"');
    expect(html).toContain('href="/nop-ho-so/1/thong-tin#f-children-1-name"');
    expect(html).toContain('Bị mất<br/>khi chuyển nhà');
    const drawn = draw(sampleAnswers);
    for (const [, id] of html.matchAll(/#([^"]+)"/g)) expect(drawn).toContain(` id="${id}"`);
  });

  it('has no links where nothing can be changed', () => {
    expect(render(<AnswersSummary form={form} data={sampleAnswers} />)).not.toContain('<a ');
  });
});

const name = fc.stringMatching(/^[A-ZĐ][a-zàáảãạăđêôơư]{1,8}( [A-ZĐ][a-zàáảãạăđêôơư]{1,8}){1,3}$/);
const day = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2026-11-18T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const some = <T,>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const rightAnswers = fc
  .record({
    fullName: name.map((text) => text.toLocaleUpperCase('vi')),
    idNumber: fc.stringMatching(/^0(01|79|38)[0-3]\d{8}$/),
    birthDate: day,
    sex: some(fc.constantFrom('nam', 'nu')),
    phone: some(fc.stringMatching(/^09[0-46-9]\d{7}$/)),
    home: fc.constantFrom(
      { provinceCode: '01', communeCode: '00008', detail: 'Thôn "Trong" & <Ngoài>' },
      { provinceCode: '02', communeCode: '00104', detail: "Số 1/2, ngõ 3'" },
    ),
    kind: fc.constantFrom('cap-moi', 'cap-lai', 'khac'),
    otherKind: fc.constant('Đổi tên'),
    reason: fc.constantFrom('Một dòng', 'Hai\ndòng', '<b> & "x"'),
    amount: fc.integer({ min: 0, max: 1_000_000_000 }),
    copies: some(fc.integer({ min: 1, max: 20 })),
    area: some(fc.integer({ min: 0, max: 9_999_900 }).map((n) => n / 100)),
    yearBuilt: some(fc.integer({ min: 1900, max: 2100 })),
    agency: some(fc.constantFrom('a', 'b')),
    hasChildren: some(fc.constant(true)),
    children: fc.array(
      fc.record({ name, born: day, adopted: some(fc.constant(true)), decision: fc.constant('1/QĐ') }),
      { minLength: 1, maxLength: 3 },
    ),
    declared: fc.constant(true),
  })
  .map((answers) => answers as Answers);
