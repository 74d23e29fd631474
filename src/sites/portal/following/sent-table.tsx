import type { MyDossier } from '#domain/dossiers';
import { vnDate, vnDateTime } from '#platform/time.ts';
import { Table } from '#platform/ui/table.tsx';
import { StatusTag } from '#views/dossier/status-tag.tsx';
import { mineWords as w } from '../words/following.ts';
import { ActionLinks } from './action-links.tsx';
import { followingPaths } from './following.paths.ts';

/** Sent dossiers, last changed first. */
export function SentTable({ dossiers, title }: { dossiers: MyDossier[]; title: string }) {
  return (
    <Table
      caption={title}
      rows={dossiers}
      rowKey={(d) => d.id}
      columns={[
        {
          name: w.columns.code,
          main: true,
          cell: ({ code }) => (
            <a class="govuk-link mc-number" href={followingPaths.dossier({ code })}>
              {code}
            </a>
          ),
        },
        { name: w.columns.procedure, cell: (d) => d.procedureName },
        { name: w.columns.submitted, cell: (d) => <span class="mc-number">{vnDate(d.submittedAt)}</span> },
        { name: w.columns.changed, cell: (d) => vnDateTime(d.changedAt) },
        { name: w.columns.status, cell: (d) => <StatusTag status={d.status} /> },
        {
          name: w.columns.actions,
          cell: ({ code, status }) => (
            <ActionLinks
              of={code}
              links={[
                { href: followingPaths.dossier({ code }), text: w.view },
                { href: `${followingPaths.dossier({ code })}#qua-trinh`, text: w.story },
                ...(status === 'awaiting_supplement'
                  ? [{ href: followingPaths.supplement({ code }), text: w.supplement }]
                  : []),
              ]}
            />
          ),
        },
      ]}
    />
  );
}
