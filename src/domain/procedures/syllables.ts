// Marks of tone in decomposed text: grave, acute, tilde, hook above, dot below
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const MARKS = /[\u0300-\u036f]/g;

/** The syllables of a text, each folded for finding and in full for telling 'sổ đỏ' from 'sơ đồ'. */
export function syllables(text: string): Syllable[] {
  const found: Syllable[] = [];
  for (const word of text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [])
    found.push(syllable(word));
  return found;
}

function syllable(word: string): Syllable {
  const apart = word.normalize('NFD');
  // the tone goes to the end, so that 'hòa' and 'hoà' are one
  const tone = (apart.match(TONES) ?? []).join('');
  const full = oneI(apart.replace(TONES, '').normalize('NFC')) + tone;
  const bare = oneI(apart.replace(MARKS, '').replaceAll('đ', 'd'));
  return { bare, full, marked: full !== bare };
}

// 'ký' and 'kí', 'lý' and 'lí' are the same word
function oneI(word: string): string {
  return /^(h|k|l|m|s|t|qu)y$/.test(word) ? `${word.slice(0, -1)}i` : word;
}

export interface Syllable {
  /** Without marks, đ as d. */
  bare: string;
  /** With its letters, the tone at the end. */
  full: string;
  marked: boolean;
}
