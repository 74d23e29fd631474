import type { Doubt } from '#domain/forms';
import type { FieldErrors } from '#platform/errors.ts';
import { vnDateOrYear } from '#platform/time.ts';
import type { NumberHolderWords } from '../words/number-holder.ts';
import { inSentence } from './in-sentence.ts';

/** What does not fit together, in one sentence. */
export function doubtSentence(w: NumberHolderWords, doubt: Doubt): string {
  const { title, row } = doubt;
  if ('says' in doubt) return row === undefined ? doubt.says : w.inRow(doubt.says, row);
  const { birth, sex } = doubt;
  const named = (code: string) => (code === 'nam' ? w.sexes.nam : w.sexes.nu);
  const said = [
    birth && w.birth(birth.inNumber, birth.title, vnDateOrYear(birth.given)),
    sex &&
      (sex.title === undefined
        ? w.isOf(named(sex.inNumber), named(sex.given))
        : w.sex(named(sex.inNumber), sex.title, named(sex.given))),
  ];
  const sentence = w.look(inSentence(title), said.filter(Boolean).join(w.and));
  return row === undefined ? sentence : w.inRow(sentence, row);
}

/** Posted name → sentence, in the order of the form. */
export function doubtSentences(w: NumberHolderWords, doubts: readonly Doubt[]): FieldErrors {
  return Object.fromEntries(doubts.map((doubt) => [doubt.field, doubtSentence(w, doubt)]));
}
