import type { ComponentChildren } from 'preact';
import { Button, ButtonGroup } from '#platform/ui/button.tsx';
import { inPageLanguage } from '#platform/ui/page-language.ts';
import { parkedWords } from '../words/parked.ts';

/**
 * Says that a form was sent by somebody who is signed in as another than who wrote it, and leads there by way of signing out; nothing of
 * the form is shown. What the sign-out needs comes as children.
 */
export const ParkedAnothers = inPageLanguage(({ signOut, children }: ParkedAnothersProps, language) => {
  const w = parkedWords[language];
  return (
    <>
      <h1 class="govuk-heading-l">{w.anothersTitle}</h1>
      <p class="govuk-body">{w.anothersLead}</p>
      <form method="post" action={signOut} data-signs-out="">
        {children}
        <ButtonGroup>
          <Button>{w.anothersSignOut}</Button>
        </ButtonGroup>
      </form>
    </>
  );
});

interface ParkedAnothersProps {
  signOut: string;
  children: ComponentChildren;
}
