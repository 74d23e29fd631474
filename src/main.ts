import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { destination } from 'pino';
import { type Config, readConfig } from '#config';
import { errorFields } from '#platform/error-fields.ts';
import { makeLog } from '#platform/log.ts';
import { refusalSentence } from './start/refuse.ts';
import { StoppedEarly, start } from './start/start.ts';
import { startWords as words } from './start/words.ts';

const LAUNCHER_CHECK_MS = 250;

const config = configOrEnd();
// Lines go out together, four times a second or as soon as a block is full: each write is a call to the system.
const logFile = destination({ fd: 2, sync: false, minLength: 4096, periodicFlush: 250 });
const log = makeLog({ level: config.logLevel, destination: logFile });
let order: { why: string; code: number } | undefined;
let obey = () => {};
const told = new Promise<void>((resolve) => {
  obey = resolve;
});

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => stopBecause(signal, 0));
process.on('uncaughtException', (e) => {
  log.fatal({ err: errorFields(e) }, 'uncaught');
  stopBecause('uncaught', 1);
});
// A launcher that was killed outright could not pass the signal on.
if (config.launcher === process.ppid)
  setInterval(() => {
    if (process.ppid !== config.launcher) stopBecause('launcher gone', 0);
  }, LAUNCHER_CHECK_MS).unref();

try {
  const running = await start(config, {
    log,
    assets: dirname(fileURLToPath(import.meta.url)),
    stopped: () => !!order,
  });
  console.log(running.greeting.join('\n'));
  void running.exited?.then(() => {
    if (!order) log.fatal(words.databaseEnded);
    stopBecause('database ended', 1);
  });
  await told;
  console.log(words.stopping);
  await running.stop();
  console.log(words.stopped);
  end(order?.code ?? 0);
} catch (e) {
  if (e instanceof StoppedEarly) end(order?.code ?? 0);
  const sentence = refusalSentence(e);
  console.error(sentence ?? words.unexpected);
  if (!sentence) log.fatal({ err: errorFields(e) }, 'start failed');
  end(1);
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
