import { join } from 'node:path';
import { type Config, ConfigError } from '#config';
import type { Clock } from '#platform/clock.ts';
import { type Db, openDb } from '#platform/db/db.ts';
import type { Limits } from '#platform/db/limits.ts';
import { migrate } from '#platform/db/migrate.ts';
import { hasSettings } from '#platform/db/settings.ts';
import { errorFields } from '#platform/error-fields.ts';
import type { Log } from '#platform/log.ts';
import { ROOT } from '#platform/root.ts';
import { seededMode, seedOnce } from '../seed.ts';
import { openKeys } from './open-keys.ts';
import { configWords as words } from './words.ts';

export const MIGRATIONS = join(ROOT, 'migrations');

/**
 * Brings the database up to date, seeds it when it is new, and opens it, with the limits of work unless told.
 * @throws ConfigError when the database belongs to the other MODE: a demo's invented officers have a published password, and a demo
 * on the data of a production would show its messages and codes to everybody.
 */
export async function prepareDatabase(
  url: string,
  o: { config: Config; clock: Clock; log: Log; limits?: Limits },
): Promise<Db> {
  const logLost = (e: Error) => o.log.warn({ err: errorFields(e) }, 'database connection lost');
  const db = openDb({ url, onError: logLost });
  try {
    await refuseOtherMode(db, o.config); // before we change anything in a database that may not be ours
    const ran = await migrate(url, MIGRATIONS);
    if (ran.length > 0) o.log.info({ migrations: ran }, 'database brought up to date');
    const keys = await openKeys(db, o.config, o.clock.now());
    const seeded = await seedOnce(db, { mode: o.config.mode, keys, now: o.clock.now() });
    if (seeded) o.log.info({ mode: o.config.mode }, 'database seeded');
    else await refuseOtherMode(db, o.config); // another process may just have seeded it
    if (!o.limits) return db;
  } catch (e) {
    await db.close();
    throw e;
  }
  await db.close();
  return openDb({ url, onError: logLost, limits: o.limits });
}

async function refuseOtherMode(db: Db, config: Config): Promise<void> {
  const mode = (await hasSettings(db)) ? await seededMode(db) : undefined;
  if (mode && mode !== config.mode)
    throw new ConfigError('MODE', words.refused('MODE', words.otherMode(mode, config.mode)));
}
