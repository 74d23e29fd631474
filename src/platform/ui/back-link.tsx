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

/** The same from a page whose form goes along: it sends the form of this id, which may stand anywhere on the page. */
export function BackButton({ form, name, value, text }: BackButtonProps) {
  return (
    <button class="govuk-back-link mc-back-button" type="submit" form={form} name={name} value={value}>
      {text}
    </button>
  );
}

interface BackButtonProps {
  form: string;
  name: string;
  value: string;
  text: string;
}
