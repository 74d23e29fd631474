import { Component, type ComponentChildren } from 'preact';
import type { Language } from '../language.ts';

// A provider of `createContext` hands itself down to every component, and with itself the tree of its page: three times as much of
// a page's garbage then outlived the young generation. These two objects lead to no page.
const CONTEXTS: Readonly<Record<Language, LanguageContext>> = {
  vi: { language: 'vi' },
  en: { language: 'en' },
};

/** Everything inside uses its own words in this language. */
export class InLanguage extends Component<{ value: Language; children?: ComponentChildren }> {
  override getChildContext(): LanguageContext {
    return CONTEXTS[this.props.value];
  }

  override render() {
    return this.props.children;
  }
}

/** A component that is told the language of the place where it stands; outside every `InLanguage` it is Vietnamese. */
export function inPageLanguage<P>(
  component: (props: P, language: Language) => ComponentChildren,
): (props: P, context?: Partial<LanguageContext>) => ComponentChildren {
  return (props, context) => component(props, context?.language ?? 'vi');
}

interface LanguageContext {
  language: Language;
}
