import { withoutElements } from './without-elements.ts';

const LETTERS = '\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff';

/**
 * The Vietnamese texts of a page in another language. What is marked as Vietnamese is left out, and so are `data`: names of people,
 * places and offices, and what people wrote (also in a box, and where a sentence quotes it).
 */
export function vietnameseIn(html: string, data: readonly string[] = []): string[] {
  const text = withoutElements(withoutElements(html, /<(\w+)\b[^>]* lang="vi"[^>]*>/), /<(textarea)\b[^>]*>/)
    .replace(/\b(?:href|placeholder|content|value|src|action|formaction)="[^"]*"/g, '')
    .replace(/“[^”]*”/g, '');
  const names = ['Một Cửa', 'An Phú', 'Việt Nam', 'đồng', ...data].toSorted((a, b) => b.length - a.length);
  const rest = names.reduce((text, name) => text.replaceAll(name, ''), text);
  return rest.match(new RegExp(`[^<>"]*[${LETTERS}][^<>"]*`, 'g')) ?? [];
}
