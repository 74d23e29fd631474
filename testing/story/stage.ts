import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser } from '../browser.ts';

/** The server and the browser of a file's tests, opened before the first of them and closed after the last. */
export function stage<S extends Closable>(open: () => Promise<S>): Stage<S> {
  const on = {} as Stage<S>; // complete before any test of the file runs
  beforeAll(async () => {
    [on.served, on.browser] = await Promise.all([open(), launchBrowser()]);
  });
  afterAll(async () => {
    await on.browser?.close();
    await on.served?.close();
  });
  return on;
}

export interface Stage<S> {
  served: S;
  browser: Browser;
}

interface Closable {
  close(): Promise<unknown>;
}
