import type { Doubt } from '#domain/forms';
import type { FieldErrors } from '#platform/errors.ts';
import { vnDateOrYear } from '#platform/time.ts';
import type { NumberHolderWords } from '../words/number-holder.ts';
import { inSentence } from './in-sentence.ts';

/** What does not fit together, in one sentence. */
export function doubtSentence(w: NumberHolderWords, doubt: Doubt): string {
  const { title, row } = doubt;
  if ('says' in doubt) {
    const says = doubt.expected ? w.byExpected(doubt.says) : doubt.says;
    return row === undefined ? says : w.inRow(says, row);
  }
  const { birth, sex } = doubt;
  const named = (code: string) => (code === 'nam' ? w.sexes.nam : w.sexes.nu);
  const mismatches = [
    birth && w.birth(birth.inNumber, birth.title, vnDateOrYear(birth.inForm)),
    sex &&
      (sex.title === undefined
        ? w.isOf(named(sex.inNumber), named(sex.inForm))
        : w.sex(named(sex.inNumber), sex.title, named(sex.inForm))),
  ];
  const sentence = w.look(inSentence(title), mismatches.filter(Boolean).join(w.and));
  return row === undefined ? sentence : w.inRow(sentence, row);
}

/** Posted name → what is asked there, in the order of the doubts. */
export function doubtSentences(w: NumberHolderWords, doubts: readonly Doubt[]): FieldErrors {
  const byField = Map.groupBy(doubts, (doubt) => doubt.field);
  return Object.fromEntries(
    [...byField].map(([field, all]) => [field, all.map((doubt) => doubtSentence(w, doubt)).join(' ')]),
  );
}
