import { BackLink } from '#platform/ui/back-link.tsx';
import { Columns, Section } from '#platform/ui/columns.tsx';
import { Details } from '#platform/ui/details.tsx';
import { Inset } from '#platform/ui/inset.tsx';
import { NoticeBanner } from '#platform/ui/notice-banner.tsx';
import { Sheet } from '#platform/ui/sheet.tsx';
import { ShortTable } from '#platform/ui/short-table.tsx';
import { SuccessPanel } from '#platform/ui/success-panel.tsx';
import { SummaryCard, SummaryList } from '#platform/ui/summary-list.tsx';
import { Table } from '#platform/ui/table.tsx';
import { Tag } from '#platform/ui/tag.tsx';
import { TaskList } from '#platform/ui/task-list.tsx';
import { WarningText } from '#platform/ui/warning-text.tsx';
import { galleryWords as w } from './words/gallery.ts';

const fees = w.fees.map(([name, amount, basis]) => ({ name, amount, basis }));

/** Components that a person reads and checks: banners, answers, tables, figures, a printed sheet. */
export function GalleryReading({ base }: { base: string }) {
  return (
    <Section id="doc" title={w.readTitle}>
      <BackLink href={base} />
      <NoticeBanner id="nghi" heading={w.notice} />
      <NoticeBanner id="luu" success heading={w.doneNotice} />
      <Columns
        main={
          <>
            <SuccessPanel title={w.sentTitle} numberLabel={w.sentLabel} number={w.sentNumber} />
            <SummaryCard
              title={w.answersTitle}
              rows={w.answers.map(([name, value]) => ({ name, value, change: `${base}#${name.length}` }))}
            />
            <SummaryList rows={[{ name: w.requester, value: w.mother }]} />
            <Table
              caption={w.tableCaption}
              rows={fees}
              columns={[
                { name: w.feeHeads[0], main: true, cell: (fee) => fee.name },
                { name: w.feeHeads[1], numeric: true, cell: (fee) => fee.amount },
                { name: w.feeHeads[2], cell: (fee) => fee.basis },
              ]}
            />
            <ShortTable
              listed
              rows={[...fees, ...fees, ...fees, ...fees]}
              more={w.tableMore}
              columns={[
                { name: w.feeHeads[0], main: true, cell: (fee) => fee.name },
                { name: w.feeHeads[2], cell: (fee) => fee.basis },
                { name: w.feeHeads[1], cell: (fee) => fee.amount },
              ]}
            />
          </>
        }
        aside={
          <>
            <Inset>{w.inset}</Inset>
            <WarningText>{w.warning}</WarningText>
            <Details summary={w.help}>{w.helpText}</Details>
            <TaskList
              items={[
                {
                  name: w.taskNames[0],
                  href: base,
                  hint: w.taskHint,
                  status: <Tag tone="green">{w.taskDone}</Tag>,
                },
                {
                  name: w.taskNames[1],
                  href: base,
                  hint: w.taskHint,
                  status: <Tag tone="amber">{w.taskTodo}</Tag>,
                },
                { name: w.taskNames[2], status: w.taskNone },
              ]}
            />
          </>
        }
      />
      <Sheet size="a5">
        <h2>{w.sheetName}</h2>
        {w.sheetLines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </Sheet>
    </Section>
  );
}
