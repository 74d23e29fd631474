import type { Clock } from '../clock.ts';
import type { Keys } from '../crypto.ts';
import type { Db } from '../db/db.ts';
import type { DiskSpace } from '../disk-space.ts';
import type { Log } from '../log.ts';
import type { RateLimiter } from '../rate-limit.ts';
import type { PageCache } from './page-cache.ts';

/** What the mechanics of a door need from the composition root; the sites' own deps extend it. */
export interface DoorDeps {
  config: { publicUrl: string; secureCookies: boolean; dataDir: string };
  db: Db;
  clock: Clock;
  keys: Keys;
  disk: DiskSpace;
  limiter: RateLimiter;
  log: Log;
  pages: PageCache;
}
