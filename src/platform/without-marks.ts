import { plainSigns } from './text.ts';

/** What is digits alone, as people write it with spaces, dots, brackets and dashes: '0071 0009.12345' is '0071000912345'. Any other text stays as it is. */
export function withoutMarks(text: string): string {
  const compact = plainSigns(text).replace(/[ .()-]/g, '');
  return /^\d+$/.test(compact) ? compact : text;
}
