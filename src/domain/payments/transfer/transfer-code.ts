import { randomInt } from 'node:crypto';
import { fold } from '#platform/text.ts';

/** 23 letters and digits of which none is taken for another: no 0 and O, 1, I and L, 2 and Z, 5 and S, 8 and B, U and V. */
const LETTERS = 'ACDEFGHJKMNPQRTWXY34679';
const BEGINS = 'MC';
const CHANCE = 9;

/**
 * The code of an order that is paid by a transfer, which stands in the transfer's memo: MC, nine letters of chance, and one that says whether
 * a letter is wrong or two have changed places. Twelve letters: a memo takes 25.
 */
export function newTransferCode(): string {
  const chance = Array.from({ length: CHANCE }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return BEGINS + chance + checkLetter(chance);
}

/**
 * The codes that stand in a memo, each once. Banks write before and behind it, drop spaces, dashes and accents, and change the case of
 * letters; so only its letters in their order count.
 */
export function codesIn(memo: string): string[] {
  const text = fold(memo)
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');
  const codes = new Set<string>();
  for (let at = text.indexOf(BEGINS); at >= 0; at = text.indexOf(BEGINS, at + 1)) {
    const code = text.slice(at, at + BEGINS.length + CHANCE + 1);
    if (isCode(code)) codes.add(code);
  }
  return [...codes];
}

function isCode(text: string): boolean {
  const chance = text.slice(BEGINS.length, -1);
  if (chance.length !== CHANCE || ![...chance].every((letter) => LETTERS.includes(letter))) return false;
  return text.at(-1) === checkLetter(chance);
}

// weights that differ modulo a prime: a wrong letter changes the sum, and so do two that have changed places
function checkLetter(chance: string): string {
  const sum = [...chance].reduce((s, letter, i) => s + (i + 1) * LETTERS.indexOf(letter), 0);
  return LETTERS.charAt(sum % LETTERS.length);
}
