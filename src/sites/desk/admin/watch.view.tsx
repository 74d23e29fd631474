import type { CalendarYear } from '#domain/calendar';
import type { ChannelState, unsentNotices } from '#domain/notices';
import type { ToVerify } from '#domain/procedures';
import { FormGuard } from '#platform/http/form-guard.tsx';
import type { FailedJob } from '#platform/job-list.ts';
import { vnDateTime } from '#platform/time.ts';
import { Button } from '#platform/ui/button.tsx';
import { NoticeBanner } from '#platform/ui/notice-banner.tsx';
import { Table } from '#platform/ui/table.tsx';
import { doorPaths } from '#views/doors.paths.ts';
import type { C } from '../../../deps.ts';
import { calendarPaths } from '../calendar/calendar.paths.ts';
import { DeskPage } from '../desk.page.tsx';
import { collectingPaths } from '../money/accounts/collecting.paths.ts';
import { movedTimesPaths } from '../moved-times/moved-times.paths.ts';
import { periodsPaths } from '../periods/periods.paths.ts';
import { receiptSeriesPaths } from '../receipt-series/receipt-series.paths.ts';
import { adminWords as w } from '../words/admin.ts';
import { calendarWords } from '../words/calendar.ts';
import { channelWords } from '../words/channels.ts';
import { collectingWords } from '../words/collecting.ts';
import { journalWords as journal } from '../words/journal.ts';
import { movedTimesWords } from '../words/moved-times.ts';
import { officersWords } from '../words/officers.ts';
import { periodsWords } from '../words/periods.ts';
import { receiptSeriesWords } from '../words/receipt-series.ts';
import { securityWords as security } from '../words/security.ts';
import { adminPaths } from './admin.paths.ts';
import { AdminList } from './admin-list.tsx';
import { Channels, ChannelsDown } from './channels.view.tsx';

/** What the page says after the administrator asked to run a job again. */
export const banners = { 'chay-lai': w.rerunDone, 'khong-con': w.rerunGone, 'thu-kenh': channelWords.tried };

/** Lists the jobs that failed, the notices that were not sent, and the figures and calendars still to be verified. */
export function WatchView({ c, toVerify, years, jobs, notices, alarms, channels, banner }: WatchProps) {
  return (
    <DeskPage c={c} title={w.title}>
      {banner ? <NoticeBanner success={banner !== 'khong-con'} heading={banners[banner]} /> : null}
      <h1 class="govuk-heading-l">{w.title}</h1>
      <p class="govuk-body">{w.lead}</p>
      <ChannelsDown channels={channels} />
      {alarms > 0 ? (
        <NoticeBanner id="canh-bao" heading={security.alarmsOpen(alarms)}>
          <a class="govuk-notification-banner__link" href={adminPaths.security()}>
            {security.link}
          </a>
        </NoticeBanner>
      ) : (
        <p class="govuk-body">
          <a class="govuk-link" href={adminPaths.security()}>
            {security.link}
          </a>
        </p>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={adminPaths.journal()}>
          {journal.link}
        </a>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={adminPaths.officers()}>
          {officersWords.link}
        </a>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={movedTimesPaths.movedTimes()}>
          {movedTimesWords.link}
        </a>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={calendarPaths.calendar()}>
          {calendarWords.link}
        </a>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={periodsPaths.periods()}>
          {periodsWords.link}
        </a>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={receiptSeriesPaths.list()}>
          {receiptSeriesWords.link}
        </a>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={collectingPaths.accounts()}>
          {collectingWords.accounts.link}
        </a>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={collectingPaths.profiles()}>
          {collectingWords.profiles.link}
        </a>
      </p>
      <h2 class="govuk-heading-m">{w.jobs}</h2>
      <Jobs c={c} jobs={jobs} />
      <h2 class="govuk-heading-m">{channelWords.title}</h2>
      <Channels c={c} channels={channels} />
      <h2 class="govuk-heading-m">{w.notices}</h2>
      <AdminList
        none={w.noticesNone}
        rows={notices}
        columns={[
          { name: w.kind, main: true, cell: (n) => n.kind },
          { name: w.channel, cell: (n) => n.channel },
          { name: w.attempts, cell: (n) => w.times(n.attempts) },
          { name: w.createdAt, cell: (n) => vnDateTime(n.at) },
        ]}
      />
      <h2 class="govuk-heading-m">{w.verify}</h2>
      <p class="govuk-body">{w.verifyHint}</p>
      {years.length > 0 ? (
        <Table
          dense
          caption={w.years}
          rows={years}
          columns={[
            {
              name: w.what,
              main: true,
              cell: (y) => (
                <a class="govuk-link" href={calendarPaths.year({}, { nam: y.year })}>
                  {w.year(y.year)}
                </a>
              ),
            },
            { name: w.note, cell: (y) => y.note },
          ]}
        />
      ) : null}
      <AdminList
        none={w.verifyNone}
        rows={toVerify}
        columns={[
          {
            name: w.procedure,
            main: true,
            cell: (v) => (
              <a class="govuk-link" href={doorPaths.procedure({ code: v.code })}>
                {v.code} {v.name}
              </a>
            ),
          },
          { name: w.what, cell: (v) => v.what },
          { name: w.note, cell: (v) => v.note },
        ]}
      />
    </DeskPage>
  );
}

function Jobs({ c, jobs }: { c: C; jobs: FailedJob[] }) {
  return (
    <AdminList
      none={w.jobsNone}
      rows={jobs}
      columns={[
        { name: w.job, main: true, cell: (j) => j.job },
        { name: w.attempts, cell: (j) => w.times(j.attempts) },
        { name: w.lastAttempt, cell: (j) => vnDateTime(j.at) },
        { name: w.error, cell: (j) => j.error },
        {
          name: w.action,
          headHidden: true,
          cell: (j) => (
            <form method="post" action={adminPaths.rerun({ job: j.id })}>
              <FormGuard c={c} />
              <Button kind="secondary">{w.rerun}</Button>
            </form>
          ),
        },
      ]}
    />
  );
}

interface WatchProps {
  c: C;
  toVerify: ToVerify[];
  years: CalendarYear[];
  jobs: FailedJob[];
  notices: Awaited<ReturnType<typeof unsentNotices>>;
  /** Alarms that nobody has seen yet. */
  alarms: number;
  channels: ChannelState[];
  banner: keyof typeof banners | undefined;
}
