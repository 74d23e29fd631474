import type { Refusal } from '#platform/errors.ts';
import { sentenceFor } from '#platform/refusal-words.ts';
import { refusalPageWords, refusalWords } from '../words/refusals.ts';

/** The sentence of a refusal. A code that does not occur at the desk gets the general sentence; its name is never shown. */
export function refusalSentence(no: Refusal): string {
  return sentenceFor(refusalWords, no)?.trim() ?? refusalPageWords.other;
}
