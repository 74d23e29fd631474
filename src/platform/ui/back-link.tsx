import { inPageLanguage } from './page-language.ts';
import { uiWords } from './ui-words.ts';

/** One step back on a way with an order. */
export const BackLink = inPageLanguage(
  ({ href, text }: { href: string; text?: string | undefined }, language) => {
    const w = uiWords[language];
    return (
      <a class="govuk-back-link" href={href}>
        {text ?? w.back}
      </a>
    );
  },
);
