import { LANGUAGES, type Language } from '../language.ts';
import { inPageLanguage } from './page-language.ts';
import { languageNames, uiWords } from './ui-words.ts';

/** This page in the other languages: plain links, each named in its own language. */
export const LanguageSwitch = inPageLanguage(({ addresses }: LanguageSwitchProps, language) => (
  <nav
    class="mc-languages"
    aria-label={uiWords[language].languages}
    data-question={uiWords[language].leaveUnsaved}
  >
    <ul>
      {LANGUAGES.map((other) => (
        <li key={other} class={other === language ? 'mc-languages__here' : undefined}>
          <a
            href={addresses[other]}
            hreflang={other}
            lang={other}
            aria-current={other === language ? 'true' : undefined}
          >
            <span aria-hidden="true">{other.toUpperCase()}</span>
            <span class="govuk-visually-hidden">{languageNames[other]}</span>
          </a>
        </li>
      ))}
    </ul>
  </nav>
));

interface LanguageSwitchProps {
  /** Where this page stands in each language. */
  addresses: Readonly<Record<Language, string>>;
}
