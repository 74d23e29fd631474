import type { Form } from '#domain/forms';
import { LinkButton } from '#platform/ui/button.tsx';
import { VisuallyHidden } from '#platform/ui/visually-hidden.tsx';
import { InFormLanguage } from '#views/e-form/in-form-language.tsx';
import type { C } from '../../../../deps.ts';
import { sectionWords } from '../../words/sections.ts';
import type { ListedPage } from './info-page.ts';
import { TO_SECTION } from './way-on.ts';

/**
 * The sections of the first step and how far each is. Every one is a button of the page's form, so that what stands there is saved before
 * another is opened, also without script. Where there is room it stands beside the questions, on a phone above them as a fold.
 */
export function SectionList({ c, form, pages, at }: SectionListProps) {
  const w = c.words(sectionWords);
  const titleOf = (page: ListedPage) =>
    page.asksSheet ? page.title : <InFormLanguage form={form}>{page.title}</InFormLanguage>;
  const list = (
    <ol class="mc-sections__list">
      {pages.map((page, i) => (
        <li
          key={page.id}
          class={`mc-sections__item mc-sections__item--${page.state}`}
          aria-current={i === at ? 'location' : undefined}
        >
          {i === at ? (
            <strong>{titleOf(page)}</strong>
          ) : (
            <LinkButton name="_action" value={TO_SECTION + page.id}>
              {titleOf(page)}
            </LinkButton>
          )}
          <VisuallyHidden>: </VisuallyHidden>
          <span class="mc-sections__state">
            {w.states[page.state](page.count)}
            {i === at ? `, ${w.here}` : null}
          </span>
        </li>
      ))}
    </ol>
  );
  return (
    <>
      <nav class="mc-sections__side" aria-label={w.list}>
        <p class="govuk-body">
          <strong>{w.list}</strong>
        </p>
        {list}
      </nav>
      <nav class="mc-sections__fold" aria-label={w.list}>
        <details class="govuk-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">{w.fold(at + 1, pages.length)}</span>
          </summary>
          {list}
        </details>
      </nav>
    </>
  );
}

interface SectionListProps {
  c: C;
  form: Form;
  pages: readonly ListedPage[];
  /** The place of the page that is open. */
  at: number;
}
