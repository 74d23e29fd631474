import type { Agency } from '#domain/agencies';
import type { OfficeState } from '#domain/calendar';
import type { ProcedureFacts, ProcedureList } from '#domain/procedures';
import { Button } from '#platform/ui/button.tsx';
import type { Child } from '#platform/ui/child.ts';
import { Section } from '#platform/ui/columns.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { InVietnamese } from '#platform/ui/in-vietnamese.tsx';
import { Pagination } from '#platform/ui/pagination.tsx';
import { SummaryList } from '#platform/ui/summary-list.tsx';
import { OfficeNow } from '#views/agency/office-now.tsx';
import { OpeningHours } from '#views/agency/opening-hours.tsx';
import type { C } from '../../../../deps.ts';
import { PortalPage } from '../../portal.page.tsx';
import { agencyWords, listWords } from '../../words/catalogue.ts';
import { cataloguePaths as paths } from '../catalogue.paths.ts';
import { ResultList } from '../procedures/result-list.tsx';
import { isOneStopCentre } from './one-stop-centres.ts';

/** One agency: how to reach it, where its dossiers are received, what it decides. */
export function AgencyView({ c, agency: a, office, receivedAt, list, facts }: AgencyProps) {
  const w = c.words(agencyWords);
  const listed = c.words(listWords);
  const row = (name: string, value: string, shown: Child = value) => (value ? [{ name, value: shown }] : []);
  const data = (name: string, value: string) =>
    value ? [{ name, value: <InVietnamese>{value}</InVietnamese> }] : [];
  return (
    <PortalPage
      c={c}
      words={agencyWords}
      title={a.name}
      titleInVietnamese
      description={`${a.name}: ${a.address}`}
      canonical={paths.agency({ code: a.code })}
      trail={[{ text: w.title, href: paths.agencies() }]}
    >
      <h1 class="govuk-heading-l">
        <InVietnamese>{a.name}</InVietnamese>
      </h1>
      <SummaryList
        rows={[
          ...data(w.address, a.address),
          ...row(w.hours, a.openingHours, <OpeningHours text={a.openingHours} />),
          { name: w.now, value: <OfficeNow office={office} now={c.now} /> },
          {
            name: w.phone,
            value: a.phones.map((phone, i) => (
              <span key={phone}>
                {i > 0 ? ', ' : ''}
                <a class="govuk-link" href={`tel:${phone.replaceAll(' ', '')}`}>
                  {phone}
                </a>
              </span>
            )),
          },
          ...row(w.email, a.email),
          ...row(w.fax, a.fax),
          {
            name: w.receivedAt,
            value:
              receivedAt.id === a.id ? (
                w.itself
              ) : (
                <a class="govuk-link" href={paths.agency({ code: receivedAt.code })}>
                  <InVietnamese>{receivedAt.name}</InVietnamese>
                </a>
              ),
          },
          ...row(w.code, a.code),
        ]}
      />
      {isOneStopCentre(a) ? <OwnCentre c={c} code={a.code} /> : null}
      <Section id="thu-tuc" title={w.procedures}>
        {list.items.length > 0 ? (
          <ResultList items={list.items} facts={facts} label={w.procedures} />
        ) : (
          <EmptyState
            icon="book-open"
            title={w.noProcedures}
            action={
              <a class="govuk-link" href={paths.procedures()}>
                {listed.emptyAll}
              </a>
            }
          >
            {w.noProceduresText}
          </EmptyState>
        )}
        <Pagination
          next={list.next ? paths.procedures({}, { 'co-quan': a.code, sau: list.next }) : undefined}
          nextText={listed.next}
        />
      </Section>
    </PortalPage>
  );
}

/** With script, which alone can remember it: this office as one's own. */
function OwnCentre({ c, code }: { c: C; code: string }) {
  const w = c.words(agencyWords);
  return (
    <div
      hidden
      data-own-centre={code}
      data-choose={w.chooseOwn}
      data-unchoose={w.unchooseOwn}
      data-told={w.ownChosen}
    >
      <Button kind="secondary" type="button" once={false}>
        {w.chooseOwn}
      </Button>
      <p class="govuk-body" role="status" />
    </div>
  );
}

interface AgencyProps {
  c: C;
  agency: Agency;
  /** Whether it is open now. */
  office: OfficeState;
  receivedAt: Agency;
  list: ProcedureList;
  facts: ReadonlyMap<string, ProcedureFacts>;
}
