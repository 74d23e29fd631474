import type { VNode } from 'preact';
import { jsxTemplate } from 'preact/jsx-runtime';
import { renderToString } from 'preact-render-to-string';

/**
 * Pieces of pages that are the same on every page of a kind, like a footer: each is rendered once and then only copied. What `make`
 * shows must depend on the key alone, and the keys must be few: names of the program, never data. Only what this renderer has
 * escaped itself comes in.
 */
export function keptPieces(): (key: string, make: () => VNode) => VNode {
  const pieces = new Map<string, string>();
  return (key, make) => {
    const html = pieces.get(key) ?? renderToString(make());
    pieces.set(key, html);
    return jsxTemplate([html]);
  };
}
