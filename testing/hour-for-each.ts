import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type TestApp, testApp } from './app.ts';
import type { Browser } from './browser-client.ts';

const HOUR_MS = 3_600_000;

/**
 * One server for the tests of a file. Each test gets it with a fresh browser, one hour after the test before, so that every
 * limit has a new window.
 */
export function hourForEach(hand: (t: TestApp, b: Browser) => void): void {
  let t: TestApp;
  beforeAll(async () => {
    t = await testApp();
  });
  afterAll(() => t.close());
  beforeEach(() => {
    t.clock.advance(HOUR_MS);
    hand(t, t.browser());
  });
}
