import type { ExpectedYears } from '#domain/calendar';
import type { DossierEvent } from '#domain/ledger';
import { formats } from '#platform/formats.ts';
import { inPageLanguage } from '#platform/ui/page-language.ts';
import { Table } from '#platform/ui/table.tsx';
import { dossierTexts } from '../words/dossier.ts';
import { actionOf, actorOf } from './event-text.ts';
import { expectedText } from './expected-text.ts';

/** The table of steps as a receipt's holder sees it: no citizen by name. */
export const StepsTable = inPageLanguage(({ events, expected }: StepsTableProps, language) => {
  const { words } = dossierTexts[language];
  const { tableHead: head } = words;
  const { dateTime } = formats[language];
  return (
    <Table
      caption={words.progress}
      captionHidden
      rows={events.map((event, i) => ({ ...event, number: i + 1 }))}
      rowKey={(e) => String(e.seq)}
      columns={[
        { name: head.number, numeric: true, cell: (e) => e.number },
        { name: head.time, cell: (e) => dateTime(e.at) },
        { name: head.from, cell: (e) => actorOf(e, language) },
        { name: head.action, main: true, cell: (e) => actionOf(e, language) },
        { name: head.to, cell: (e) => (e.detail.addressee === 'owner' ? words.citizen : e.toName) },
        {
          name: head.until,
          cell: (e) => (e.until ? expectedText(dateTime(e.until), { at: e.until, expected, language }) : ''),
        },
      ]}
    />
  );
});

interface StepsTableProps {
  events: DossierEvent[];
  /** The years whose days are not confirmed yet. */
  expected: ExpectedYears;
}
