import type { Post } from '#domain/journal';
import type { RegisteredDocument } from '#domain/registers';
import { vnDateTime } from '#platform/time.ts';
import { Button } from '#platform/ui/button.tsx';
import { FilterBar } from '#platform/ui/desk-parts.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { Pagination } from '#platform/ui/pagination.tsx';
import { Select } from '#platform/ui/select.tsx';
import { Table } from '#platform/ui/table.tsx';
import type { C } from '../../../deps.ts';
import { DeskPage } from '../desk.page.tsx';
import { deskPaths } from '../dossier/dossier.paths.ts';
import { incomingWords as w } from '../words/incoming.ts';
import { incomingPath } from './incoming.paths.ts';

/** The register as a table: number, when it came, which dossier, about what, who entered it. */
export function IncomingBook({ c, posts, post, year, years, documents, first, next }: IncomingBookProps) {
  const where = w.bookOf(post.agencyName, year);
  return (
    <DeskPage c={c} title={w.book}>
      <h1 class="govuk-heading-l">{w.book}</h1>
      <p class="govuk-body">{w.bookLead}</p>
      <FilterBar action={incomingPath()} label={w.book}>
        {posts.length > 1 ? (
          <Select
            name="co-quan"
            label={w.agency}
            value={post.agencyId}
            items={posts.map((p) => ({ value: p.agencyId, text: p.agencyName }))}
          />
        ) : null}
        <Select
          name="nam"
          label={w.year}
          value={String(year)}
          items={years.map((y) => ({ value: String(y), text: String(y) }))}
        />
        <Button kind="secondary" once={false}>
          {w.show}
        </Button>
      </FilterBar>
      {documents.length === 0 ? (
        <EmptyState title={w.none} icon="inbox" />
      ) : (
        <Table
          dense
          caption={where}
          rows={documents}
          rowKey={(d) => String(d.number)}
          columns={[
            { name: w.columns.number, numeric: true, cell: (d) => String(d.number) },
            { name: w.columns.at, cell: (d) => vnDateTime(d.at) },
            {
              name: w.columns.code,
              main: true,
              cell: (d) => (
                <a class="govuk-link" href={deskPaths.dossier({ code: d.code })}>
                  {d.code}
                </a>
              ),
            },
            { name: w.columns.owner, cell: (d) => d.ownerName },
            { name: w.columns.about, cell: (d) => d.procedureName },
            { name: w.columns.by, cell: (d) => d.officerName },
          ]}
        />
      )}
      <Pagination previous={first} previousText={w.first} next={next} nextText={w.next} />
    </DeskPage>
  );
}

interface IncomingBookProps {
  c: C;
  /** A post of each agency whose register the officer may read, and the one that is shown. */
  posts: Post[];
  post: Post;
  year: number;
  years: number[];
  documents: RegisteredDocument[];
  first: string | undefined;
  next: string | undefined;
}
