import type { Draft } from '#domain/drafts';
import { Button, ButtonGroup } from '#platform/ui/button.tsx';
import { inPageLanguage } from '#platform/ui/page-language.ts';
import { filingWords } from '../words/filing.ts';
import { filingPaths } from './filing.paths.ts';

/** The buttons at the end of a step: continue (`next` says where to, when it is not the next step), save and leave. All three save the page. */
export const StepButtons = inPageLanguage(({ draft, next, autosaves = true }: StepButtonsProps, language) => {
  const w = filingWords[language];
  return (
    <>
      <ButtonGroup>
        <Button name="_action" value="next">
          {next ?? w.next}
        </Button>
        <Button kind="secondary" name="_action" value="save">
          {w.save}
        </Button>
        <Button kind="secondary" name="_action" value="close">
          {w.close}
        </Button>
      </ButtonGroup>
      {autosaves ? (
        <p class="govuk-hint" hidden data-autosave-hint>
          {w.autosaveHint}
        </p>
      ) : null}
      <p class="govuk-body-s">
        <a class="govuk-link" href={filingPaths.discard({ draft: draft.id })}>
          {w.discard}
        </a>
      </p>
    </>
  );
});

interface StepButtonsProps {
  draft: Draft;
  next?: string | undefined;
  autosaves?: boolean;
}
