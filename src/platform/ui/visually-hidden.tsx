import type { Child } from './child.ts';

/** Words for screen readers, where sighted people understand them from the place on the page. */
export function VisuallyHidden({ children }: { children: Child }) {
  return <span class="govuk-visually-hidden">{children}</span>;
}
