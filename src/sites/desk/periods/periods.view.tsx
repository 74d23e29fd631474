import { type Periods, type StoredPeriods, timelineOf } from '#domain/dossiers';
import type { Officer } from '#domain/journal';
import { localDate, vnDate } from '#platform/time.ts';
import { NoticeBanner } from '#platform/ui/notice-banner.tsx';
import { Table } from '#platform/ui/table.tsx';
import { VisuallyHidden } from '#platform/ui/visually-hidden.tsx';
import type { C } from '../../../deps.ts';
import { adminPaths } from '../admin/admin.paths.ts';
import { BelowAdmin } from '../admin/below-admin.page.tsx';
import { periodsWords as w } from '../words/periods.ts';
import { periodsPaths } from './periods.paths.ts';

const PERIODS = Object.keys(w.names) as (keyof Periods)[]; // the record is complete by its type

/** Every period with what holds now, since when and by what, and what follows. */
export function PeriodsView({ c, stored, done }: PeriodsProps) {
  const rows = PERIODS.map((period) => ({ period, ...spansAt(stored, period, localDate(c.now)) }));
  return (
    <BelowAdmin
      c={c}
      title={w.title}
      back={{ href: adminPaths.watch(), text: w.backToAdmin }}
      lead={w.lead}
      news={done ? <NoticeBanner success heading={w.done} /> : null}
    >
      <Table
        dense
        caption={w.title}
        captionHidden
        rows={rows}
        rowKey={({ period }) => period}
        columns={[
          { name: w.name, main: true, cell: ({ period }) => w.names[period] },
          { name: w.now, cell: ({ period, now }) => w.amount(now?.value ?? 0, w.units[period]) },
          { name: w.since, cell: ({ now }) => (now?.from ? vnDate(now.from) : w.fromStart) },
          { name: w.ground, cell: ({ period, now }) => now?.change?.source || w.sources[period] },
          {
            name: w.next,
            cell: ({ period, next }) =>
              next?.from ? w.from(w.amount(next.value, w.units[period]), vnDate(next.from)) : '',
          },
          {
            name: w.action,
            headHidden: true,
            cell: ({ period }) => (
              <a class="govuk-link" href={periodsPaths.period({ period })}>
                {w.change}
                <VisuallyHidden> {w.names[period]}</VisuallyHidden>
              </a>
            ),
          },
        ]}
      />
    </BelowAdmin>
  );
}

function spansAt(stored: StoredPeriods, period: keyof Periods, today: string) {
  const spans = timelineOf(stored, period);
  const at = spans.findLastIndex((s) => s.from === null || s.from <= today);
  return { now: spans[at], next: spans[at + 1] };
}

interface PeriodsProps {
  c: C<Officer>;
  stored: StoredPeriods;
  /** One was just set. */
  done: boolean;
}
