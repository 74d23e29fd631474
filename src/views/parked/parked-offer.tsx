import type { ComponentChildren } from 'preact';
import { Button, ButtonGroup } from '#platform/ui/button.tsx';
import { parkedWords as w } from '../words/parked.ts';

/** Offers a form that was sent after the session's end; sending it is the person's own click. Its fields come as children. */
export function ParkedOffer({ path, page, children }: ParkedOfferProps) {
  return (
    <>
      <h1 class="govuk-heading-l">{w.title}</h1>
      <p class="govuk-body">{w.lead}</p>
      <form method="post" action={path}>
        {children}
        <ButtonGroup>
          <Button once>{w.button}</Button>
          <a class="govuk-link" href={page}>
            {w.back}
          </a>
        </ButtonGroup>
      </form>
    </>
  );
}

interface ParkedOfferProps {
  path: string;
  /** Where it stood. */
  page: string;
  children: ComponentChildren;
}
