import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { destination } from 'pino';
import { type Config, readConfig } from '#config';
import { awayOr, DatabaseAway } from '#platform/db/database-away.ts';
import { errorFields } from '#platform/error-fields.ts';
import { makeLog } from '#platform/log.ts';
import { logBlocks } from '#platform/log-blocks.ts';
import { refusalSentence } from './start/refuse.ts';
import { type Running, start } from './start/start.ts';
import { StoppedEarly } from './start/stopped-early.ts';
import { startWords as words } from './start/words.ts';

const LAUNCHER_CHECK_MS = 250;
const STOP_MS = 30_000; // from the order to stop to the end, whatever happens
/** The exit code by which the launcher (`scripts/keep-running.mjs`) knows that it is to start the server again. */
const BROKE_OFF = 75;

const config = configOrEnd();
const logFile = logBlocks(destination({ fd: 2, sync: false }));
const log = makeLog({ level: config.logLevel, destination: logFile });
let order: { why: string; code: number } | undefined;
let running: Running | undefined;
let obey = () => {};
const stopOrdered = new Promise<void>((resolve) => {
  obey = resolve;
});

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => stopBecause(signal, 0));
process.on('uncaughtException', (e) => {
  if (isKnownLoss(e)) return;
  log.fatal({ err: errorFields(e) }, 'uncaught');
  stopBecause('uncaught', brokeOff());
});
// A launcher that was killed outright could not pass the signal on.
if (config.launcher === process.ppid)
  setInterval(() => {
    if (process.ppid !== config.launcher) stopBecause('launcher gone', 0);
  }, LAUNCHER_CHECK_MS).unref();

try {
  running = await start(config, {
    log,
    assets: dirname(fileURLToPath(import.meta.url)),
    stopped: () => !!order,
    say: (line) => console.log(line),
  });
  console.log(running.greeting.join('\n'));
  void running.exited?.then(() => {
    if (!order) log.fatal(words.databaseEnded);
    stopBecause('database ended', brokeOff());
  });
  await stopOrdered;
  console.log(words.stopping);
  endInTime(running);
  const left = await running.stop();
  if (left.length > 0) log.warn({ left }, 'stopped, and left undone');
  console.log(left.length > 0 ? words.stoppedLeaving(left.join(', ')) : words.stopped);
  end(order?.code ?? 0);
} catch (e) {
  if (e instanceof StoppedEarly) end(order?.code ?? 0);
  const sentence = refusalSentence(e);
  console.error(sentence ?? words.unexpected);
  if (!sentence) log.fatal({ err: errorFields(e) }, 'start failed');
  end(1);
}

// A connection that was lost where nobody waited for its answer. Whoever uses it next is told, so the process knows how it stands; a
// library that waits for ever for such an answer (the one that runs the jobs) is begun anew.
function isKnownLoss(e: unknown): boolean {
  if (!(awayOr(e) instanceof DatabaseAway) || !running) return false;
  log.error({ err: errorFields(e) }, 'a lost connection that nobody waited for');
  running.jobsLost(e);
  return true;
}

// The launcher starts again a server that has served and broke off. Without a launcher, that is for others to decide.
function brokeOff(): number {
  return config.launcher && running ? BROKE_OFF : 1;
}

function endInTime(stopping: Running): void {
  setTimeout(() => {
    const left = stopping.stillOpen();
    log.fatal({ left }, 'stopping took too long');
    console.error(words.stopTooLong(left.join(', ')));
    stopping.abandon();
    end(order?.code || 1);
  }, STOP_MS).unref();
}

function stopBecause(why: string, code: number): void {
  if (order) return; // a signal to the whole group comes twice: directly and through the launcher
  order = { why, code };
  log.info({ why }, 'stopping');
  obey();
}

function configOrEnd(): Config {
  try {
    return readConfig();
  } catch (e) {
    console.error(refusalSentence(e) ?? e);
    process.exit(1);
  }
}

function end(code: number): never {
  try {
    logFile.flushSync();
  } catch {
    // nobody reads the log any more
  }
  process.exit(code);
}
