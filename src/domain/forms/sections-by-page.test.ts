import { expect, test } from 'vitest';
import { compileForm } from './compile-form.ts';
import { sectionsByPage } from './sections-by-page.ts';

/** A form of sections with so many questions each. */
function formOf(...questions: number[]) {
  const sections = questions.map((count, at) => ({
    id: `s${at}`,
    title: `Mục ${at}`,
    fields: Array.from({ length: count }, (_, i) => `s${at}q${i}`),
  }));
  const names = sections.flatMap((section) => section.fields);
  return compileForm({
    $id: `of-${questions.join('-')}`,
    type: 'object',
    title: 'Tờ khai',
    ui: { sections },
    properties: Object.fromEntries(
      names.map((name) => [name, { type: 'string', title: name, ui: { widget: 'text' } }]),
    ),
  });
}

test.each([
  ['a dozen questions are one page, in however many sections', [4, 4, 4], [['s0', 's1', 's2']]],
  ['one more, and every section is a page', [4, 4, 5], [['s0'], ['s1'], ['s2']]],
  [
    'a section of one question or two stands on the page before it',
    [7, 8, 1, 2, 3],
    [['s0'], ['s1', 's2', 's3'], ['s4']],
  ],
  ['the first section is a page of its own, however small', [1, 9, 9], [['s0'], ['s1'], ['s2']]],
])('%s', (_, questions, pages) => {
  expect(sectionsByPage(formOf(...questions)).map((page) => page.map((section) => section.id))).toEqual(
    pages,
  );
});
