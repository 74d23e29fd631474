import { isIP } from 'node:net';
import { join } from 'node:path';
import type { Config } from '#config';
import { type BurstKind, type SecurityEvent, securityNotes } from '#domain/security';
import type { Assets } from '#platform/assets.ts';
import { captchaSource } from '#platform/captcha.ts';
import { type Clock, machineTime } from '#platform/clock.ts';
import type { Db } from '#platform/db/db.ts';
import { diskSpace } from '#platform/disk-space.ts';
import { pageCache } from '#platform/http/page-cache.ts';
import { isId } from '#platform/ids.ts';
import type { Log } from '#platform/log.ts';
import { type Limit, rateLimiter } from '#platform/rate-limit.ts';
import { ROOT } from '#platform/root.ts';
import { documentRenderer } from '#views/print/document-renderer.ts';
import type { Deps } from '../deps.ts';
import { openAdapters } from './adapters.ts';
import { openKeys } from './open-keys.ts';

/** Puts together what every door and every job is given: the same in the server, in its commands and in the tests. */
export async function compose(o: Foundation): Promise<Deps> {
  const { config, db, clock, log, assets } = o;
  const keys = await openKeys(db, config, machineTime(clock));
  const now = () => machineTime(clock);
  const security = securityNotes({ db, keys, now, log });
  return {
    config,
    db,
    clock,
    log,
    assets,
    keys,
    ...openAdapters(config, db, clock),
    captcha: captchaSource(keys),
    documents: documentRenderer({ templatesDir: join(ROOT, 'seed/templates') }),
    disk: diskSpace({ folder: config.dataDir, floor: config.minFreeBytes }),
    limiter: rateLimiter(db, now, (limit, who) => security.note(limitReached(limit, who))),
    security,
    pages: pageCache(),
  };
}

// A limit counts a network, alone or for one thing that is tried from it, somebody who is signed in, or something typed.
function limitReached(limit: Limit, who: string): SecurityEvent<BurstKind> {
  const e = { kind: 'limit.reached', detail: limit.name } as const;
  const [address = ''] = who.split(' ', 1);
  if (isIP(address)) return { ...e, address };
  return { ...e, who: isId(who) ? { kind: 'subject', id: who } : { typed: who } };
}

export interface Foundation {
  config: Config;
  db: Db;
  clock: Clock;
  log: Log;
  assets: Assets;
}
