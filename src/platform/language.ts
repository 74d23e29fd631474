/** The languages of the interface, the first of them the one that everything has. */
export const LANGUAGES = ['vi', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

/** What another language's half of a words file must have: the same names, the same parameters, its own sentences. */
export type Words<V> = V extends string
  ? string
  : V extends (...params: infer A) => infer R
    ? (...params: A) => Words<R>
    : { readonly [K in keyof V]: Words<V[K]> };

/** A words file in every language, made from the type of its Vietnamese half. */
export type InEveryLanguage<V> = Readonly<Record<Language, Words<V>>>;

/** One of a kind for each language. A language that is added is missed here by the compiler. */
export function inEveryLanguage<V>(make: (language: Language) => V): Record<Language, V> {
  return { vi: make('vi'), en: make('en') };
}
