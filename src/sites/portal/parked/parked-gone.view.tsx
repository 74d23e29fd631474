import { ParkedGone } from '#views/parked/parked-gone.tsx';
import { parkedWords } from '#views/words/parked.ts';
import type { C } from '../../../deps.ts';
import { cataloguePaths } from '../catalogue/catalogue.paths.ts';
import { PortalPage } from '../portal.page.tsx';

export function ParkedGoneView({ c }: { c: C }) {
  const w = c.words(parkedWords);
  return (
    <PortalPage c={c} words={parkedWords} title={w.goneTitle} noIndex>
      <ParkedGone home={cataloguePaths.home()} homeText={w.goneHome} />
    </PortalPage>
  );
}
