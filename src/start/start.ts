import { type Config, shortcomings } from '#config';
import { hasAnyLogin } from '#domain/accounts';
import { type ChannelState, channelStates } from '#domain/notices';
import { ALARM_KINDS, openAlarms, recordSettings, type SecurityRow } from '#domain/security';
import { loadAssets } from '#platform/assets.ts';
import { type Clock, machineTime, movableClock, systemClock } from '#platform/clock.ts';
import { followClock } from '#platform/clock-setting.ts';
import { type Db, openDb } from '#platform/db/db.ts';
import { PAGE_LIMITS } from '#platform/db/limits.ts';
import { errorFields } from '#platform/error-fields.ts';
import type { Log } from '#platform/log.ts';
import { type Metrics, makeMetrics, serveMetrics } from '#platform/metrics.ts';
import { startWorker } from '#platform/worker.ts';
import type { Deps } from '../deps.ts';
import { jobHandlers, schedule } from '../jobs.ts';
import { openAdapters } from './adapters.ts';
import { compose } from './compose.ts';
import { fillDemo } from './demo/fill-demo.ts';
import { greet } from './greet.ts';
import { type OpenDatabase, openDatabase } from './open-database.ts';
import { prepareDatabase } from './prepare-database.ts';
import { serve } from './serve.ts';
import { startWords as words } from './words.ts';

const JOBS_AT_ONCE = 2; // people's requests come first where both share a processor
const CLOCK_CHECK_MS = 2_000;
const FINISH_MS = 20_000; // what is in hand when the order to stop comes has this long

/**
 * Starts what ROLE says, in order, and returns what stops it again in the reverse order. `stopped` is asked between the steps, so
 * that an order to stop that comes in the middle is obeyed there.
 * @throws what `refusalSentence` knows, after closing what was open.
 */
export async function start(
  config: Config,
  o: { log: Log; assets: string; stopped: () => boolean },
): Promise<Running> {
  const { log } = o;
  const closers: (() => Promise<void>)[] = [];
  // what cannot be closed must not keep the database from being stopped cleanly
  const closed = (closing: Promise<unknown>) =>
    closing.catch((e) => log.error({ err: errorFields(e) }, 'something could not be closed'));
  const stop = async () => {
    for (const close of closers.splice(0).reverse()) await closed(close());
  };
  const step = async <T>(begun: Promise<T>, close: (t: T) => Promise<void>): Promise<T> => {
    const t = await begun;
    closers.push(() => close(t));
    if (o.stopped()) throw new StoppedEarly();
    return t;
  };
  try {
    const database = await step(openDatabase(config, 'server'), (d) => d.close());
    if (config.launcher) database.lock?.tell({ launcher: config.launcher });
    const clock = config.mode === 'demo' ? movableClock() : systemClock;
    const db = await step(
      prepareDatabase(database.url, { config, clock: systemClock, log, limits: PAGE_LIMITS }),
      (d) => d.close(),
    );
    const deps = await compose({ config, db, clock, log, assets: loadAssets(o.assets) });
    closers.push(() => deps.security.close());
    await recordSettings(db, deps, sharedSettings(config));
    await step(keepClock(deps), (k) => k.close());
    const metrics = makeMetrics(db);
    metrics.watch({
      name: 'security_alarms_open',
      help: 'Alarms of the security journal that no administrator has seen yet',
      label: 'alarm',
      read: async () => countedBy(await openAlarms(db, clock)),
    });
    watchMessages(metrics, db, clock);
    await step(openMetrics(config, metrics, log), (m) => m.close());
    // both are told at once to finish, and the database stays until both have
    const finish: (() => Promise<void>)[] = [];
    closers.push(async () => {
      database.lock?.tell({ state: 'stopping' });
      await Promise.all(finish.map((f) => closed(f())));
    });
    if (config.role !== 'web') {
      const worker = await openWorker(deps, database, metrics);
      finish.push(() => worker.stop(FINISH_MS));
    }
    const serving = config.role === 'jobs' ? undefined : await serve(deps, metrics);
    if (serving) finish.push(() => serving.close(FINISH_MS));
    const filling = fillInBackground(deps);
    finish.push(filling.stop);
    database.lock?.tell({ state: 'running', ...(serving ? { port: serving.port } : {}) });
    if (o.stopped()) throw new StoppedEarly();
    const warnings = [...shortcomings(config), ...((await hasAnyLogin(db)) ? [] : [words.noOfficer])];
    for (const sentence of warnings) log.warn(sentence);
    return {
      stop,
      exited: database.exited,
      greeting: [...greet(config, { port: serving?.port, tookOver: database.tookOver }), ...warnings],
    };
  } catch (e) {
    await stop();
    throw e;
  }
}

/** The order to stop came before the start was complete; everything is closed again. */
export class StoppedEarly extends Error {}

function watchMessages(metrics: Metrics, db: Db, clock: Clock): void {
  const each = async (of: (s: ChannelState) => number) =>
    Object.fromEntries((await channelStates(db, clock.now())).map((s) => [s.channel, of(s)]));
  const label = 'channel';
  metrics.watch({
    name: 'messages_waiting',
    help: 'Messages that are still to be sent',
    label,
    read: () => each((s) => s.waiting),
  });
  metrics.watch({
    name: 'messages_failed',
    help: 'Messages of the last 30 days that were given up',
    label,
    read: () => each((s) => s.failed),
  });
  metrics.watch({
    name: 'message_channel_down_seconds',
    help: 'For how long nothing has gone out through a channel; 0 while it works',
    label,
    read: () => each((s) => (s.down ? (machineTime(clock).getTime() - s.down.since.getTime()) / 1000 : 0)),
  });
}

function countedBy(alarms: SecurityRow[]): Record<string, number> {
  return Object.fromEntries(ALARM_KINDS.map((kind) => [kind, alarms.filter((a) => a.kind === kind).length]));
}

// What processes of one installation may have differently says nothing of a change.
const OF_A_PROCESS = ['ROLE', 'PORT', 'HOST', 'METRICS_PORT', 'METRICS_HOST', 'LOG_LEVEL'];

function sharedSettings({ given }: Config): Record<string, string> {
  return Object.fromEntries(Object.entries(given).filter(([name]) => !OF_A_PROCESS.includes(name)));
}

// A new demo can be used at once, and its dossiers are filed meanwhile. Without them it is poorer, not broken.
function fillInBackground(deps: Deps): { stop(): Promise<void> } {
  let stopping = false;
  const filling = fillDemo(deps, () => stopping).then(
    (made) => made > 0 && deps.log.info({ made }, 'demonstration dossiers made'),
    (e) => deps.log.error({ err: errorFields(e) }, 'demonstration dossiers could not be made'),
  );
  return {
    async stop() {
      stopping = true;
      await filling;
    },
  };
}

// A demo's clock stays where it was put, and other processes move with it.
async function keepClock(deps: Deps): Promise<{ close(): Promise<void> }> {
  if (!deps.clock.moved) return { close: async () => {} };
  await followClock(deps.db, deps.clock);
  const watch = setInterval(() => {
    followClock(deps.db, deps.clock).then(
      (jumped) => jumped && deps.pages.drop(),
      (e) => deps.log.warn({ err: errorFields(e) }, 'cannot ask where the clock stands'),
    );
  }, CLOCK_CHECK_MS);
  return { close: async () => clearInterval(watch) };
}

// A job whose end was not yet on disk when the power failed runs again, which every job must tolerate anyhow: what it wrote is lost
// together with the note that it was done. So neither waits for the disk.
async function openWorker(deps: Deps, database: OpenDatabase, metrics: Metrics) {
  const lost = (e: Error) => deps.log.warn({ err: errorFields(e) }, 'job connection lost');
  const db = openDb({ url: database.url, max: JOBS_AT_ONCE + 2, onError: lost, unhurried: true });
  const worker = await startWorker({
    url: database.url,
    handlers: jobHandlers({ ...deps, ...openAdapters(deps.config, db), db }),
    schedule,
    concurrency: JOBS_AT_ONCE,
    alone: database.alone,
    log: deps.log,
    onDone: metrics.job,
  });
  return {
    async stop(ms: number): Promise<void> {
      if (await worker.stop(ms)) await db.close(); // otherwise a job still uses it
    },
  };
}

async function openMetrics(config: Config, metrics: Metrics, log: Log): Promise<{ close(): Promise<void> }> {
  const none = { close: async () => {} };
  if (config.metricsPort === undefined) return none;
  try {
    return await serveMetrics(metrics, { port: config.metricsPort, host: config.metricsHost });
  } catch (e) {
    if (config.metricsPortGiven) throw e;
    log.warn(words.metricsTaken(config.metricsPort));
    return none;
  }
}

export interface Running {
  stop(): Promise<void>;
  /** The embedded database ended by itself. */
  exited: Promise<number> | undefined;
  greeting: string[];
}
