import { inject } from 'vitest';
import { readConfig } from '#config';
import { loadAssets } from '#platform/assets.ts';
import { fixedCaptcha } from '#platform/captcha.ts';
import type { Clock } from '#platform/clock.ts';
import type { Db } from '#platform/db/db.ts';
import { makeLog } from '#platform/log.ts';
import type { Deps } from '../src/deps.ts';
import { compose } from '../src/start/compose.ts';
import { environment } from './environment.ts';

/** The right answer to every captcha of a test. */
export const CAPTCHA_ANSWER = 'DUNG';

/** What main composes, for a test: the settings of a demo, the logs silent unless LOG names a level, the assets really built. */
export async function testDeps(o: {
  db: Db;
  clock: Clock;
  dataDir: string;
  env?: Record<string, string>;
}): Promise<Deps> {
  const config = readConfig({ DATA_DIR: o.dataDir, LOG_LEVEL: environment.logLevel, ...o.env });
  const deps = await compose({
    config,
    db: o.db,
    clock: o.clock,
    log: makeLog({ level: config.logLevel }),
    assets: loadAssets(inject('assets')),
  });
  return { ...deps, captcha: fixedCaptcha(CAPTCHA_ANSWER) };
}
