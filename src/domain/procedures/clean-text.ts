import { clean } from '#platform/text.ts';

/**
 * Cleans one line of text from the national catalogue: NFC, nothing invisible, single spaces, no line breaks. `cleanings` names what was
 * done to it. Words and capitals stay as they are, because nobody can judge them without reading.
 */
export function cleanLine(raw: string): { text: string; cleanings: Cleaning[] } {
  const cleanings: Cleaning[] = [];
  if (raw.normalize('NFC') !== raw) cleanings.push('composed');
  const visible = clean(raw);
  if (visible !== raw.toWellFormed().normalize('NFC').replace(/\r\n?/g, '\n')) cleanings.push('invisible');
  if (/[\n\u2028\u2029]/.test(visible.trim())) cleanings.push('line-breaks');
  const text = visible.replace(/\s+/g, ' ').trim();
  if (text !== visible.replace(/\s+/g, (run) => (run.includes('\n') ? ' ' : run))) cleanings.push('spaces');
  return { text, cleanings };
}

/** Cleans text of several lines: every line is clean, with at most one empty line between. */
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
