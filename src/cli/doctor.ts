import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { shortcomings } from '#config';
import { channelStates } from '#domain/notices';
import { countLateBatches } from '#domain/payments';
import { countOpenAlarms } from '#domain/security';
import { systemClock } from '#platform/clock.ts';
import type { Db } from '#platform/db/db.ts';
import { serverVersion } from '#platform/db/settings.ts';
import { diskSpace } from '#platform/disk-space.ts';
import { holderOf } from '#platform/embedded/folder-lock.ts';
import { notReady } from '#platform/health.ts';
import { failedJobs, type HeldJob, heldJobs, lateSchedules, oldestWaiting } from '#platform/job-list.ts';
import { formerKeys } from '#platform/key-book.ts';
import { countJobs } from '#platform/metrics.ts';
import { schedule } from '../jobs.ts';
import { seededMode } from '../seed.ts';
import { MIGRATIONS } from '../start/prepare-database.ts';
import type { Command, CommandContext } from './command.ts';
import { withDatabase } from './with-database.ts';
import { cliWords } from './words/commands.ts';

const words = cliWords.doctor;
const STUCK_MINUTES = 5;
const LONG_MINUTES = 10;

/** Looks at everything that can be wrong and reports it, one line each. The exit code is 1 when something is broken. */
export const doctor: Command = {
  usage: '',
  does: words.does,
  async run(_args, c) {
    const findings = [...ground(c), ...(await disk(c))];
    const hasData = !!c.config.databaseUrl || existsSync(join(c.config.dataDir, 'postgres', 'PG_VERSION'));
    if (hasData) findings.push(...(await withDatabase(c, ({ db, alone }) => looked(db, c, alone))));
    else findings.push(warn(words.noData(c.config.dataDir)));
    for (const f of findings) c.say(f.line);
    return findings.some((f) => f.broken) ? 1 : 0;
  },
};

function ground(c: CommandContext): Finding[] {
  const { config } = c;
  const holder = config.databaseUrl ? undefined : holderOf(config.dataDir);
  return [
    good(words.node(process.versions.node)),
    good(words.settings(config.mode)),
    ...shortcomings(config).map(warn),
    ...(writable(config.dataDir) ? [good(words.folder(config.dataDir))] : []),
    ...(config.databaseUrl ? [] : [good(holder ? words.serverRuns(holder.port) : words.serverOff)]),
  ];
}

async function disk({ config }: CommandContext): Promise<Finding[]> {
  const space = diskSpace({ folder: config.dataDir, floor: config.minFreeBytes });
  const free = await space.free();
  if (free === undefined) return [];
  const line = words.disk(megabytes(free), megabytes(space.floor));
  return [(await space.isLow()) ? bad(words.diskLow(line)) : good(line)];
}

function megabytes(bytes: number): number {
  return Math.floor(bytes / 1_000_000);
}

async function looked(db: Db, c: CommandContext, alone: boolean): Promise<Finding[]> {
  const version = await serverVersion(db);
  const major = Number.parseInt(version, 10);
  const migrations = readdirSync(MIGRATIONS).filter((f) => f.endsWith('.sql'));
  const mode = await seededMode(db);
  return [
    major >= 15 && major <= 18 ? good(words.database(version)) : bad(words.oldDatabase(version)),
    (await notReady(db, migrations))
      ? bad(words.migrationsMissing)
      : good(words.migrations(migrations.length)),
    mode === c.config.mode
      ? good(words.seeded(c.config.mode))
      : bad(words.otherMode(mode ?? '', c.config.mode)),
    ...((await formerKeys(db)).length > 0 ? [warn(words.formerKeys)] : []),
    ...(await jobs(db, alone)),
    ...(await notices(db)),
    ...(await alarms(db)),
    ...(await lateMoney(db)),
  ];
}

// A scheduled job that is late and a job that nobody does are alarms only while somebody should be doing them.
async function jobs(db: Db, alone: boolean): Promise<Finding[]> {
  const counts = await countJobs(db);
  const failed = await failedJobs(db);
  const minutes = await oldestWaiting(db);
  const out = [good(words.jobs(counts.waiting, counts.inHand))];
  if (failed.length > 0)
    out.push(bad(words.jobsFailed(counts.failed, [...new Set(failed.map((f) => f.job))].join(', '))));
  if (alone) return out;
  out.push(...heldJobFindings(await heldJobs(db)));
  if (minutes >= STUCK_MINUTES) out.push(bad(words.jobsStuck(counts.waiting, minutes)));
  for (const job of await lateSchedules(db, schedule)) out.push(bad(words.scheduleLate(job)));
  return out;
}

async function alarms(db: Db): Promise<Finding[]> {
  const open = [...(await countOpenAlarms(db, systemClock)).values()].reduce((sum, n) => sum + n, 0);
  return open > 0 ? [bad(words.alarmsOpen(open))] : [];
}

async function lateMoney(db: Db): Promise<Finding[]> {
  const days = [...(await countLateBatches(db, systemClock.now())).values()].reduce((sum, n) => sum + n, 0);
  return days > 0 ? [bad(words.moneyLate(days))] : [];
}

// What a dead worker held is free within half a minute; what a living one holds for long may be long, or hang.
function heldJobFindings(all: HeldJob[]): Finding[] {
  const names = (list: HeldJob[]) => [...new Set(list.map((j) => j.job))].join(', ');
  const orphaned = all.filter((j) => !j.alive && j.minutes >= 1);
  const long = all.filter((j) => j.alive && j.minutes >= LONG_MINUTES);
  return [
    ...(orphaned.length > 0 ? [bad(words.jobsOrphaned(orphaned.length, names(orphaned)))] : []),
    ...(long.length > 0 ? [warn(words.jobsLong(long.length, names(long), LONG_MINUTES))] : []),
  ];
}

async function notices(db: Db): Promise<Finding[]> {
  const channels = await channelStates(db, systemClock.now());
  return channels.flatMap(({ channel, down, waiting, failed }) => [
    ...(down ? [bad(words.channelDown(channel, { waiting, ...down }))] : []),
    ...(failed > 0 ? [warn(words.noticesFailed(channel, failed))] : []),
  ]);
}

function writable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const good = (line: string): Finding => ({ line: words.good(line), broken: false });
const warn = (line: string): Finding => ({ line: words.warn(line), broken: false });
const bad = (line: string): Finding => ({ line: words.bad(line), broken: true });

interface Finding {
  line: string;
  broken: boolean;
}
