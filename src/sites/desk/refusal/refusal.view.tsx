import type { Refusal } from '#platform/errors.ts';
import { ButtonLink } from '#platform/ui/button.tsx';
import type { C } from '../../../deps.ts';
import { DeskPage } from '../desk.page.tsx';
import { refusalPageWords as w } from '../words/refusals.ts';
import { refusalSentence } from './refusal-sentence.ts';

export function RefusalView({ c, no, status }: { c: C; no: Refusal; status: number }) {
  const title = w.titles[status] ?? w.titles[409] ?? '';
  return (
    <DeskPage c={c} title={title}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{refusalSentence(no)}</p>
      <ButtonLink href="/can-bo" kind="secondary">
        {w.back}
      </ButtonLink>
    </DeskPage>
  );
}
