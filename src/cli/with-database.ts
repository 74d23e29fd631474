import { systemClock } from '#platform/clock.ts';
import type { Keys } from '#platform/crypto.ts';
import type { Db } from '#platform/db/db.ts';
import { joinDatabase } from '../start/open-database.ts';
import { openKeys } from '../start/open-keys.ts';
import { prepareDatabase } from '../start/prepare-database.ts';
import type { CommandContext } from './command.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const; // Ctrl-C, an order, the terminal closed

/**
 * Gives a command the database: that of the running server if there is one, otherwise the embedded one, which is started (made and
 * seeded if it is new) and stopped again. When the command is interrupted, it is stopped cleanly too.
 */
export async function withDatabase<T>(c: CommandContext, f: (w: CommandDatabase) => Promise<T>): Promise<T> {
  const database = await joinDatabase(c.config);
  const interrupted = () => void database.close().finally(() => process.exit(130));
  for (const signal of SIGNALS) process.once(signal, interrupted);
  try {
    const db = await prepareDatabase(database.url, { config: c.config, clock: systemClock, log: c.log });
    try {
      return await f({
        db,
        url: database.url,
        keys: await openKeys(db, c.config, systemClock.now()),
        alone: database.alone,
      });
    } finally {
      await db.close();
    }
  } finally {
    for (const signal of SIGNALS) process.off(signal, interrupted);
    await database.close();
  }
}

export interface CommandDatabase {
  db: Db;
  url: string;
  keys: Keys;
  /** No server runs on it. */
  alone: boolean;
}
