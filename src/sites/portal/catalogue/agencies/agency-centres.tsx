import type { Agency } from '#domain/agencies';
import type { OfficeState } from '#domain/calendar';
import { Centres } from '#platform/ui/centres.tsx';
import { inPageLanguage } from '#platform/ui/page-language.ts';
import { OfficeNow } from '#views/agency/office-now.tsx';
import { cataloguePaths as paths } from '../catalogue.paths.ts';

/** Agencies as cards: each leads to its page. Their names and hours are data, and Vietnamese; whether they are open now is not. */
export const AgencyCentres = inPageLanguage(
  ({ agencies, officeOf, now, oneOnPhone }: AgencyCentresProps, language) => (
    <Centres
      oneOnPhone={oneOnPhone}
      lang={language === 'vi' ? undefined : 'vi'}
      centres={agencies.map((a) => ({
        name: a.name,
        href: paths.agency({ code: a.code }),
        address: a.address,
        hours: a.openingHours,
        now: (
          <span lang={language === 'vi' ? undefined : language}>
            <OfficeNow office={officeOf(a)} now={now} />
          </span>
        ),
        phone: a.phone,
      }))}
    />
  ),
);

interface AgencyCentresProps {
  agencies: readonly Agency[];
  officeOf: (agency: Agency) => OfficeState;
  now: Date;
  oneOnPhone?: boolean | undefined;
}
