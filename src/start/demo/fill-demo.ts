import { findCitizenByNumber } from '#domain/accounts';
import { readSetting, writeSetting } from '#platform/db/settings.ts';
import type { Deps } from '../../deps.ts';
import { demoCitizens } from '../../seed.ts';
import { seedDossiers } from './demo-dossiers.ts';

const SETTING = 'demo-dossiers';
const SEED = 2026;

/**
 * Gives a new demo its dossiers, once; an order to stop is obeyed between two dossiers, and the next start makes the rest.
 * Returns how many were made.
 */
export async function fillDemo(deps: Deps, stopped: () => boolean): Promise<number> {
  const { db, keys, clock, config } = deps;
  const before = (await readSetting<number>(db, SETTING)) ?? 0;
  if (before >= config.demoDossiers) return 0;
  const found = await Promise.all(demoCitizens().map((c) => findCitizenByNumber(db, keys, c.idNumber)));
  const citizens = found.filter((c) => c !== undefined);
  if (citizens.length === 0) return 0;
  return seedDossiers(deps, citizens, {
    count: config.demoDossiers - before,
    seed: SEED + before,
    stopped,
    onMade: (made) => db.tx((tx) => writeSetting(tx, SETTING, before + made, clock.now())),
  });
}
