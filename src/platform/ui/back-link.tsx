import { uiWords } from './ui-words.ts';

/** One step back on a way with an order. */
export function BackLink({ href, text }: { href: string; text?: string | undefined }) {
  return (
    <a class="govuk-back-link" href={href}>
      {text ?? uiWords.back}
    </a>
  );
}
