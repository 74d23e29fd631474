import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { createApp } from '#app';
import { DEMO_SECRET_KEY } from '#config';
import type { Clock } from '#platform/clock.ts';
import { makeKeys } from '#platform/crypto.ts';
import { startWorker } from '#platform/worker.ts';
import type { Deps } from '../../src/deps.ts';
import { jobHandlers } from '../../src/jobs.ts';
import { testDb } from '../db.ts';
import { CAPTCHA_ANSWER, testDeps } from '../deps.ts';
import { freePort } from '../free-port.ts';

/**
 * The server on a port of its own with the worker that sends its messages, on a database of its own. Its clock starts at `now` and
 * runs. Every captcha has the one answer of the tests.
 */
export async function openServer(o: { now: string }): Promise<Served> {
  const db = await testDb(inject('pg').seeded);
  const dataDir = mkdtempSync(join(tmpdir(), 'mot-cua-story-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`; // links in messages, codes and gateways lead here
  const deps = await testDeps({ db, clock: runningFrom(o.now), dataDir, env: { PUBLIC_URL: url } });
  const app = await createApp(deps);
  await app.listen({ port, host: '127.0.0.1' });
  const worker = await startWorker({
    url: db.url,
    handlers: jobHandlers(deps),
    concurrency: 2,
    alone: true,
    log: deps.log,
  });
  return {
    url,
    deps,
    answerTo: () => CAPTCHA_ANSWER,
    async close() {
      await worker.stop(5_000);
      app.server.closeAllConnections();
      await app.close();
      await db.close();
    },
  };
}

/** What a person reads in a captcha of a demo that nobody prepared: the demo's key is public. */
export function readCaptcha(token: string): string {
  return JSON.parse(makeKeys(DEMO_SECRET_KEY).open('captcha', Buffer.from(token, 'base64url'))).answer;
}

function runningFrom(iso: string): Clock {
  const ahead = new Date(iso).getTime() - Date.now();
  return { now: () => new Date(Date.now() + ahead) };
}

export interface Served {
  url: string;
  deps: Deps;
  /** The right answer to the captcha of a token. */
  answerTo(token: string): string;
  close(): Promise<void>;
}
