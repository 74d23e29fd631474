import type { Child } from '#platform/ui/child.ts';

/** A text of several lines, each on a line of its own. */
export function lines(text: string): Child {
  const all = text.split('\n').filter((l) => l.trim());
  return all.length < 2 ? text : all.map((l, i) => <div key={`${i}-${l.slice(0, 20)}`}>{l}</div>);
}
