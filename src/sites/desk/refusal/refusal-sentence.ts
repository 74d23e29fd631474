import type { Refusal } from '#platform/errors.ts';
import { sentenceFor } from '#platform/refusal-words.ts';
import { refusalPageWords, refusalWords } from '../words/refusals.ts';

/** The sentence of a refusal; a code that is never met here gets the general sentence, and never its own name. */
export function refusalSentence(no: Refusal): string {
  return sentenceFor(refusalWords, no)?.trim() ?? refusalPageWords.other;
}
