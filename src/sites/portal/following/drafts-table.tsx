import type { DraftItem } from '#domain/dossiers';
import { vnDateTime } from '#platform/time.ts';
import { Table } from '#platform/ui/table.tsx';
import { mineWords as w } from '../words/following.ts';
import { ActionLinks } from './action-links.tsx';
import { leadsTo } from './following.paths.ts';

/** What was begun and not sent, each to be gone on with, thrown away or sent. */
export function DraftsTable({ drafts }: { drafts: DraftItem[] }) {
  return (
    <Table
      caption={w.drafts}
      rows={drafts}
      rowKey={(d) => d.id}
      columns={[
        { name: w.columns.procedure, main: true, cell: (d) => d.procedureName },
        { name: w.columns.saved, cell: (d) => <span class="mc-number">{vnDateTime(d.updatedAt)}</span> },
        { name: w.columns.step, cell: (d) => w.steps[d.step] },
        {
          name: w.columns.actions,
          cell: ({ id: draft, procedureName }) => (
            <ActionLinks
              of={procedureName}
              links={[
                { href: leadsTo.editDraft({ draft }), text: w.edit },
                { href: leadsTo.deleteDraft({ draft }), text: w.remove },
                { href: leadsTo.sendDraft({ draft }), text: w.send },
              ]}
            />
          ),
        },
      ]}
    />
  );
}
