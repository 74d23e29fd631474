import type { MyDossier } from '#domain/dossiers';
import { vnDate, vnDateTime } from '#platform/time.ts';
import { Table } from '#platform/ui/table.tsx';
import { StatusTag } from '#views/dossier/status-tag.tsx';
import { mineWords as w } from '../../words/following.ts';
import { ActionLinks } from '../dossier/action-links.tsx';
import { followingPaths } from '../following.paths.ts';

/** Sent dossiers, last changed first. */
export function SentTable({ dossiers, title, now }: { dossiers: MyDossier[]; title: string; now: Date }) {
  return (
    <Table
      caption={title}
      rows={dossiers}
      rowKey={(d) => d.id}
      columns={[
        {
          name: w.columns.dossier,
          main: true,
          cell: ({ code, procedureName }) => (
            <>
              <a class="govuk-link mc-number" href={followingPaths.dossier({ code })}>
                {code}
              </a>
              <span class="mc-mine__what">{procedureName}</span>
            </>
          ),
        },
        { name: w.columns.submitted, cell: (d) => <span class="mc-number">{vnDate(d.submittedAt)}</span> },
        { name: w.columns.due, cell: (d) => due(d, now) },
        {
          name: w.columns.status,
          cell: (d) => (
            <>
              <StatusTag status={d.status} />
              <span class="mc-mine__what mc-quiet">{w.changed(vnDateTime(d.changedAt))}</span>
            </>
          ),
        },
        {
          name: w.columns.actions,
          cell: ({ code, status }) => (
            <ActionLinks
              of={code}
              links={[
                { href: followingPaths.dossier({ code }), text: w.view },
                { href: followingPaths.course({ code }), text: w.story },
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

/** What the person waits for and until when; empty for a closed dossier. */
function due({ status, answerBy, promisedAt }: MyDossier, now: Date) {
  switch (status) {
    case 'submitted':
      return answerBy < now ? <Late at={answerBy} /> : w.due.answer(vnDateTime(answerBy));
    case 'accepted':
    case 'processing':
    case 'awaiting_payment':
      if (!promisedAt) return '';
      return promisedAt < now ? <Late at={promisedAt} /> : w.due.promised(vnDateTime(promisedAt));
    case 'awaiting_supplement':
      return w.due.yours;
    case 'resolved':
      return w.due.ready;
    default:
      return '';
  }
}

function Late({ at }: { at: Date }) {
  return <strong class="mc-late">{w.due.late(vnDateTime(at))}</strong>;
}
