import type { Clock } from './clock.ts';
import type { Reader, Tx } from './db/db.ts';
import { readSetting, writeSetting } from './db/settings.ts';

const NAME = 'clock ahead';

/**
 * Puts a clock that can be moved where the database says, so that every process and every later start agrees. Returns whether it
 * jumped.
 */
export async function followClock(db: Reader, clock: Clock): Promise<boolean> {
  if (!clock.moved) return false;
  const ms = (await readSetting<number>(db, NAME)) ?? 0;
  if (ms === clock.moved.ahead()) return false;
  clock.moved.put(ms);
  return true;
}

/** Writes down how far ahead the demo's clock stands, in milliseconds. Processes follow within seconds. */
export async function writeClockAhead(tx: Tx, ms: number, machineNow: Date): Promise<void> {
  await writeSetting(tx, NAME, ms, machineNow);
}
