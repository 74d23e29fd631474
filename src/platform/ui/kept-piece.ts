import { h, type VNode } from 'preact';
import { jsxEscape, jsxTemplate } from 'preact/jsx-runtime';
import { renderToString } from 'preact-render-to-string';
import type { Language } from '../language.ts';
import { InLanguage } from './page-language.ts';

// a private letter that no text of ours has, and that is written as it is
const MARK = '\ue000';
const HOLES = new RegExp(`${MARK}(\\w+)${MARK}`);

/**
 * Pieces of pages that are the same on every page of a kind and language, like a footer: each is rendered once and then only
 * copied. What `make` shows must depend on the key and the language alone, and the keys must be few: names of the program, never
 * data. Where `make` puts a `hole`, as a text or an attribute's value, each page puts its own text of that name, escaped, or its own
 * node, which is in the language of the place where the piece stands.
 */
export function keptPieces(): KeptPieces {
  const pieces = new Map<string, { around: string[]; holes: string[] }>();
  return (key, language, make, own = {}) => {
    const named = `${language} ${key}`;
    let piece = pieces.get(named);
    if (!piece) {
      piece = cut(
        renderToString(
          h(
            InLanguage,
            { value: language },
            make((name) => MARK + name + MARK),
          ),
        ),
      );
      pieces.set(named, piece);
    }
    return jsxTemplate(piece.around, ...piece.holes.map((name) => jsxEscape(own[name] ?? '')));
  };
}

// markup, name of a hole, markup …
function cut(html: string) {
  const parts = html.split(HOLES);
  return {
    around: parts.filter((_, i) => i % 2 === 0),
    holes: parts.filter((_, i) => i % 2 === 1),
  };
}

export type KeptPieces = (
  key: string,
  language: Language,
  make: (hole: (name: string) => string) => VNode,
  own?: Readonly<Record<string, string | VNode>>,
) => VNode;
