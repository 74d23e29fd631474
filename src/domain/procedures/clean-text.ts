import { clean } from '#platform/text.ts';

/**
 * One line of text out of the national catalogue: NFC, nothing invisible, spaces single, no line breaks. Says what was done
 * to it; words and capitals are left as they are, because nobody can judge them without reading.
 */
export function cleanLine(raw: string): { text: string; done: Cleaning[] } {
  const done: Cleaning[] = [];
  if (raw.normalize('NFC') !== raw) done.push('composed');
  const visible = clean(raw);
  if (visible !== raw.toWellFormed().normalize('NFC').replace(/\r\n?/g, '\n')) done.push('invisible');
  if (/[\n\u2028\u2029]/.test(visible.trim())) done.push('line-breaks');
  const text = visible.replace(/\s+/g, ' ').trim();
  if (text !== visible.replace(/\s*\n\s*/g, ' ')) done.push('spaces');
  return { text, done };
}

/** Text of several lines: every line clean, at most one empty line between. */
export function cleanLines(raw: string): string {
  return clean(raw)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** composed: to NFC; invisible: such characters removed; line-breaks: joined; spaces: stray ones removed. */
export type Cleaning = 'composed' | 'invisible' | 'line-breaks' | 'spaces';
