import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CSRF_COOKIE, csrfToken } from '#platform/http/csrf.ts';
import { makeWorld } from '#testing/story/world.ts';
import { PORTAL_COOKIE } from '../../src/sites/portal/portal-cookie.ts';
import { atMost, forInformation, type Measure } from '../bench.ts';
import { startInFolder } from '../processes.ts';
import { signedIn, withDeps } from '../signed-in.ts';
import { percentile } from '../turns.ts';
import { hostileBodies } from './bodies.ts';
import { hostileFiles, sendFiles } from './files.ts';
import { holdSlow } from './slow-connections.ts';
import { watchServer } from './watch-server.ts';

const SECONDS = 15;
const SLOW = 3_000;
const SLOW_SECONDS = 20;
// ten times what slowhttptest, the usual tool for it, opens unless told
const OPENED_A_SECOND = 500;

/** The hostile set: bodies, files, slow connections. Each with the time in which the server says that it lives, and its memory. */
export async function hostile(say: (line: string) => void): Promise<Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'mot-cua-hostile-'));
  const program = await startInFolder(folder);
  try {
    const { url, pid } = program;
    const filing = await signInAndBegin(folder);
    const files = await hostileFiles();
    const measures: Measure[] = [];
    const during = async <T>(what: string, f: () => Promise<T>): Promise<T> => {
      say(`${what} …`);
      const watch = watchServer(url, pid);
      const result = await f().finally(async () => {
        const seen = await watch.stop();
        measures.push(
          atMost(`hostile ${what}: /healthz p99`, percentile(seen.ms, 0.99), 'ms', 200),
          atMost(`hostile ${what}: /healthz without an answer`, seen.unanswered, 'times', 0),
          atMost(`hostile ${what}: memory of the web process`, seen.web, 'MB', 400),
          atMost(`hostile ${what}: memory of all processes`, seen.all, 'MB', 900),
        );
      });
      return result;
    };
    const bodies = await during('bodies', () => hostileBodies(url, { seconds: SECONDS, atOnce: 8 }));
    const sent = await during('files', () => sendFiles({ url, ...filing, files, times: 2, atOnce: 4 }));
    const slow = { many: SLOW, seconds: SLOW_SECONDS };
    await during('slow connections', () => holdSlow(url, { ...slow, perSecond: OPENED_A_SECOND }));
    const failed = [...bodies, ...sent.map((s) => s.status)].filter((status) => status >= 500);
    say(`the files were answered ${countsOf(sent.map((s) => `${s.name} ${s.status}`))}`);
    return [
      ...measures,
      atMost('hostile: answered with a failure', failed.length, 'times', 0),
      forInformation('hostile: forms and searches sent', bodies.length, 'times'),
    ];
  } finally {
    await program.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function countsOf(answers: string[]): string {
  const each = new Set(answers);
  return [...each].map((a) => `${a} (${answers.filter((b) => b === a).length})`).join(', ');
}

// Signing in has benches of its own; here somebody is signed in, with a draft that waits for its papers.
async function signInAndBegin(folder: string): Promise<{ page: string; cookie: string; csrf: string }> {
  return withDeps(folder, async (deps) => {
    const world = await makeWorld(deps);
    const browser = 'a-browser-of-the-bench';
    return {
      page: `/nop-ho-so/${world.drafts.ready}/giay-to`,
      cookie: `${PORTAL_COOKIE}=${await signedIn(deps)}; ${CSRF_COOKIE}=${browser}`,
      csrf: csrfToken(deps.keys, browser),
    };
  });
}
