import { join } from 'node:path';
import { readConfig } from '#config';
import { openCitizenSession } from '#domain/accounts';
import { loadAssets } from '#platform/assets.ts';
import { systemClock } from '#platform/clock.ts';
import { openDb } from '#platform/db/db.ts';
import { clusterUrl } from '#platform/embedded/cluster.ts';
import { makeLog } from '#platform/log.ts';
import { ROOT } from '#platform/root.ts';
import { someCitizen } from '#testing/filed.ts';
import type { Deps } from '../src/deps.ts';
import { compose } from '../src/start/compose.ts';

/** The parts of a program that runs in a folder (`startInFolder`), beside it. */
export async function withDeps<T>(folder: string, f: (deps: Deps) => Promise<T>): Promise<T> {
  const config = readConfig({ DATA_DIR: folder, DEMO_DOSSIERS: '0', LOG_LEVEL: 'silent' });
  const db = openDb({ url: clusterUrl(folder), onError: () => {} });
  const log = makeLog({ level: 'silent' });
  const deps = await compose({ config, db, clock: systemClock, log, assets: loadAssets(join(ROOT, 'dist')) });
  try {
    return await f(deps);
  } finally {
    await deps.security.close();
    await db.close();
  }
}

/** The portal's cookie of a citizen of the seed: signing in has benches of its own. */
export async function signedIn(deps: Deps): Promise<string> {
  const citizen = await someCitizen(deps);
  const visit = { ip: '127.0.0.1', userAgent: 'bench' };
  return deps.db.tx((tx) => openCitizenSession(tx, deps.clock.now(), citizen, visit));
}
