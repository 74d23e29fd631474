import { join } from 'node:path';
import type { Config } from '#config';
import type { Assets } from '#platform/assets.ts';
import { captchaSource } from '#platform/captcha.ts';
import { type Clock, machineTime } from '#platform/clock.ts';
import type { Db } from '#platform/db/db.ts';
import { pageCache } from '#platform/http/page-cache.ts';
import type { Log } from '#platform/log.ts';
import { rateLimiter } from '#platform/rate-limit.ts';
import { ROOT } from '#platform/root.ts';
import { documentRenderer } from '#views/print/document-renderer.ts';
import type { Deps } from '../deps.ts';
import { openAdapters } from './adapters.ts';
import { openKeys } from './open-keys.ts';

/** Puts together what every door and every job is given: the same in the server, in its commands and in the tests. */
export async function compose(o: Foundation): Promise<Deps> {
  const { config, db, clock, log, assets } = o;
  const keys = await openKeys(db, config, machineTime(clock));
  return {
    config,
    db,
    clock,
    log,
    assets,
    keys,
    ...openAdapters(config, db),
    captcha: captchaSource(keys),
    documents: documentRenderer({ templatesDir: join(ROOT, 'seed/templates') }),
    limiter: rateLimiter(db, () => machineTime(clock)),
    pages: pageCache(),
  };
}

export interface Foundation {
  config: Config;
  db: Db;
  clock: Clock;
  log: Log;
  assets: Assets;
}
