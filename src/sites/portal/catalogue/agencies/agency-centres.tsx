import type { Agency } from '#domain/agencies';
import type { OfficeState } from '#domain/calendar';
import { Centres } from '#platform/ui/centres.tsx';
import { inPageLanguage } from '#platform/ui/page-language.ts';
import { OfficeNow } from '#views/agency/office-now.tsx';
import { OpeningHours } from '#views/agency/opening-hours.tsx';
import { cataloguePaths as paths } from '../catalogue.paths.ts';

/** Agencies as cards: each leads to its page. Their names are data, and Vietnamese; their hours and whether they are open now are not. */
export const AgencyCentres = inPageLanguage(
  ({ agencies, officeOf, now, choice }: AgencyCentresProps, language) => (
    <Centres
      chosen={choice?.chosen}
      lang={language === 'vi' ? undefined : 'vi'}
      centres={agencies.map((a) => ({
        id: a.code,
        name: a.name,
        href: paths.agency({ code: a.code }),
        address: a.address,
        hours: <OpeningHours text={a.openingHours} />,
        now: (
          <span lang={language === 'vi' ? undefined : language}>
            <OfficeNow office={officeOf(a)} now={now} />
          </span>
        ),
        phone: a.phone,
        mark:
          choice?.marked?.id === a.id ? (
            <span lang={language === 'vi' ? undefined : language}>{choice.marked.says}</span>
          ) : undefined,
      }))}
    />
  ),
);

interface AgencyCentresProps {
  agencies: readonly Agency[];
  officeOf: (agency: Agency) => OfficeState;
  now: Date;
  /** Where one of them may be somebody's own: it stands first, and on a phone alone. */
  choice?: Choice | undefined;
}

interface Choice {
  /** What is said of the one that was chosen in this browser. */
  chosen: string;
  /** The one that the server knows of, and why. */
  marked: { id: string; says: string } | undefined;
}
