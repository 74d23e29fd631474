import type { VNode } from 'preact';
import type { FieldErrors } from '../errors.ts';
import type { CachedPage } from './page-cache.ts';

/**
 * A page; 200 unless told. One that answers a form is kept for a while, so that one can go back to it (shown-again.ts), unless `onlyNow`: it
 * shows what opens an account or a dossier, and stands nowhere but in this answer.
 */
export function page(node: VNode, o: { status?: number; onlyNow?: true } = {}): Answer {
  return { kind: 'page', node, status: o.status ?? 200, ...(o.onlyNow ? { onlyNow: true } : {}) };
}

/** The page of a form: 422 when something in it has to be corrected. */
export function formPage(node: VNode, errors: FieldErrors): Answer {
  return page(node, { status: Object.keys(errors).length > 0 ? 422 : 200 });
}

/** 303: the browser asks for the next page with GET. */
export function redirect(location: string): Answer {
  return { kind: 'redirect', location };
}

/** A piece of a page for the page's script, which puts it in the place of the former. */
export function piece(node: VNode): Answer {
  return { kind: 'piece', node };
}

export function json(value: unknown, status = 200): JsonAnswer {
  return { kind: 'json', value, status };
}

/** Plain or other text with its type. */
export function text(body: string, type = 'text/plain; charset=utf-8', status = 200): TextAnswer {
  return { kind: 'text', body, type, status };
}

/** Bytes. `inline` only for what this program made itself; everything else is an attachment in a sandbox. */
export function bytes(
  body: Buffer | NodeJS.ReadableStream,
  o: Omit<BytesAnswer, 'kind' | 'body'>,
): BytesAnswer {
  return { kind: 'bytes', body, ...o };
}

export type Answer =
  | ({ kind: 'page'; status: number; onlyNow?: true } & Rendered)
  | ({ kind: 'piece' } & Rendered)
  | { kind: 'redirect'; location: string }
  | { kind: 'kept-page'; page: CachedPage }
  | { kind: 'refused-page'; status: number; html: string }
  | DataAnswer;

/** Data for a program. */
export type DataAnswer = JsonAnswer | TextAnswer | BytesAnswer;

export interface JsonAnswer {
  kind: 'json';
  value: unknown;
  status: number;
  /** application/json unless told. */
  type?: string;
}

export interface TextAnswer {
  kind: 'text';
  body: string;
  type: string;
  status: number;
}

/** What is still to be rendered. */
export interface Rendered {
  node: VNode;
  /** What its door does to the links in it. */
  links?: (html: string) => string;
}

export interface BytesAnswer {
  kind: 'bytes';
  body: Buffer | NodeJS.ReadableStream;
  type: string;
  filename?: string;
  inline?: boolean;
  cacheControl?: string;
}
