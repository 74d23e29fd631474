import type { ParamsOf, Refusal, RefusalCode, RefusalOf } from './errors.ts';

/** A sentence for each of some codes, told with the parameters of its own code. */
export type RefusalWords<C extends RefusalCode> = { readonly [K in C]: (p: ParamsOf<K>) => string };

/** The sentence for a refusal; undefined when these words have none for its code. */
export function sentenceFor<C extends RefusalCode>(words: RefusalWords<C>, no: Refusal): string | undefined {
  return hasWords(words, no) ? words[no.code](no.params) : undefined;
}

/** Whether these words have a sentence for the refusal. */
export function hasWords<C extends RefusalCode>(words: RefusalWords<C>, no: Refusal): no is RefusalOf<C> {
  return Object.hasOwn(words, no.code);
}
