import { AgencyCentres } from '../../catalogue/agencies/agency-centres.tsx';
import type { Office } from './office-to-come-to.ts';

/** The desk as a card that leads to its page: address, hours, open now or next, telephone. */
export function OfficeCard({ office, now }: { office: Office; now: Date }) {
  return <AgencyCentres agencies={[office.agency]} officeOf={() => office.state} now={now} />;
}
