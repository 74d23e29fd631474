import { aboutDraft } from '#domain/drafts';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { vnDateTime } from '#platform/time.ts';
import { BackLink } from '#platform/ui/back-link.tsx';
import { Button, ButtonGroup, ButtonLink } from '#platform/ui/button.tsx';
import { SummaryList } from '#platform/ui/summary-list.tsx';
import { WarningText } from '#platform/ui/warning-text.tsx';
import type { C } from '../../../../deps.ts';
import { PortalPage } from '../../portal.page.tsx';
import { filingWords, discardWords as w } from '../../words/filing.ts';
import { filingPaths } from '../filing.paths.ts';
import { leadsTo } from '../leads-to.ts';
import type { Filing } from '../open-filing.ts';
import { aboutLines } from '../start/about-draft.tsx';

export function DiscardView({ c, f }: { c: C; f: Filing }) {
  const draft = f.draft.id;
  const untouched = f.draft.revision === 1;
  const about = aboutLines({ ...aboutDraft(f.form, f.draft.content, f.citizen.name), untouched });
  return (
    <PortalPage c={c} title={w.title} search={false} noIndex>
      <BackLink href={leadsTo.mine()} text={filingWords.myDossiers} />
      <h1 class="govuk-heading-l">{w.title}</h1>
      <p class="govuk-body">{w.ask(f.draft.procedureName)}</p>
      <SummaryList
        rows={[
          ...(about.length > 0 ? [{ name: w.about, value: <Lines of={about} /> }] : []),
          { name: w.savedAt, value: vnDateTime(f.draft.updatedAt) },
          { name: w.files, value: f.files.length },
        ]}
      />
      <WarningText>{w.what}</WarningText>
      <form method="post" action={filingPaths.discard({ draft })} data-stays="send">
        <FormGuard c={c} />
        <ButtonGroup>
          <Button kind="warning">{w.yes}</Button>
          <ButtonLink kind="secondary" href={filingPaths.resume({ draft })}>
            {w.no}
          </ButtonLink>
        </ButtonGroup>
      </form>
    </PortalPage>
  );
}

function Lines({ of }: { of: string[] }) {
  return (
    <>
      {of.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </>
  );
}
