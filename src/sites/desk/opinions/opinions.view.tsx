import { MOST_OPINIONS, type OpinionRequested } from '#domain/dossiers';
import { vnDateTime } from '#platform/time.ts';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { NoticeBanner } from '#platform/ui/notice-banner.tsx';
import { Table } from '#platform/ui/table.tsx';
import { Tag } from '#platform/ui/tag.tsx';
import { shortProcedureTitle } from '#views/dossier/short-procedure-name.ts';
import type { C } from '../../../deps.ts';
import { DeskPage } from '../desk.page.tsx';
import { deskPaths } from '../dossier/dossier.paths.ts';
import { deskWords } from '../words/dossier.ts';
import { opinionWords } from '../words/opinion.ts';
import { opinionPaths } from './opinions.paths.ts';

const w = opinionWords.list;

/** What is asked of the reader's agencies, then what they wait for; what is due first stands first. */
export function OpinionsView({ c, asked, asks, isGiven }: OpinionsViewProps) {
  return (
    <DeskPage c={c} title={w.title}>
      {isGiven ? <NoticeBanner success heading={deskWords.confirmations['give-opinion']} /> : null}
      <h1 class="govuk-heading-l">{w.title}</h1>
      <h2 class="govuk-heading-m">{w.asked}</h2>
      {asked.length === 0 ? (
        <EmptyState title={w.noneAsked} icon="inbox" />
      ) : (
        <Requests
          c={c}
          rows={asked}
          caption={w.asked}
          agency={{ name: w.from, of: (r) => r.ownerAgencyName }}
          hrefOf={(code) => opinionPaths.answer({ code })}
        />
      )}
      <h2 class="govuk-heading-m">{w.asks}</h2>
      {asks.length === 0 ? (
        <EmptyState title={w.noneAsks} icon="circle-check" />
      ) : (
        <Requests
          c={c}
          rows={asks}
          caption={w.asks}
          agency={{ name: w.to, of: (r) => r.askedAgencyName }}
          hrefOf={(code) => deskPaths.dossier({ code })}
        />
      )}
    </DeskPage>
  );
}

function Requests({ c, rows, caption, agency, hrefOf }: RequestsProps) {
  return (
    <>
      <Table
        dense
        caption={caption}
        captionHidden
        rows={rows.slice(0, MOST_OPINIONS)}
        rowKey={(r) => `${r.id} ${r.askedAgencyId}`}
        columns={[
          {
            name: w.code,
            main: true,
            cell: (r) => (
              <a class="govuk-link mc-code" href={hrefOf(r.code)}>
                {r.code}
              </a>
            ),
          },
          { name: w.procedure, cell: (r) => shortProcedureTitle(r.procedureName) },
          { name: agency.name, cell: agency.of },
          { name: w.by, cell: (r) => r.askedBy },
          { name: w.at, cell: (r) => <span class="mc-when">{vnDateTime(r.askedAt)}</span> },
          {
            name: w.due,
            cell: (r) => (
              <>
                <span class="mc-when">{vnDateTime(r.dueAt)}</span>{' '}
                {r.dueAt < c.now ? <Tag tone="amber">{opinionWords.overdue}</Tag> : null}
              </>
            ),
          },
        ]}
      />
      {rows.length > MOST_OPINIONS ? <p class="govuk-body">{w.more(MOST_OPINIONS)}</p> : null}
    </>
  );
}

interface RequestsProps {
  c: C;
  rows: OpinionRequested[];
  caption: string;
  agency: { name: string; of: (r: OpinionRequested) => string };
  hrefOf: (code: string) => string;
}

interface OpinionsViewProps {
  c: C;
  asked: OpinionRequested[];
  asks: OpinionRequested[];
  /** An opinion was given a moment ago. */
  isGiven: boolean;
}
