import { allFonts, type Fonts, paperFonts } from './fonts.ts';

// A square says that something stands here; who reads the paper can ask.
const SUBSTITUTE = '□';
// What word processors write for the point of a list, in the private area of their fonts
const POINTS = /[\uf0b7\uf0a7\uf0d8\uf076\uf0fc]/g;
// Says how letters are joined or drawn, and is no letter
const UNSEEN = /[\p{Cf}\p{Variation_Selector}]/gu;
const BEYOND_ASCII = /[^\p{ASCII}]/gu;

/** The fonts that a text needs: only those of the papers where they have all of its letters. */
export function fontsFor(text: string): Fonts {
  const plainText = plain(text);
  for (const [letter] of plainText.matchAll(BEYOND_ASCII)) if (!paperFonts.has(letter)) return allFonts;
  return paperFonts;
}

/** The text with nothing in it that cannot be seen or that the fonts lack: a point for the points of word processors, a square for other letters. */
export function printable(text: string, fonts: Fonts): string {
  return plain(text).replace(BEYOND_ASCII, (letter) => (fonts.has(letter) ? letter : SUBSTITUTE));
}

function plain(text: string): string {
  return text.replace(UNSEEN, '').replace(POINTS, '•');
}
