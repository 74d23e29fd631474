import { inLanguage } from '#platform/http/address-language.ts';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { ParkedAnothers } from '#views/parked/parked-anothers.tsx';
import { ParkedGone } from '#views/parked/parked-gone.tsx';
import { parkedWords } from '#views/words/parked.ts';
import type { C } from '../../../deps.ts';
import { accountPaths } from '../account/account.paths.ts';
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

export function ParkedAnothersView({ c }: { c: C }) {
  const w = c.words(parkedWords);
  return (
    <PortalPage c={c} words={parkedWords} title={w.anothersTitle} noIndex>
      <ParkedAnothers signOut={accountPaths.signOut()}>
        <FormGuard c={c} />
        <input type="hidden" name="tiep" value={inLanguage(c.path, c.language)} />
      </ParkedAnothers>
    </PortalPage>
  );
}
