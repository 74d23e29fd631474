import { type Config, shortcomings } from '#config';
import { hasAnyLogin } from '#domain/accounts';
import { recordSettings } from '#domain/security';
import { loadAssets } from '#platform/assets.ts';
import { movableClock, systemClock } from '#platform/clock.ts';
import { followClock } from '#platform/clock-setting.ts';
import { openDb } from '#platform/db/db.ts';
import { PAGE_LIMITS } from '#platform/db/limits.ts';
import { errorFields } from '#platform/error-fields.ts';
import type { Log } from '#platform/log.ts';
import { type Metrics, makeMetrics, serveMetrics } from '#platform/metrics.ts';
import { startWorker } from '#platform/worker.ts';
import type { Deps } from '../deps.ts';
import { jobHandlers, schedule } from '../jobs.ts';
import { openAdapters } from './adapters.ts';
import { closing } from './closing.ts';
import { compose } from './compose.ts';
import { fillDemo } from './demo/fill-demo.ts';
import { greet } from './greet.ts';
import { type OpenDatabase, openDatabase } from './open-database.ts';
import { prepareDatabase } from './prepare-database.ts';
import { serve } from './serve.ts';
import { StoppedEarly } from './stopped-early.ts';
import { watchState } from './watch-state.ts';
import { whenThere } from './when-there.ts';
import { startWords as words } from './words.ts';

const JOBS_AT_ONCE = 2; // people's requests come first where both share a processor
const CLOCK_CHECK_MS = 2_000;
// of the 30 s that stopping has: what is in hand when the order comes, and the database at the end
const FINISH_MS = 18_000;
const DATABASE_MS = 8_000;
const NOTHING_TO_FINISH_MS = 1_000; // without its database nothing that is in hand can be finished

/**
 * Starts what ROLE says, in order, and returns what stops it again in the reverse order. `stopped` is asked between the steps, so
 * that an order to stop that comes in the middle is obeyed there.
 * @throws what `refusalSentence` knows, after closing what was open.
 */
export async function start(
  config: Config,
  o: { log: Log; assets: string; stopped: () => boolean; say: (line: string) => void },
): Promise<Running> {
  const { log } = o;
  const opened = closing(log);
  const stop = () => opened.closeAll();
  const step = async <T>(what: string, begun: Promise<T>, close: (t: T) => Promise<void>): Promise<T> => {
    const t = await begun;
    opened.add({ what, close: () => close(t) });
    if (o.stopped()) throw new StoppedEarly();
    return t;
  };
  try {
    const database = await openDatabase(config, 'server');
    opened.add({ what: words.parts.database, ms: DATABASE_MS, close: () => database.close() });
    let databaseIsGone = false;
    void database.exited?.then(() => {
      databaseIsGone = true;
    });
    if (o.stopped()) throw new StoppedEarly();
    if (config.launcher) database.lock?.tell({ launcher: config.launcher });
    const clock = config.mode === 'demo' ? movableClock() : systemClock;
    const db = await step(
      words.parts.connections,
      whenThere(config, o, () =>
        prepareDatabase(database.url, { config, clock: systemClock, log, limits: PAGE_LIMITS }),
      ),
      (d) => d.close(),
    );
    const deps = await compose({ config, db, clock, log, assets: loadAssets(o.assets) });
    opened.add({ what: words.parts.journal, close: () => deps.security.close() });
    await recordSettings(db, deps, sharedSettings(config));
    await step(words.parts.clock, keepClock(deps), (k) => k.close());
    const metrics = makeMetrics(db);
    watchState(metrics, deps);
    await step(words.parts.metrics, openMetrics(config, metrics, log), (m) => m.close());
    // both are told at once to finish, and the database stays until both have
    const finish: ((ms: number) => Promise<string | undefined>)[] = [];
    opened.add({
      what: words.parts.work,
      ms: FINISH_MS + 1_000,
      async close() {
        database.lock?.tell({ state: 'stopping' });
        const ms = databaseIsGone ? NOTHING_TO_FINISH_MS : FINISH_MS;
        const leftUndone = await Promise.all(finish.map((f) => f(ms)));
        return leftUndone.filter((undone) => undone !== undefined).join(', ') || undefined;
      },
    });
    const worker = config.role === 'web' ? undefined : await openWorker(deps, database, metrics);
    if (worker) finish.push((ms) => worker.stop(ms));
    const serving = config.role === 'jobs' ? undefined : await serve(deps, metrics);
    if (serving)
      finish.push(async (ms) => {
        const cut = await serving.close(ms);
        return cut > 0 ? words.requestsLeft(cut) : undefined;
      });
    const filling = fillInBackground(deps);
    finish.push(() => filling.stop());
    database.lock?.tell({ state: 'running', ...(serving ? { port: serving.port } : {}) });
    if (o.stopped()) throw new StoppedEarly();
    const warnings = [...shortcomings(config), ...((await hasAnyLogin(db)) ? [] : [words.noOfficer])];
    for (const sentence of warnings) log.warn(sentence);
    return {
      stop,
      stillOpen: () => opened.stillOpen(),
      abandon: () => database.abandon?.(),
      jobsLost: (why) => worker?.beginAnew(why) ?? false,
      exited: database.exited,
      greeting: [...greet(config, { port: serving?.port, tookOver: database.tookOver }), ...warnings],
    };
  } catch (e) {
    await stop();
    throw e;
  }
}

// What processes of one installation may have differently says nothing of a change.
const OF_A_PROCESS = ['ROLE', 'PORT', 'HOST', 'METRICS_PORT', 'METRICS_HOST', 'LOG_LEVEL'];

function sharedSettings({ settings }: Config): Record<string, string> {
  return Object.fromEntries(Object.entries(settings).filter(([name]) => !OF_A_PROCESS.includes(name)));
}

// A new demo can be used at once, and its dossiers are filed meanwhile. Without them it is poorer, not broken.
function fillInBackground(deps: Deps): { stop(): Promise<undefined> } {
  let stopping = false;
  const filling = fillDemo(deps, () => stopping).then(
    (made) => made > 0 && deps.log.info({ made }, 'demonstration dossiers made'),
    (e) => deps.log.error({ err: errorFields(e) }, 'demonstration dossiers could not be made'),
  );
  return {
    async stop() {
      stopping = true;
      await filling;
      return undefined;
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
  const logLost = (e: Error) => deps.log.warn({ err: errorFields(e) }, 'job connection lost');
  const db = openDb({ url: database.url, max: JOBS_AT_ONCE + 2, onError: logLost, unhurried: true });
  const worker = await startWorker({
    url: database.url,
    handlers: jobHandlers({ ...deps, ...openAdapters(deps.config, db, deps.clock), db }),
    schedule,
    concurrency: JOBS_AT_ONCE,
    alone: database.alone,
    log: deps.log,
    onDone: metrics.job,
  });
  return {
    beginAnew: (why: unknown) => worker.beginAnew(why),
    async stop(ms: number): Promise<string | undefined> {
      const left = await worker.stop(ms);
      if (left === 0) await db.close(); // otherwise a job still uses it
      return left > 0 ? words.jobsLeft(left) : undefined;
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
  /** Comes to an end within `FINISH_MS` and what closing takes; says what had to be left undone. */
  stop(): Promise<string[]>;
  stillOpen(): string[];
  /** Lets the embedded database end without us: what committed is safe. */
  abandon(): void;
  /** The worker lost the database somewhere where only the whole process was told; false when there is no worker. */
  jobsLost(why: unknown): boolean;
  /** The embedded database ended by itself. */
  exited: Promise<number> | undefined;
  greeting: string[];
}
