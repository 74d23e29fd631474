import type { Child } from '#platform/ui/child.ts';
import type { C } from '../../../deps.ts';
import { DeskPage } from '../desk.page.tsx';

/** A page below another of the administrator's: the way back to that one, what it is, and what stands on it. */
export function BelowAdmin({ c, title, back, news, lead, hasErrors = false, children }: BelowAdminProps) {
  return (
    <DeskPage c={c} title={title} hasErrors={hasErrors}>
      {news}
      <p class="govuk-body">
        <a class="govuk-link" href={back.href}>
          {back.text}
        </a>
      </p>
      <h1 class="govuk-heading-l">{title}</h1>
      {lead ? <p class="govuk-body">{lead}</p> : null}
      {children}
    </DeskPage>
  );
}

interface BelowAdminProps {
  c: C;
  title: string;
  back: { href: string; text: string };
  /** What was just done, or is wrong. */
  news?: Child;
  lead?: string;
  hasErrors?: boolean;
  children: Child;
}
