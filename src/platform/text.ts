// Control characters but line feed and tab; zero-width characters; the marks that turn the direction of writing.
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is what it is for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\uffff]/g;

// Putting the marks of one letter in order takes the square of their number, so more than any script has are not looked at: 30, as in
// the stream-safe text format of Unicode (UAX 15).
const TOO_MANY_MARKS = /(\p{M}{30})\p{M}+/gu;

/**
 * Text from outside, as it enters: Unicode NFC, line ends as \n, nothing invisible, no half of a surrogate pair, at most 30 marks on one
 * letter. What is taken out is taken out first, so that nothing comes together afterwards that is not in order.
 */
export function clean(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(INVISIBLE, '')
    .replace(TOO_MANY_MARKS, '$1')
    .normalize('NFC');
}

/**
 * Text for comparing and searching: lower case, no accents, đ as d, single spaces. Old and new tone placement give the same text.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
