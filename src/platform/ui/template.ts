import { isValidElement, type VNode } from 'preact';
import { jsxEscape, jsxTemplate } from 'preact/jsx-runtime';

// What build-templates.ts writes in the place of markup. Whatever is not markup of ours passes the library's own escape here.

/** A piece of markup: texts that were written when the program was built, and between them what each page puts there. */
export const template: (texts: string[], ...own: (Own | string)[]) => VNode = jsxTemplate;

/** What stands inside an element: the node or nodes, or a text, escaped; nothing of what a page shows nothing of. */
export function child(value: unknown): Own {
  switch (typeof value) {
    case 'string':
      return escaped(value);
    case 'number':
    case 'bigint':
      return String(value);
    case 'object':
      return Array.isArray(value) || isValidElement(value) ? value : null;
    default:
      return null;
  }
}

/** An attribute with the space before it, escaped; nothing of one that an element has not. */
export function attribute(name: string, value: unknown): string {
  if (value === null || value === undefined || value === false || typeof value === 'function') return '';
  return value === true ? name : written(name, String(value));
}

/** An attribute that says `false` too, like `aria-expanded`. */
export function saidAttribute(name: string, value: unknown): string {
  return value === null || value === undefined || typeof value === 'function'
    ? ''
    : written(name, String(value));
}

function written(name: string, value: string): string {
  return value === '' ? name : `${name}="${escaped(value)}"`;
}

function escaped(text: string): string {
  return jsxEscape(text) as string; // of a text it makes nothing else
}

type Own = VNode | unknown[] | string | null;
