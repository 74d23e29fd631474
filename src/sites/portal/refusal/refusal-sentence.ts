import type { Refusal } from '#platform/errors.ts';
import type { Language } from '#platform/language.ts';
import { sentenceFor } from '#platform/refusal-words.ts';
import { refusalWords, unforeseen } from '../words/refusals.ts';

/** A refusal as one sentence, for pages and for scripts. */
export function refusalSentence(no: Refusal, language: Language): string {
  return sentenceFor(refusalWords[language], no) ?? unforeseen[language];
}
