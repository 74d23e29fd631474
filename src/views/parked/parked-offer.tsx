import type { ComponentChildren } from 'preact';
import { Button, ButtonGroup } from '#platform/ui/button.tsx';
import { inPageLanguage } from '#platform/ui/page-language.ts';
import { parkedWords } from '../words/parked.ts';
import { ChooseAgain } from './choose-again.tsx';

/**
 * Offers a form that was sent after the session's end; sending it is the person's own click. The words of a form that takes files go
 * back into it instead, to be sent from there. Its fields come as children.
 */
export const ParkedOffer = inPageLanguage(
  ({ path, page, files, names, children }: ParkedOfferProps, language) => {
    const w = parkedWords[language];
    const intoForm = files !== null;
    return (
      <>
        <h1 class="govuk-heading-l">{w.title}</h1>
        <p class="govuk-body">{intoForm ? w.leadIntoForm : w.lead}</p>
        <ChooseAgain files={files} names={names} />
        <form method="post" action={path}>
          {children}
          <ButtonGroup>
            <Button once>{intoForm ? w.buttonIntoForm : w.button}</Button>
            <a class="govuk-link" href={page}>
              {intoForm ? w.backFromForm : w.back}
            </a>
          </ButtonGroup>
        </form>
      </>
    );
  },
);

interface ParkedOfferProps {
  path: string;
  /** Where it stood. */
  page: string;
  /** Of a form that takes files, whether any had been chosen; null for any other. */
  files: 'chosen' | 'none' | null;
  /** Their names. */
  names: readonly string[];
  children: ComponentChildren;
}
