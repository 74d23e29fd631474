// Control characters but line feed and tab; zero-width characters; the marks that turn the direction of writing.
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is what it is for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\uffff]/g;

// Letters and marks that show nothing: fillers of Hangul, the joiner of graphemes, the letters of tags
const SHOWING_NOTHING = /[\u034f\u115f\u1160\u3164\uffa0]|[\u{e0000}-\u{e007f}]/gu;
const BLANK_PATTERN = /\u2800/g;

// What shows a text in another order than it stands in, and what no keyboard writes: in a name they are there to deceive
const DECEIVING =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is what it is for
  /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

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
    .replace(SHOWING_NOTHING, '')
    .replace(BLANK_PATTERN, ' ')
    .replace(TOO_MANY_MARKS, '$1')
    .normalize('NFC');
}

// Hyphens, dashes and the minus; the full-width one is a hyphen after NFKC. The long sound mark of Japanese keyboards stands for it too.
const DASHES = /[\u02d7\u058a\u2010-\u2015\u2043\u2212\u2e3a\u2e3b\u30fc\ufe58\ufe63]/g;

/** Whether a name of one line turns its own writing or has control characters in it. Other invisible signs come from honest programs. */
export function deceives(name: string): boolean {
  return DECEIVING.test(name);
}

/**
 * What people type or copy for a number, a date or a code, in the signs of a plain keyboard: full-width letters and digits as ordinary
 * ones, every dash as a hyphen, every slash as a slash, every space as a space. Not for words: it changes letters.
 */
export function plainSigns(text: string): string {
  return clean(text)
    .normalize('NFKC')
    .replace(DASHES, '-')
    .replace(/[\u2044\u2215]/g, '/')
    .replace(/\s/g, ' ');
}

/** Eth and the African D, which foreign keyboards give, as the Đ that they are taken for. */
export function plainDe(text: string): string {
  return text.replace(/[\u00d0\u0189]/g, 'Đ').replace(/[\u00f0\u0256]/g, 'đ');
}

/**
 * Text for comparing and searching: lower case, no accents, đ and what looks like it as d, single spaces. Old and new tone placement give the same text.
 */
export function fold(text: string): string {
  return plainDe(text)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
