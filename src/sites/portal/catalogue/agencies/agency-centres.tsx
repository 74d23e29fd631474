import type { Agency } from '#domain/agencies';
import { Centres } from '#platform/ui/centres.tsx';
import { inPageLanguage } from '#platform/ui/page-language.ts';
import { cataloguePaths as paths } from '../catalogue.paths.ts';

/** Agencies as cards: each leads to its page. Their names and hours are data, and Vietnamese. */
export const AgencyCentres = inPageLanguage(({ agencies }: { agencies: readonly Agency[] }, language) => (
  <Centres
    lang={language === 'vi' ? undefined : 'vi'}
    centres={agencies.map((a) => ({
      name: a.name,
      href: paths.agency({ code: a.code }),
      address: a.address,
      hours: a.openingHours,
      phone: a.phone,
    }))}
  />
));
