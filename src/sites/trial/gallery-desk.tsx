import { Button } from '#platform/ui/button.tsx';
import { Section } from '#platform/ui/columns.tsx';
import { ActionBar, FilterBar, Keys, Split, Views } from '#platform/ui/desk-parts.tsx';
import { Pagination } from '#platform/ui/pagination.tsx';
import { SearchBox } from '#platform/ui/search-box.tsx';
import { Select } from '#platform/ui/select.tsx';
import { SummaryList } from '#platform/ui/summary-list.tsx';
import { Table } from '#platform/ui/table.tsx';
import { Tag } from '#platform/ui/tag.tsx';
import { TextInput } from '#platform/ui/text-input.tsx';
import { VisuallyHidden } from '#platform/ui/visually-hidden.tsx';
import { galleryWords as w } from './words/gallery.ts';

const counts = [3, 14, 1, 1];
const rows = w.deskRows.map(([code, procedure, person, step, due, mark]) => ({
  code,
  procedure,
  person,
  step,
  due,
  mark: mark || undefined,
}));

/** The desk's components: lists with counts, filters, the dense table, the bar of actions. */
export function GalleryDesk({ base }: { base: string }) {
  return (
    <Section id="ban" title={w.deskTitle}>
      <Views
        label={w.viewsLabel}
        views={w.views.map((name, i) => ({
          name,
          href: `${base}#view-${i}`,
          count: counts[i],
          tone: i === 3 ? 'red' : i === 2 ? 'amber' : undefined,
          current: i === 0,
        }))}
      />
      <FilterBar action={base} label={w.filterLabel}>
        <TextInput name="code" label={w.deskHeads[0]} />
        <Select
          name="procedure"
          label={w.procedure}
          items={[{ value: 'khai-sinh', text: w.cardName }]}
          prompt={w.all}
        />
        <Button kind="secondary">{w.filter}</Button>
      </FilterBar>
      <Table
        dense
        caption={w.views[0]}
        captionHidden
        rows={rows}
        rowKey={(row) => row.code}
        rowMark={(row) => row.mark}
        columns={[
          { name: w.deskHeads[0], main: true, cell: (row) => <a href={base}>{row.code}</a> },
          { name: w.deskHeads[1], cell: (row) => row.procedure },
          { name: w.deskHeads[2], cell: (row) => row.person },
          { name: w.deskHeads[3], cell: (row) => <Tag tone="blue">{row.step}</Tag> },
          { name: w.deskHeads[4], cell: (row) => <DueWords due={row.due} mark={row.mark} /> },
          {
            name: w.deskHeads[5],
            headHidden: true,
            cell: (row) => (
              <a href={base}>
                {w.open}
                <VisuallyHidden> {row.code}</VisuallyHidden>
              </a>
            ),
          },
        ]}
      />
      <Pagination previous={`${base}#prev`} next={`${base}#next`} />
      <Keys keys={w.keys.map(([key, does]) => ({ key, does }))} />
      <ActionBar label={w.actionsLabel}>
        <Button icon="clipboard-check">{w.actions[0]}</Button>
        <Button kind="secondary">{w.actions[1]}</Button>
        <Button kind="warning">{w.actions[2]}</Button>
      </ActionBar>
      <Split
        left={
          <>
            <h3 class="govuk-heading-s">{w.papersPart}</h3>
            <p class="govuk-body">{w.taskHint}</p>
          </>
        }
        right={
          <>
            <h3 class="govuk-heading-s">{w.answersPart}</h3>
            <SummaryList rows={w.answers.map(([name, value]) => ({ name, value }))} />
          </>
        }
      />
      <SearchBox action={base} label={w.askLabel} id="q-small" small />
    </Section>
  );
}

function DueWords({ due, mark }: { due: string; mark: 'late' | 'soon' | undefined }) {
  if (mark === 'late') return <Tag tone="red">{due}</Tag>;
  return mark === 'soon' ? <Tag tone="amber">{due}</Tag> : <span class="mc-number">{due}</span>;
}
