import { machineTime } from '#platform/clock.ts';
import type { Db } from '#platform/db/db.ts';
import { readSetting, takeTurn, writeSetting } from '#platform/db/settings.ts';
import { recordSecurity, type SecurityDeps } from './record-security.ts';

/** The MAC of the settings, whose key outlives a change of SECRET_KEY: otherwise every setting would look changed after it. */
export const SETTINGS_KEY = 'security-settings';
const NAME = 'settings seen';
const LOCK = 4_702_615;

/**
 * Records which settings are others than at the last start, by their names; of the values only keyed hashes are kept. At the first
 * start there is nothing to compare with.
 */
export async function recordSettings(
  db: Db,
  d: SecurityDeps,
  settings: Readonly<Record<string, string>>,
): Promise<void> {
  const hashOf = (name: string, value: string) =>
    d.keys.mac(SETTINGS_KEY, `${name}=${value}`).toString('base64').slice(0, 22);
  const seen = Object.fromEntries(
    Object.entries(settings).map(([name, value]) => [name, hashOf(name, value)]),
  );
  await db.tx(async (tx) => {
    await takeTurn(tx, LOCK);
    const before = await readSetting<Record<string, string>>(tx, NAME);
    const changed = Object.keys(seen).filter((name) => before?.[name] !== seen[name]);
    if (changed.length === 0) return;
    await writeSetting(tx, NAME, seen, machineTime(d.clock));
    if (!before) return;
    const who = { kind: 'system', id: 'start' } as const;
    for (const name of changed) await recordSecurity(tx, d, { kind: 'settings.changed', who, detail: name });
  });
}
