// Control characters but line feed and tab; zero-width characters; the marks that turn the direction of writing.
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is what it is for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\uffff]/g;

/** Text from outside, as it enters: Unicode NFC, line ends as \n, nothing invisible, no half of a surrogate pair. */
export function clean(text: string): string {
  return text.toWellFormed().normalize('NFC').replace(/\r\n?/g, '\n').replace(INVISIBLE, '');
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
