import type { Refusal } from '#platform/errors.ts';
import { refusalPageWords, refusalWords } from '../words/refusals.ts';

/** The sentence of a refusal; a code without one gets the general sentence, and never its own name. */
export function refusalSentence(no: Refusal): string {
  return refusalWords[no.code]?.(no.params) ?? refusalPageWords.other;
}
