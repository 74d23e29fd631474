import { aboutDraft } from '#domain/drafts';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { BackLink } from '#platform/ui/back-link.tsx';
import { Button, ButtonGroup, ButtonLink } from '#platform/ui/button.tsx';
import { SummaryList } from '#platform/ui/summary-list.tsx';
import { WarningText } from '#platform/ui/warning-text.tsx';
import type { C } from '../../../../deps.ts';
import { PortalPage } from '../../portal.page.tsx';
import { commonIn, namesIn } from '../../procedure-name.tsx';
import { discardWords } from '../../words/discard.ts';
import { filingWords } from '../../words/filing.ts';
import { filingPaths } from '../filing.paths.ts';
import { leadsTo } from '../leads-to.ts';
import type { Filing } from '../open-filing.ts';
import { aboutLines } from '../start/about-draft.tsx';

export function DiscardView({ c, f }: { c: C; f: Filing }) {
  const w = c.words(discardWords);
  const draft = f.draft.id;
  const untouched = f.draft.revision === 1;
  const about = aboutLines({ ...aboutDraft(f.form, f.draft.content, f.citizen.name), untouched }, c.language);
  return (
    <PortalPage c={c} words={discardWords} title={w.title} search={false} noIndex>
      <BackLink href={leadsTo.mine()} text={c.words(filingWords).myDossiers} />
      <h1 class="govuk-heading-l">{w.title}</h1>
      <p class="govuk-body">
        {w.ask(commonIn(namesIn(f.draft, f.version), c.language) ?? f.draft.procedureName)}
      </p>
      <SummaryList
        rows={[
          ...(about.length > 0 ? [{ name: w.about, value: <Lines of={about} /> }] : []),
          { name: w.savedAt, value: c.formats.dateTime(f.draft.updatedAt) },
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
