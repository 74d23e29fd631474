import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '#platform/root.ts';
import { freePort } from '#testing/free-port.ts';
import { kill, type Process, treeOf } from './process-tree.ts';

const UP_MS = 120_000;
const LOOK_MS = 50;
// As in a container: processes are numbered from one again at every start, and all die with the first.
const OWN_NUMBERS = ['unshare', '--pid', '--fork', '--mount-proc', '--kill-child'];

/** Whether this user may give the program process numbers of its own, as a container does. */
export const canNumberAnew = spawnSync('unshare', [...OWN_NUMBERS.slice(1), 'true']).status === 0;

/** The program as people start it, by its launcher, with everything durable. Its log goes into a file of its data folder. */
export async function launchProgram(o: { folder: string; env?: Record<string, string> }): Promise<Launched> {
  mkdirSync(o.folder, { recursive: true });
  chmodSync(o.folder, 0o755); // the user of the database passes through it
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const logPath = join(o.folder, 'program.log');
  const command = [...(canNumberAnew ? OWN_NUMBERS : []), process.execPath, 'scripts/run.mjs', 'start'];
  let child: ChildProcess;
  const start = () => {
    const log = openSync(logPath, 'a');
    child = spawn(command[0] ?? '', command.slice(1), {
      cwd: ROOT,
      env: {
        PATH: process.env.PATH,
        HOME: process.env.HOME,
        DATA_DIR: join(o.folder, 'data'),
        PORT: String(port),
        METRICS_PORT: 'off',
        DEMO_DOSSIERS: '0',
        ...o.env,
      },
      stdio: ['ignore', log, log],
      detached: true,
    });
    closeSync(log);
  };
  const tree = () => treeOf(child.pid ?? 0);
  const untilUp = async () => {
    const end = performance.now() + UP_MS;
    while (!(await isUp(url))) {
      if (performance.now() > end || child.exitCode !== null)
        throw new Error(`the program does not come up:\n${readFileSync(logPath, 'utf8').slice(-2000)}`);
      await new Promise((r) => setTimeout(r, LOOK_MS));
    }
  };
  start();
  await untilUp();
  return {
    url,
    data: join(o.folder, 'data'),
    untilUp,
    start,
    killTree() {
      for (const p of tree()) kill(p);
    },
    killServer: () =>
      killOne(tree(), (p) => p.command.includes('dist/main.js') && !p.command.includes('run.mjs')),
    killDatabase: () => killOne(tree(), (p) => /\/postgres -D /.test(p.command)),
    async stop() {
      const gone = new Promise((r) => child.once('exit', r));
      for (const p of tree().filter(
        (p) => p.command.includes('scripts/run.mjs') && !p.command.startsWith('unshare'),
      ))
        kill(p, 'SIGTERM');
      const late = setTimeout(() => {
        for (const p of tree()) kill(p);
      }, 35_000);
      await gone;
      clearTimeout(late);
    },
  };
}

function killOne(tree: Process[], isIt: (p: Process) => boolean): void {
  const found = tree.find(isIt);
  if (!found) throw new Error(`not running: ${tree.map((p) => p.command.slice(0, 60)).join(' | ')}`);
  kill(found);
}

async function isUp(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(3_000) }).catch(() => undefined);
  return answer?.ok ?? false;
}

export interface Launched {
  url: string;
  /** Its DATA_DIR. */
  data: string;
  untilUp(): Promise<void>;
  /** After everything was killed. */
  start(): void;
  /** Launcher, server and database at once. */
  killTree(): void;
  /** The server alone; its launcher lives. */
  killServer(): void;
  /** The postmaster of the embedded database alone. */
  killDatabase(): void;
  stop(): Promise<void>;
}
