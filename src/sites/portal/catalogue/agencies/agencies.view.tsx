import type { Agency, AgencyKind } from '#domain/agencies';
import type { OfficeState } from '#domain/calendar';
import { Section } from '#platform/ui/columns.tsx';
import { calendarWords } from '#views/words/calendar.ts';
import type { C } from '../../../../deps.ts';
import { PortalPage } from '../../portal.page.tsx';
import { agencyWords } from '../../words/catalogue.ts';
import { cataloguePaths as paths } from '../catalogue.paths.ts';
import { AgencyCentres } from './agency-centres.tsx';

const order: AgencyKind[] = ['province-centre', 'commune', 'department', 'police-province', 'police-commune'];

/** The directory: where every agency is, when it is open, how to reach it. */
export function AgenciesView({ c, agencies, officeOf }: AgenciesProps) {
  const w = c.words(agencyWords);
  return (
    <PortalPage
      c={c}
      words={agencyWords}
      title={w.title}
      description={w.metaDescription}
      canonical={paths.agencies()}
      trail={[]}
    >
      <h1 class="govuk-heading-l">{w.title}</h1>
      <p class="mc-lead">{w.lead}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={paths.daysOff()}>
          {c.words(calendarWords).title}
        </a>
      </p>
      {order.map((kind) => (
        <Section id={kind} title={w.kinds[kind]} key={kind}>
          <AgencyCentres agencies={agencies.filter((a) => a.kind === kind)} officeOf={officeOf} now={c.now} />
        </Section>
      ))}
    </PortalPage>
  );
}

interface AgenciesProps {
  c: C;
  agencies: Agency[];
  /** Whether each of them is open now. */
  officeOf: (agency: Agency) => OfficeState;
}
