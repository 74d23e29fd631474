import { Icon } from './icon.tsx';
import { uiWords } from './ui-words.ts';

/** The neighbours of a page of a list that is paged by key: there are no page numbers, because nobody counted. */
export function Pagination({ previous, next, label, previousText, nextText }: PaginationProps) {
  if (!previous && !next) return null;
  return (
    <nav class="mc-pagination" aria-label={label ?? uiWords.pagination}>
      {previous ? (
        <a class="govuk-link" rel="prev" href={previous}>
          <Icon name="arrow-left" />
          {previousText ?? uiWords.previous}
        </a>
      ) : null}
      {next ? (
        <a class="govuk-link mc-pagination__next" rel="next" href={next}>
          {nextText ?? uiWords.next}
          <Icon name="arrow-right" />
        </a>
      ) : null}
    </nav>
  );
}

interface PaginationProps {
  previous?: string | undefined;
  next?: string | undefined;
  label?: string | undefined;
  previousText?: string | undefined;
  nextText?: string | undefined;
}
