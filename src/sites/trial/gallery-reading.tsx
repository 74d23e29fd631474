import { BackLink } from '#platform/ui/back-link.tsx';
import { BarChart } from '#platform/ui/bar-chart.tsx';
import { Aside, Columns, Section } from '#platform/ui/columns.tsx';
import { Details } from '#platform/ui/details.tsx';
import { Inset } from '#platform/ui/inset.tsx';
import { NoticeBanner } from '#platform/ui/notice-banner.tsx';
import { QrSlot } from '#platform/ui/qr-slot.tsx';
import { Sheet } from '#platform/ui/sheet.tsx';
import { SuccessPanel } from '#platform/ui/success-panel.tsx';
import { SummaryCard, SummaryList } from '#platform/ui/summary-list.tsx';
import { Table } from '#platform/ui/table.tsx';
import { Tag } from '#platform/ui/tag.tsx';
import { TaskList } from '#platform/ui/task-list.tsx';
import { WarningText } from '#platform/ui/warning-text.tsx';
import { galleryWords as w } from './words/gallery.ts';

const qr =
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 5 5"%3E%3Cpath d="M0 0h2v2H0zM3 0h2v2H3zM0 3h2v2H0zM3 3h1v1H3z"/%3E%3C/svg%3E';
const fees = w.fees.map(([name, amount, basis]) => ({ name, amount, basis }));
const chart = [9_880, 11_402, 11_770, 12_480];

/** What is read and checked: banners, answers, tables, figures, a printed sheet. */
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
          </>
        }
        aside={
          <>
            <Aside title={w.readTitle}>
              <QrSlot src={qr} alt={w.qrAlt}>
                {w.qrText}
              </QrSlot>
            </Aside>
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
      <BarChart
        title={w.chartTitle}
        nameHead={w.month}
        valueHead={w.dossiers}
        bars={chart.map((value, i) => ({ name: w.months[i + 2] ?? '', short: w.shortMonths[i + 2], value }))}
      />
      <Sheet size="a5">
        <div class="mc-sheet__head">
          <div>
            {w.sheetLeft}
            <br />
            <strong>{w.sheetLeft2}</strong>
          </div>
          <div>
            {w.sheetRight}
            <br />
            {w.sheetRight2}
          </div>
        </div>
        <h2>{w.sheetName}</h2>
        {w.sheetLines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </Sheet>
    </Section>
  );
}
