import type { Refusal } from '#platform/errors.ts';
import { refusalWords } from '../words/refusals.ts';

/** A refusal as one sentence; for pages and for scripts. */
export function refusalSentence(no: Refusal): string {
  const say = (Object.hasOwn(refusalWords, no.code) && refusalWords[no.code]) || refusalWords['unknown'];
  return say ? say(no.params) : no.code;
}
