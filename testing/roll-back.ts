import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.ts';

// Rolls back for once: a province is made by the program as it stands here, then the last version that knows one migration less takes
// its data folder over, and a whole journey is made with it in a browser: register, file, accept, decide, hand over. Then the new one
// starts again and proves every ledger. About four minutes.
//   node --import tsx testing/roll-back.ts [<an older commit instead>]
const ROOT = new URL('..', import.meta.url).pathname;
const TREE = join(ROOT, '.cache/roll-back');
const JOURNEY = 'e2e/file-a-birth-without-script.e2e.test.ts';
const NEW_FOLDER = 'dataFolder()';
const UP_MS = 180_000;

const newest = migrationsAt('HEAD');
const older = process.argv[2] ?? lastWithOneLess();
const unknown = newest.filter((m) => !migrationsAt(older).includes(m)).map((m) => m.split(' ')[1] ?? '');
if (unknown.length === 0) end(`${older} knows every migration: there is nothing to roll back over`);
say(`${older} does not know ${unknown.join(', ')}`);

const folder = mkdtempSync(join(tmpdir(), 'mot-cua-roll-back-'));
let running: ChildProcess | undefined;
process.on('exit', () => {
  running?.kill('SIGKILL');
  spawnSync('git', ['worktree', 'remove', '--force', TREE], { cwd: ROOT });
  rmSync(folder, { recursive: true, force: true });
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(130));

await once(ROOT, /demonstration dossiers made/);
say('the new version has made a province with dossiers');
checkOut();
await once(TREE);
say('the older one starts on it and is ready');
const journey = run(TREE, ['scripts/run.mjs', 'test', JOURNEY]);
if (journey !== 0) end(`the journey with the older version failed (${journey})`);
say('with the older one a birth was filed, accepted, decided and handed over');
await once(ROOT);
if (run(ROOT, ['scripts/mot-cua.mjs', 'verify']) !== 0) end('a ledger is broken');
say('the new version starts again, and every ledger holds');

/** Each as its content and its name, so that one that was changed or numbered anew is another. */
function migrationsAt(commit: string): string[] {
  const list = execFileSync('git', ['ls-tree', commit, 'migrations/'], { cwd: ROOT, encoding: 'utf8' });
  return list
    .trim()
    .split('\n')
    .map((line) => line.replace(/^\S+ \S+ (\S+)\tmigrations\//, '$1 '));
}

function lastWithOneLess(): string {
  const commits = execFileSync('git', ['rev-list', 'HEAD'], { cwd: ROOT, encoding: 'utf8' })
    .trim()
    .split('\n');
  const found = commits.find((commit) => {
    const known = migrationsAt(commit);
    return known.length === newest.length - 1 && known.every((m) => newest.includes(m));
  });
  return found ?? end('no commit knows one migration less');
}

/** The older version beside this one, with its journey led to the data that the new one has made. */
function checkOut(): void {
  spawnSync('git', ['worktree', 'remove', '--force', TREE], { cwd: ROOT });
  execFileSync('git', ['worktree', 'add', '--quiet', '--detach', TREE, older], { cwd: ROOT });
  const lock = (tree: string) => readFileSync(join(tree, 'package-lock.json'), 'utf8');
  if (lock(TREE) === lock(ROOT)) execFileSync('cp', ['-al', join(ROOT, 'node_modules'), TREE]); // otherwise it installs its own
  const path = join(TREE, JOURNEY);
  const text = readFileSync(path, 'utf8');
  if (text.split(NEW_FOLDER).length !== 2) end(`${JOURNEY} of ${older} does not name ${NEW_FOLDER} once`);
  writeFileSync(path, text.replace(NEW_FOLDER, JSON.stringify(folder)));
}

/** Starts the program of a tree on the folder, waits until it is ready and its log says so much, and stops it. */
async function once(tree: string, until = /./): Promise<void> {
  const port = await freePort();
  let log = '';
  running = spawn(process.execPath, ['scripts/run.mjs', 'start'], {
    cwd: tree,
    env: { ...process.env, ...settings(), PORT: String(port) },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  running.stderr?.on('data', (line) => {
    log += line;
  });
  const ended = new Promise<number>((resolve) => running?.once('exit', (code) => resolve(code ?? 1)));
  const latest = Date.now() + UP_MS;
  while (!(until.test(log) && (await isReady(port)))) {
    if (running.exitCode !== null || Date.now() > latest) end(`${tree} does not start:\n${log}`);
    await new Promise((r) => setTimeout(r, 100));
  }
  running.kill('SIGTERM');
  const code = await ended;
  running = undefined;
  if (code !== 0 || /"level":(50|60)/.test(log)) end(`${tree} ended with ${code}:\n${log}`);
}

async function isReady(port: number): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
  return answer?.ok ?? false;
}

function run(tree: string, args: string[]): number {
  const done = spawnSync(process.execPath, args, {
    cwd: tree,
    env: { ...process.env, ...settings() },
    stdio: 'inherit',
  });
  return done.status ?? 1;
}

function settings() {
  return { DATA_DIR: folder, METRICS_PORT: 'off' };
}

function say(line: string): void {
  console.log(`· ${line}`);
}

function end(why: string): never {
  console.error(why);
  process.exit(1);
}
