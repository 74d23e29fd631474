import { clean, plainDe } from './text.ts';

// What keyboards, phones and word processors put where a name has its apostrophe: H'Hen, H´Hen, H`Hen, HʼHen
const APOSTROPHES = /['`\u00b4\u02b9\u02bb-\u02bf\u02c8\u2018-\u201b\u2032\u2035\ua78c\uff07\uff40]/g;
const HYPHENS = /[\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d]/g;
const WIDE_LETTERS = /[\uff21-\uff3a\uff41-\uff5a]/g;
// a name that was kept before it was read in this way may have the plain apostrophe
const NAME = /^\p{L}[\p{L}\p{M}'’.-]*(?: [\p{L}\p{M}'’.-]+)*$/u;

/**
 * The one place that reads a person's name, in one spelling: single spaces, ’ for every apostrophe and - for every hyphen with no space
 * beside it, Đ for the letters that look like it. 'H´ Hen  Niê' → 'H’Hen Niê'.
 */
export function readPersonName(text: string): string {
  return plainDe(clean(text))
    .replace(WIDE_LETTERS, (letter) => letter.normalize('NFKC'))
    .replace(APOSTROPHES, '’')
    .replace(HYPHENS, '-')
    .replace(/\s+/g, ' ')
    .replace(/ ?-+ ?/g, '-')
    .replace(/(?<![\p{L}\p{M}])(\p{L})(?: ’ ?|’ )(?=\p{L})/gu, '$1’')
    .trim();
}

/** Whether a name, as it was read, has nothing in it but letters and the marks of names. One word is a name too. */
export function isPersonName(name: string): boolean {
  return NAME.test(name);
}
