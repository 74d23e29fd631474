import { createContext, type VNode } from 'preact';
import type { Language } from '../language.ts';

const PageLanguage = createContext<Language>('vi');

/** Everything inside uses its own words in this language. */
export const InLanguage = PageLanguage.Provider;

/**
 * A component that is told the language of the place where it stands. Preact hands the value of a component's `contextType` over as
 * the second argument, as it does to its own `Consumer`; a hook would make every component of every page slower.
 */
export function inPageLanguage<P>(
  component: (props: P, language: Language) => VNode | null,
): (props: P) => VNode | null;
export function inPageLanguage(component: object): object {
  return Object.assign(component, { contextType: PageLanguage });
}
