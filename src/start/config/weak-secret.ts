const FEWEST_LETTERS = 8; // sixteen hex digits in thirty-two places have fewer once in a million keys
const MOST_STEPS = 0.5;
// what stands in examples, and what people write who have to write something; each long enough that chance does not write it: six
// digits in a row stand in one of 300,000 keys of sixty-four hex digits, eight in one of 75 million
const WORDS = /secret|password|matkhau|mat-khau|changeme|change-me|replace|example|mot-?cua|qwerty|12345678/i;

/**
 * Whether a key can be guessed although it is long: too few different letters, one piece again and again, letters in their order, or
 * the words of an example. It cannot tell a sentence from chance; the documents say how to have one made.
 */
export function isWeakSecret(key: string): boolean {
  return (
    new Set(key).size < FEWEST_LETTERS || isRepeated(key) || stepsOf(key) > MOST_STEPS || WORDS.test(key)
  );
}

function isRepeated(key: string): boolean {
  return /^(.{1,24}?)\1+/.exec(key)?.[0].length === key.length || /^(.{1,16}?)\1{2,}.{0,16}$/.test(key);
}

// how many neighbours are the same letter or the next one
function stepsOf(key: string): number {
  const codes = [...key].map((letter) => letter.codePointAt(0) ?? 0);
  const steps = codes.filter((code, i) => i > 0 && Math.abs(code - (codes[i - 1] ?? 0)) <= 1);
  return steps.length / Math.max(1, codes.length - 1);
}
