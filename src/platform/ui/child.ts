import type { ComponentChildren } from 'preact';

/** Anything that can stand inside an element. */
export type Child = ComponentChildren;

/** Extra attributes for the one real control of a component (data-…, autocomplete and the like). */
export type Attrs = Record<string, string | number | boolean | undefined>;

/** Joins the class names that are there. */
export function cls(...names: (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
