import { h, type VNode } from 'preact';
import { jsxTemplate } from 'preact/jsx-runtime';
import { renderToString } from 'preact-render-to-string';
import type { Language } from '../language.ts';
import { InLanguage } from './page-language.ts';

const HOLE = h('mc-hole', {});
const HOLE_TEXT = renderToString(HOLE);

/**
 * Pieces of pages that are the same on every page of a kind and language, like a footer: each is rendered once and then only
 * copied. What `make` shows must depend on the key and the language alone, and the keys must be few: names of the program, never
 * data. Where `make` puts the `hole` it is given, each page puts its own part. Only what this renderer has escaped itself comes in.
 */
export function keptPieces(): KeptPieces {
  const pieces = new Map<string, string[]>();
  return (key, language, make, own = null) => {
    const named = `${language} ${key}`;
    let around = pieces.get(named);
    if (!around) {
      around = renderToString(h(InLanguage, { value: language }, make(HOLE))).split(HOLE_TEXT);
      pieces.set(named, around);
    }
    return around.length > 1 ? jsxTemplate(around, own) : jsxTemplate(around);
  };
}

export type KeptPieces = (
  key: string,
  language: Language,
  make: (hole: VNode) => VNode,
  own?: VNode | null,
) => VNode;
