import type { ComponentChildren } from 'preact';
import { Button } from '#platform/ui/button.tsx';
import { inPageLanguage } from '#platform/ui/page-language.ts';
import { parkedWords } from '../words/parked.ts';
import { ChooseAgain } from './choose-again.tsx';

/** On a page that says no: the words of the form that was sent, to be sent again, or back into their page without its files. */
export const GivenBack = inPageLanguage(({ to, files, children }: GivenBackProps, language) => {
  const w = parkedWords[language];
  return (
    <form method="post" action={to}>
      {children}
      <p class="govuk-body">{files ? w.stillHereIntoForm : w.stillHere}</p>
      <ChooseAgain files={files} />
      <Button>{files ? w.button : w.sendAgain}</Button>
    </form>
  );
});

interface GivenBackProps {
  to: string;
  /** Of a form whose files were not taken, whether any had been chosen. */
  files: 'chosen' | 'none' | null;
  /** Its fields. */
  children: ComponentChildren;
}
