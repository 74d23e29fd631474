import type { Child } from './child.ts';

/** One figure with its name and, in small print, what it is measured against. */
export function Stat({ value, name, note }: { value: Child; name: Child; note?: Child }) {
  return (
    <div class="mc-stat">
      <span class="mc-stat__value">{value}</span>
      <span class="mc-stat__name">{name}</span>
      {note ? <span class="mc-stat__note">{note}</span> : null}
    </div>
  );
}
