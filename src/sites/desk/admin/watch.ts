import { listCalendarYears } from '#domain/calendar';
import type { Officer } from '#domain/journal';
import { channelStates, probeChannel, unsentNotices } from '#domain/notices';
import { listToVerify } from '#domain/procedures';
import { countOpenAlarms } from '#domain/security';
import { NotFound } from '#platform/errors.ts';
import { page } from '#platform/http/answer.ts';
import { failedJobs, rerunJob } from '#platform/job-list.ts';
import type { C } from '../../../deps.ts';
import { adminPaths } from './admin.paths.ts';
import { banners, WatchView } from './watch.view.tsx';

/** Shows everything that waits for the administrator on one page. */
export async function get(c: C) {
  const { db } = c.deps;
  const [toVerify, years, jobs, notices, alarms, channels] = await Promise.all([
    listToVerify(db),
    listCalendarYears(db),
    failedJobs(db),
    unsentNotices(db, 'failed'),
    countOpenAlarms(db, c.deps.clock),
    channelStates(db, c.now),
  ]);
  return page(
    WatchView({
      c,
      toVerify,
      years: years.filter((y) => !y.verified),
      jobs,
      notices,
      alarms: [...alarms.values()].reduce((sum, n) => sum + n, 0),
      channels,
      banner: c.query.oneOf('xong', banners),
    }),
  );
}

/** Tries a channel that is down at once. */
export async function probe(c: C<Officer, 'channel'>) {
  const { channel } = c.params;
  if (channel !== 'sms' && channel !== 'email') throw new NotFound('channel');
  return c.change(async (tx) => {
    await probeChannel(tx, channel);
    return adminPaths.watch({}, { xong: 'thu-kenh' });
  });
}

/** Runs again a job that has used up its attempts. */
export async function rerun(c: C<Officer, 'job'>) {
  return c.change(async (tx) => {
    const queued = await rerunJob(tx, c.params.job);
    return adminPaths.watch({}, { xong: queued ? 'chay-lai' : 'khong-con' });
  });
}
