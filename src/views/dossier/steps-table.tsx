import type { DossierEvent } from '#domain/ledger';
import { vnDateTime } from '#platform/time.ts';
import { Table } from '#platform/ui/table.tsx';
import { dossierWords } from '../words/dossier.ts';
import { actionOf, actorOf } from './event-text.ts';

const { tableHead: head } = dossierWords;

/** The table of steps as a receipt's holder sees it: no citizen by name. */
export function StepsTable({ events }: { events: DossierEvent[] }) {
  return (
    <Table
      caption={dossierWords.progress}
      captionHidden
      rows={events.map((event, i) => ({ ...event, number: i + 1 }))}
      rowKey={(e) => String(e.seq)}
      columns={[
        { name: head.number, numeric: true, cell: (e) => e.number },
        { name: head.time, cell: (e) => vnDateTime(e.at) },
        { name: head.from, cell: actorOf },
        { name: head.action, main: true, cell: actionOf },
        {
          name: head.to,
          cell: (e) => (e.detail.addressee === 'owner' ? dossierWords.citizen : e.toName),
        },
        { name: head.until, cell: (e) => (e.until ? vnDateTime(e.until) : '') },
      ]}
    />
  );
}
