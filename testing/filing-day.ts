import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type TestApp, testApp } from './app.ts';
import type { Browser } from './browser-client.ts';
import { signedIn } from './sign-in.ts';

// a Thursday
const MORNING = '2026-11-19T09:00:00+07:00';

/** One server for the tests of a file. Each begins on the same morning, with the first citizen signed in anew. */
export function filingDay(hand: (t: TestApp, b: Browser) => void): void {
  let t: TestApp;
  beforeAll(async () => {
    t = await testApp();
  });
  beforeEach(async () => {
    t.clock.set(MORNING);
    hand(t, await signedIn(t));
  });
  afterAll(() => t.close());
}
