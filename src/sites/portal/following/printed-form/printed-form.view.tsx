import type { VNode } from 'preact';
import type { OpenDossier } from '#domain/dossiers';
import { InVietnamese } from '#platform/ui/in-vietnamese.tsx';
import type { FormOfDossier } from '#views/forms/forms-of.ts';
import { formNames } from '#views/words/slip-data.ts';
import type { C } from '../../../../deps.ts';
import { PortalPage } from '../../portal.page.tsx';
import { mineWords } from '../../words/my-dossiers.ts';
import { followingPaths } from '../following.paths.ts';

/** The paper itself, which is Vietnamese on every page. */
export function PrintedFormView({ c, open, of, sheet }: PrintedFormViewProps) {
  const { code } = open.dossier;
  return (
    <PortalPage
      c={c}
      words={mineWords}
      title={formNames[of.form]}
      titleInVietnamese
      trail={[
        { text: c.words(mineWords).title, href: followingPaths.mine(), stays: true },
        { text: code, href: followingPaths.dossier({ code }) },
      ]}
      search={false}
      head={<link rel="stylesheet" href={c.deps.assets.url('print.css')} />}
      noIndex
    >
      <InVietnamese block>{sheet}</InVietnamese>
    </PortalPage>
  );
}

interface PrintedFormViewProps {
  c: C;
  open: OpenDossier;
  of: FormOfDossier;
  sheet: VNode;
}
