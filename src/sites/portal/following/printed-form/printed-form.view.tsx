import type { VNode } from 'preact';
import type { FormName, OpenDossier } from '#domain/dossiers';
import { formNames } from '#views/words/slip-data.ts';
import type { C } from '../../../../deps.ts';
import { PortalPage } from '../../portal.page.tsx';
import { vi as mineWords } from '../../words/my-dossiers.vi.ts';
import { followingPaths } from '../following.paths.ts';

export function PrintedFormView({ c, open, form, sheet }: PrintedFormViewProps) {
  const { code } = open.dossier;
  return (
    <PortalPage
      c={c}
      title={formNames[form]}
      trail={[
        { text: mineWords.title, href: followingPaths.mine(), stays: true },
        { text: code, href: followingPaths.dossier({ code }) },
      ]}
      search={false}
      head={<link rel="stylesheet" href={c.deps.assets.url('print.css')} />}
      noIndex
    >
      {sheet}
    </PortalPage>
  );
}

interface PrintedFormViewProps {
  c: C;
  open: OpenDossier;
  form: FormName;
  sheet: VNode;
}
