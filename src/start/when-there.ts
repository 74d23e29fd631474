import { setTimeout as wait } from 'node:timers/promises';
import type { Config } from '#config';
import { awayOr, DatabaseAway } from '#platform/db/database-away.ts';
import { tryConnect } from '#platform/db/try-connect.ts';
import type { Log } from '#platform/log.ts';
import { StoppedEarly } from './stopped-early.ts';
import { openWaitingDoor, type WaitingDoor } from './waiting-door.ts';
import { startWords as words } from './words.ts';

const AGAIN_MS = 1_000;
const SAY_MS = 30_000;

/**
 * Does `f` when the server of DATABASE_URL can be reached, however long that takes, and again when it is lost meanwhile: after a power
 * cut everything starts at once, and the database need not be the first. Meanwhile a door says that the process lives and is not ready.
 * @throws NotLetIn when the server refuses what DATABASE_URL says, which waiting does not change; StoppedEarly.
 */
export async function whenThere<T>(config: Config, o: Waiting, f: () => Promise<T>): Promise<T> {
  const url = config.databaseUrl;
  if (!url) return f();
  const began = performance.now();
  let door: WaitingDoor | undefined;
  let saidAt = Number.NEGATIVE_INFINITY;
  const seconds = () => Math.round((performance.now() - began) / 1000);
  try {
    for (;;) {
      if (o.stopped()) throw new StoppedEarly();
      try {
        await tryConnect(url);
        if (door) o.log.info({ seconds: seconds() }, 'the database is there');
        return await f();
      } catch (e) {
        const away = awayIn(e);
        if (!away) throw e;
        if (!door) o.say(words.waitingForDatabase(away.why));
        door ??= await openWaitingDoor(config);
        if (performance.now() - saidAt >= SAY_MS) {
          o.log.warn({ why: away.why, seconds: seconds() }, 'waiting for the database');
          saidAt = performance.now();
        }
      }
      await wait(AGAIN_MS);
    }
  } finally {
    await door?.close();
  }
}

// a migration that broke off says what broke it as its cause
function awayIn(e: unknown): DatabaseAway | undefined {
  const error = awayOr(e);
  if (error instanceof DatabaseAway) return error;
  return e instanceof Error && e.cause ? awayIn(e.cause) : undefined;
}

interface Waiting {
  log: Log;
  stopped(): boolean;
  /** To the person at the terminal, one line. */
  say(line: string): void;
}
