import type { Child } from './child.ts';

/** Words for those who read by ear, where the eye already has them from the place on the page. */
export function VisuallyHidden({ children }: { children: Child }) {
  return <span class="govuk-visually-hidden">{children}</span>;
}
