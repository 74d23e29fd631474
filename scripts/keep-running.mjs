// Starts the server again when it broke off: it ended because it no longer knew how it stood, or was killed. A server that refuses to
// start, or stops because it was told to, stays stopped.
import { setTimeout as wait } from 'node:timers/promises';
import { words } from './words.mjs';

/** With this code the server ends when it has served and broke off. */
export const BROKE_OFF = 75;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 60_000;
const WELL_MS = 10_000; // whoever ran for so long does not fail at every start

/**
 * Runs `once` until it ends for good, and returns its exit code. Between two runs is a pause that doubles while the runs are short.
 * `once` gives the exit code, 128 and more for a signal; `told.aborted` says that somebody ordered the end.
 */
export async function keepRunning(once, told, say = console.error) {
  let pause = FIRST_PAUSE_MS;
  let hasServed = false;
  for (;;) {
    const began = performance.now();
    const code = await once();
    hasServed ||= code === BROKE_OFF || code > 128;
    if (told.aborted || code === 0 || !hasServed) return code;
    if (performance.now() - began > WELL_MS) pause = FIRST_PAUSE_MS;
    say(words.again(code, pause / 1000));
    await wait(pause, undefined, { signal: told }).catch(() => {});
    if (told.aborted) return code;
    pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
  }
}
