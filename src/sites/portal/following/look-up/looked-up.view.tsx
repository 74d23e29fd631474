import type { OfficeState } from '#domain/calendar';
import type { LookedUp } from '#domain/dossiers';
import { vnDate, vnDateTime } from '#platform/time.ts';
import { Button, ButtonGroup, ButtonLink } from '#platform/ui/button.tsx';
import { Section } from '#platform/ui/columns.tsx';
import { SummaryList } from '#platform/ui/summary-list.tsx';
import { StatusTag } from '#views/dossier/status-tag.tsx';
import { StepsTable } from '#views/dossier/steps-table.tsx';
import type { C } from '../../../../deps.ts';
import { PortalPage } from '../../portal.page.tsx';
import { lookUpWords as w } from '../../words/following.ts';
import { NextStep } from '../dossier/next-step.tsx';
import { RequestedItems } from '../dossier/requested-items.tsx';
import { eventsTold } from '../dossier/story.ts';
import { followingPaths } from '../following.paths.ts';

/** What the holder of a receipt sees: the dossier in one panel and its steps in the other, with the owner's name masked and the filer not named. */
export function LookedUpView({ c, lookedUp, office }: LookedUpProps) {
  const { dossier: d, ownerMasked, events, parts } = lookedUp;
  return (
    <PortalPage
      c={c}
      title={w.dossierTitle(d.code)}
      trail={[{ text: w.title, href: followingPaths.lookUp() }]}
      otherLanguages={followingPaths.lookUp({}, { ma: d.code })}
      search={false}
      noIndex
    >
      <h1 class="govuk-heading-l">
        {w.dossier} <span class="mc-number">{d.code}</span>
      </h1>
      <NextStep d={d} now={c.now} office={office}>
        {d.status === 'awaiting_supplement' ? (
          <>
            <p>{w.missing}</p>
            <RequestedItems request={d.supplementRequest} parts={parts} />
            <p>{w.howToSupplement}</p>
          </>
        ) : null}
      </NextStep>
      <Section id="thong-tin-ho-so" title={w.infoPanel}>
        <SummaryList
          rows={[
            { name: w.owner, value: ownerMasked },
            { name: w.address, value: w.addressHidden },
            { name: w.procedure, value: d.procedureName },
            { name: w.receiver, value: d.receiverAgencyName },
            { name: w.submitted, value: vnDateTime(d.submittedAt) },
            { name: w.received, value: d.acceptedAt ? vnDate(d.acceptedAt) : w.notYet },
            { name: w.promised, value: d.promisedAt ? vnDate(d.promisedAt) : w.notYet },
            { name: w.status, value: <StatusTag status={d.status} /> },
          ]}
        />
      </Section>
      <Section id="tinh-hinh-xu-ly" title={w.stepsPanel}>
        <div class="mc-story">
          <StepsTable events={eventsTold(events)} />
        </div>
      </Section>
      <ButtonGroup>
        <ButtonLink kind="secondary" href={followingPaths.lookUp()}>
          {w.another}
        </ButtonLink>
        <Button kind="secondary" type="button" icon="printer" attrs={{ 'data-print': '', hidden: true }}>
          {w.print}
        </Button>
      </ButtonGroup>
    </PortalPage>
  );
}

interface LookedUpProps {
  c: C;
  lookedUp: LookedUp;
  /** Of the desk where the result is collected: whether it is open now. */
  office: OfficeState | undefined;
}
