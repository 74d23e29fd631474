import type { Keys } from '#platform/crypto.ts';
import { phoneDigits } from '#platform/phone.ts';
import { fold } from '#platform/text.ts';
import type { Dossier, People } from '../dossier.ts';

const PURPOSE = 'agency-search';
const MOST_WORDS = 8;

/**
 * What an agency finds a dossier by: the words of its owner's name, the pieces of its number, and the identity numbers and telephones of
 * filer and owner, each as 64 bits of a keyed hash of the agency and the word, so that nothing is learnt from them without the key.
 */
export function termsOf(
  keys: Keys,
  agencyId: string,
  { code, ownerName, people }: Pick<Dossier, 'code' | 'ownerName'> & { people: People | undefined },
): string[] {
  const persons = people ? [people.submitter, people.owner] : [];
  const numbers = persons.flatMap((p) => [p.idNumber, p.phone]).flatMap((text) => phoneDigits(text) ?? []);
  const words = new Set([...wordsOf(ownerName), ...wordsOf(code), ...numbers]);
  return [...words].map((word) => bits(keys.blindIndex(PURPOSE, `${agencyId} ${word}`)));
}

/** The terms of some words, under each key under which a row may still stand, the current one first. */
export function termsSought(keys: Keys, agencyId: string, words: readonly string[]): string[][] {
  const byWord = words.map((word) => keys.blindIndexes(PURPOSE, `${agencyId} ${word}`).map(bits));
  const [first] = byWord;
  return first ? first.map((_, key) => byWord.map((terms) => terms[key] ?? '')) : [];
}

/** The words of what somebody typed, as a dossier is found by them: without accents, each once, at most eight. */
export function wordsSought(typed: string): string[] {
  return wordsOf(typed).slice(0, MOST_WORDS);
}

/**
 * A whole identity number or telephone number, as it was typed or read from a card; undefined for anything else. Of a part of one nothing
 * can be found.
 */
export function numberSought(typed: string): string | undefined {
  const digits = phoneDigits(typed.trim());
  return digits && /^(\d{9}|\d{12}|0\d{9,10})$/.test(digits) ? digits : undefined;
}

function wordsOf(text: string): string[] {
  return [...new Set(fold(text).split(/[^\p{L}\p{N}]+/u))].filter(Boolean);
}

function bits(hash: Buffer): string {
  return String(hash.readBigInt64BE(0));
}
