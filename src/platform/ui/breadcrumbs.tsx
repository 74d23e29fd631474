import { cls } from './child.ts';
import { inPageLanguage } from './page-language.ts';
import { uiWords } from './ui-words.ts';

/** The way from the front page to here; the last item is this page and is not a link. */
export const Breadcrumbs = inPageLanguage(({ items, label }: BreadcrumbsProps, language) => {
  const w = uiWords[language];
  return (
    <nav class="govuk-breadcrumbs govuk-breadcrumbs--collapse-on-mobile" aria-label={label ?? w.breadcrumbs}>
      <ol class="govuk-breadcrumbs__list">
        {items.map((item) => (
          <li
            key={item.text}
            class={cls('govuk-breadcrumbs__list-item', item.stays && 'mc-trail__stays')}
            lang={item.lang}
            aria-current={item.href ? undefined : 'page'}
          >
            {item.href ? (
              <a class="govuk-breadcrumbs__link" href={item.href}>
                {item.text}
              </a>
            ) : (
              item.text
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
});

interface BreadcrumbsProps {
  /** `lang` where the text is in another language than the page; `stays` also on a narrow screen, between the first and the last. */
  items: {
    text: string;
    href?: string | undefined;
    lang?: string | undefined;
    stays?: boolean | undefined;
  }[];
  label?: string | undefined;
}
