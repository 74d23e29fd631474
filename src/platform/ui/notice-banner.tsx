import { type Child, cls } from './child.ts';
import { inPageLanguage } from './page-language.ts';
import { uiWords } from './ui-words.ts';

/** News about the page as a whole. `success` says that something was done; it does not steal the focus. */
export const NoticeBanner = inPageLanguage(
  ({ id, title, heading, children, success }: NoticeBannerProps, language) => {
    const w = uiWords[language];
    const titleId = `${id ?? 'notice'}-title`;
    return (
      <section
        class={cls('govuk-notification-banner', success && 'govuk-notification-banner--success')}
        role={success ? 'alert' : undefined}
        aria-labelledby={titleId}
        data-module="govuk-notification-banner"
        data-disable-auto-focus="true"
      >
        <div class="govuk-notification-banner__header">
          <h2 class="govuk-notification-banner__title" id={titleId}>
            {title ?? (success ? w.success : w.important)}
          </h2>
        </div>
        <div class="govuk-notification-banner__content">
          {heading ? <p class="govuk-notification-banner__heading">{heading}</p> : null}
          {children}
        </div>
      </section>
    );
  },
);

interface NoticeBannerProps {
  /** Needed when two stand on one page. */
  id?: string | undefined;
  title?: string | undefined;
  heading?: Child;
  children?: Child;
  success?: boolean | undefined;
}
