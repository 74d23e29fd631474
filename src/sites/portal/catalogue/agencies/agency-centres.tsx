import type { Agency } from '#domain/agencies';
import { Centres } from '#platform/ui/centres.tsx';
import { cataloguePaths as paths } from '../catalogue.paths.ts';

/** Agencies as cards: each leads to its page. */
export function AgencyCentres({ agencies }: { agencies: readonly Agency[] }) {
  return (
    <Centres
      centres={agencies.map((a) => ({
        name: a.name,
        href: paths.agency({ code: a.code }),
        address: a.address,
        hours: a.openingHours,
        phone: a.phone,
      }))}
    />
  );
}
