import type { Child } from './child.ts';

/** A remark that belongs to the words around it. */
export function Inset({ children }: { children: Child }) {
  return <div class="govuk-inset-text">{children}</div>;
}
