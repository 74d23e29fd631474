import type { Form, Section } from './form.ts';

/** A form with more questions is asked page by page. */
const MOST_ON_ONE_PAGE = 12;
/** A section with fewer questions stands on the page of the one before it. */
const FEWEST_ON_A_PAGE = 3;

/**
 * The sections of a form as they are asked, page by page: a short form on one page, a long one section by section. A section of one or two
 * questions is no page of its own. The rows of a group count once.
 */
export function sectionsByPage({ sections }: Pick<Form, 'sections'>): Section[][] {
  if (questionsIn(sections) <= MOST_ON_ONE_PAGE) return [[...sections]];
  const pages: Section[][] = [];
  for (const section of sections) {
    const before = pages.at(-1);
    if (before && questionsIn([section]) < FEWEST_ON_A_PAGE) before.push(section);
    else pages.push([section]);
  }
  return pages;
}

function questionsIn(sections: readonly Section[]): number {
  const fields = sections.flatMap((section) => section.fields);
  return fields.reduce((sum, field) => sum + Math.max(field.fields.length, 1), 0);
}
