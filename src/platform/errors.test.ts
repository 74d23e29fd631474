import { expect, test } from 'vitest';
import { NotFound, Refusal, type RefusalCode } from './errors.ts';
import { type RefusalWords, sentenceFor } from './refusal-words.ts';

const words: RefusalWords<'not-found' | 'too-often'> = {
  'not-found': (p) => `no ${p.what}`,
  'too-often': (p) => `in ${p.seconds / 60} min`,
};

test('a refusal is told by the sentence of its code with its own parameters, and a code without a sentence by none', () => {
  expect(sentenceFor(words, new Refusal('too-often', { seconds: 120 }, 429))).toBe('in 2 min');
  expect(sentenceFor(words, new NotFound('page'))).toBe('no page');
  expect(sentenceFor(words, new Refusal('form.stale', {}, 403))).toBeUndefined();
});

test('a refusal takes only what was declared for its code; anything else does not compile', () => {
  const made = [
    // @ts-expect-error nobody declared this code
    () => new Refusal('never-heard'),
    // @ts-expect-error how often is not said
    () => new Refusal('too-often', {}, 429),
    // @ts-expect-error a number is declared
    () => new Refusal('too-often', { seconds: 'ten' }, 429),
    // @ts-expect-error nobody asked for this
    () => new Refusal('too-often', { seconds: 10, minutes: 1 }, 429),
    // @ts-expect-error another status is declared
    () => new Refusal('too-often', { seconds: 10 }, 409),
    // @ts-expect-error the status is not the usual one and has to be said
    () => new Refusal('too-often', { seconds: 10 }),
  ];
  expect(made).toHaveLength(6);
});

test('words without a sentence for one of their codes do not compile', () => {
  // @ts-expect-error 'too-often' is missing
  const tooFew: RefusalWords<'not-found' | 'too-often'> = { 'not-found': () => '' };
  // @ts-expect-error nobody declared this code
  const unknown: RefusalCode = 'never-heard';
  expect([Object.keys(tooFew), unknown]).toEqual([['not-found'], 'never-heard']);
});
