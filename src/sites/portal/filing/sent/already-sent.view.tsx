import type { Draft } from '#domain/drafts';
import type { AnswerDifference } from '#domain/forms';
import { ButtonLink } from '#platform/ui/button.tsx';
import { InVietnamese } from '#platform/ui/in-vietnamese.tsx';
import { SummaryList } from '#platform/ui/summary-list.tsx';
import type { C } from '../../../../deps.ts';
import { PortalPage } from '../../portal.page.tsx';
import { alreadySentWords } from '../../words/already-sent.ts';
import { leadsTo } from '../leads-to.ts';
import { Procedure } from '../procedure-line.tsx';

/** Says that the dossier was sent, with its number, and shows what the page said that was not sent with it. */
export function AlreadySentView({ c, draft, code, unsent }: AlreadySentProps) {
  const w = c.words(alreadySentWords);
  return (
    <PortalPage c={c} words={alreadySentWords} title={w.title} search={false} noIndex>
      <span class="govuk-caption-l">
        <Procedure code={draft.procedureCode} of={draft} />
      </span>
      <h1 class="govuk-heading-l">{w.title}</h1>
      <p class="govuk-body">{w.lead(code)}</p>
      <h2 class="govuk-heading-m">{w.unsent}</h2>
      <SummaryList rows={unsent.map((part) => ({ name: part.title, value: <PartText part={part} /> }))} />
      <ButtonLink href={leadsTo.dossier({ code })}>{w.open(code)}</ButtonLink>
    </PortalPage>
  );
}

function PartText({ part }: { part: AnswerDifference }) {
  return <span class="mc-note">{part.isWritten ? <InVietnamese>{part.mine}</InVietnamese> : part.mine}</span>;
}

interface AlreadySentProps {
  c: C;
  draft: Draft;
  code: string;
  /** What differs from what was sent. */
  unsent: AnswerDifference[];
}
