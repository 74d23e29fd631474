import type { OwnPaper } from '#domain/dossiers';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { Table } from '#platform/ui/table.tsx';
import { FileLine } from '#views/parts/file-line.tsx';
import type { C } from '../../../../deps.ts';
import { OwnPages } from '../../own-pages.tsx';
import { PortalPage } from '../../portal.page.tsx';
import { ShortName } from '../../procedure-name.tsx';
import { ownPapersWords } from '../../words/own-papers.ts';
import { followingPaths } from '../following.paths.ts';

/** One's own papers: each with the dossier that it comes from. */
export function OwnPapersView({ c, papers }: { c: C; papers: OwnPaper[] }) {
  const w = c.words(ownPapersWords);
  return (
    <PortalPage c={c} words={ownPapersWords} title={w.title} trail={[]} noIndex>
      <OwnPages c={c} />
      <h1 class="govuk-heading-l">{w.title}</h1>
      <p class="mc-lead">{w.lead}</p>
      {papers.length === 0 ? (
        <EmptyState icon="folder-open" title={w.none}>
          {w.noneText}
        </EmptyState>
      ) : (
        <Table
          caption={w.title}
          rows={papers}
          rowKey={({ file }) => file.id}
          columns={[
            {
              name: w.file,
              main: true,
              cell: ({ file, isResult, dossier: { code } }) => (
                <>
                  <FileLine file={file} href={followingPaths.file({ code, file: file.id })} />
                  <span class="mc-mine__what mc-quiet">{isResult ? w.result : w.sent}</span>
                </>
              ),
            },
            {
              name: w.from,
              cell: ({ dossier }) => (
                <>
                  <a class="govuk-link mc-number" href={followingPaths.dossier({ code: dossier.code })}>
                    {dossier.code}
                  </a>
                  <span class="mc-mine__what">
                    <ShortName of={dossier} />
                  </span>
                </>
              ),
            },
            {
              name: w.on,
              cell: ({ file }) => <span class="mc-number">{c.formats.date(file.createdAt)}</span>,
            },
          ]}
        />
      )}
    </PortalPage>
  );
}
