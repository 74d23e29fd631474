import type { Refusal } from '#platform/errors.ts';
import { ButtonLink } from '#platform/ui/button.tsx';
import type { C } from '../../deps.ts';
import { TrialPage } from './trial.page.tsx';
import { trialPaths } from './trial.paths.ts';
import { trialWords } from './words/trial.ts';

const w = trialWords.refusal;

export function RefusalView({ c, no }: { c: C; no: Refusal }) {
  return (
    <TrialPage c={c} title={w.title}>
      <h1 class="govuk-heading-l">{w.title}</h1>
      <p class="govuk-body">{trialSentence(no)}</p>
      <ButtonLink href={trialPaths.index()} kind="secondary">
        {w.back}
      </ButtonLink>
    </TrialPage>
  );
}

export function trialSentence(no: Refusal): string {
  return no.is('bug') ? w.bug(no.params.reference) : w.text;
}
