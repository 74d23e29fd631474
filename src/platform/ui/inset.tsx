import type { Child } from './child.ts';

/** A remark that belongs to the words around it; with an `id` it can be led to. */
export function Inset({ id, children }: { id?: string; children: Child }) {
  return (
    <div class="govuk-inset-text" id={id}>
      {children}
    </div>
  );
}
