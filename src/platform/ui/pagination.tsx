import { Icon } from './icon.tsx';
import { inPageLanguage } from './page-language.ts';
import { uiWords } from './ui-words.ts';

/** The neighbours of a page of a list that is paged by key: there are no page numbers, because nobody counted. */
export const Pagination = inPageLanguage(
  ({ previous, next, label, previousText, nextText }: PaginationProps, language) => {
    const w = uiWords[language];
    if (!previous && !next) return null;
    return (
      <nav class="mc-pagination" aria-label={label ?? w.pagination}>
        {previous ? (
          <a class="govuk-link" rel="prev" href={previous}>
            <Icon name="arrow-left" />
            {previousText ?? w.previous}
          </a>
        ) : null}
        {next ? (
          <a class="govuk-link mc-pagination__next" rel="next" href={next}>
            {nextText ?? w.next}
            <Icon name="arrow-right" />
          </a>
        ) : null}
      </nav>
    );
  },
);

interface PaginationProps {
  previous?: string | undefined;
  next?: string | undefined;
  label?: string | undefined;
  previousText?: string | undefined;
  nextText?: string | undefined;
}
