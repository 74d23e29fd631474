import { type Transition, transitions } from '#domain/dossiers';
import { Table } from '#platform/ui/table.tsx';
import { statusNames, verbNames } from '#views/words/dossier.ts';
import type { C } from '../../../deps.ts';
import { DeskPage } from '../desk.page.tsx';
import { helpWords as w } from '../words/help.ts';

/** The officers' guide. Its table of what may be done is the state table that the program itself follows. */
export function HelpView({ c, reopens }: HelpViewProps) {
  return (
    <DeskPage c={c} title={w.title}>
      <h1 class="govuk-heading-l">{w.title}</h1>
      <p class="govuk-body-l">{w.lead}</p>
      <h2 class="govuk-heading-m">{w.dayTitle}</h2>
      <Sentences list={w.day} />
      <h2 class="govuk-heading-m">{w.clockTitle}</h2>
      <Sentences list={w.clock} />
      <h2 class="govuk-heading-m">{w.twoTitle}</h2>
      <p class="govuk-body">{w.two}</p>
      <h2 class="govuk-heading-m">{w.tableTitle}</h2>
      <Table
        dense
        caption={w.tableCaption}
        captionHidden
        rows={transitions.filter((t) => t.verb !== 'reopen' || reopens)}
        columns={[
          { name: w.verb, main: true, cell: (t) => verbNames[t.verb] },
          { name: w.from, cell: fromWhere },
          { name: w.to, cell: (t) => statusNames[t.to] },
          { name: w.who, cell: (t) => w.whoNames[t.who] },
          { name: w.clockHead, cell: (t) => (t.clock ? w.clockNames[t.clock] : '') },
          { name: w.notice, cell: (t) => (t.notice ? w.yes : w.no) },
        ]}
      />
    </DeskPage>
  );
}

// a status alone does not always say when
function fromWhere({ from, task, when }: Transition): string {
  const status = from === 'draft' ? w.draft : statusNames[from];
  const more = [task && w.taskNames[task], when && w.whenNames[when]].filter(Boolean).join(', ');
  return more ? `${status} (${more})` : status;
}

function Sentences({ list }: { list: readonly string[] }) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {list.map((s) => (
        <li key={s}>{s}</li>
      ))}
    </ul>
  );
}

interface HelpViewProps {
  c: C;
  /** Whether the province lets the desk open again what it has closed. */
  reopens: boolean;
}
