import type { Refusal } from '#platform/errors.ts';
import { refusalPageWords, refusalWords } from '../words/refusals.ts';

/** The sentence of a refusal; a code without one gets the general sentence, and never its own name. */
export function refusalSentence(no: Refusal): string {
  const say = Object.hasOwn(refusalWords, no.code) ? refusalWords[no.code] : undefined;
  return say?.(no.params).trim() ?? refusalPageWords.other;
}
