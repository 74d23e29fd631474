// What must be true before anything of the program runs: the locked libraries are there, and a Node that is new enough.
// Runs on Node 20 without any library.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { words } from './words.mjs';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const MODULES = join(ROOT, 'node_modules');
const INSTALLED = join(MODULES, '.mot-cua-lock');
const RUNNING = '.mot-cua-running-';
const LEAST_NODE = 24;

/** Installs what the lock says when it is missing, and returns the Node to run with. Ends the process when that fails. */
export function prepare() {
  const lock = lockHash();
  if (!isInstalled(lock)) install(lock);
  return nodeToUse();
}

/**
 * Marks that a server runs from this folder, so that nobody changes its libraries meanwhile. Returns the function that removes the
 * mark.
 */
export function markRunning() {
  const mark = join(MODULES, RUNNING + process.pid);
  writeFileSync(mark, '');
  return () => rmSync(mark, { force: true });
}

/** Whether the bundles in dist/ are as new as every source. */
export function isBuilt() {
  try {
    const built = statSync(join(ROOT, 'dist/main.js')).mtimeMs;
    statSync(join(ROOT, 'dist/manifest.json'));
    const sources = [
      'src',
      'build.ts',
      'build-fonts.ts',
      'build-templates.ts',
      'package-lock.json',
      'tsconfig.json',
    ].map((p) => join(ROOT, p));
    return sources.every((path) => newest(path) <= built);
  } catch {
    return false;
  }
}

/** The environment that the program's tools need to find one another. */
export function environment() {
  return { ...process.env, PATH: `${join(MODULES, '.bin')}:${process.env.PATH}` };
}

export function end(sentence) {
  console.error(sentence);
  process.exit(1);
}

function isInstalled(lock) {
  if (readOr(INSTALLED) === lock) return true;
  if (!matchesHiddenLock()) return false;
  writeFileSync(INSTALLED, lock); // somebody ran npm themselves
  return true;
}

function install(lock) {
  const pid = runningServer();
  if (pid) end(words.serverRuns(pid));
  console.log(words.installing);
  // npm's own Node, when npm started us: the one in node_modules is about to be removed
  const { npm_node_execpath: node, npm_execpath: npm } = process.env;
  const [file, ...args] = node && npm ? [node, npm, 'ci'] : ['npm', 'ci'];
  const done = spawnSync(file, args, { cwd: ROOT, stdio: 'inherit' });
  if (done.status !== 0) end(words.installFailed);
  writeFileSync(INSTALLED, lock);
}

// npm records what it installed: every package of the lock that is not optional must be there in its version.
function matchesHiddenLock() {
  const hidden = readOr(join(MODULES, '.package-lock.json'));
  if (!hidden) return false;
  const there = JSON.parse(hidden).packages;
  const wanted = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, p]) => path === '' || p.optional || p.devOptional || there[path]?.version === p.version,
  );
}

function runningServer() {
  if (!existsSync(MODULES)) return undefined;
  const marks = readdirSync(MODULES).filter((f) => f.startsWith(RUNNING));
  for (const mark of marks) {
    const pid = Number(mark.slice(RUNNING.length));
    if (commandOf(pid).includes('run.mjs')) return pid;
    rmSync(join(MODULES, mark), { force: true });
  }
  return undefined;
}

/** The command line of a process, its words separated by NUL on Linux; '' when there is none. */
export function commandOf(pid) {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

function nodeToUse() {
  const own = join(MODULES, 'node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
  const node = existsSync(own) ? own : process.execPath;
  const answer = spawnSync(node, ['--version'], { encoding: 'utf8' });
  const version = answer.stdout?.trim().replace(/^v/, '') || process.versions.node;
  if (answer.status !== 0 || Number.parseInt(version, 10) < LEAST_NODE) end(words.oldNode(version));
  return node;
}

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
}

function newest(path) {
  const s = statSync(path);
  if (!s.isDirectory()) return s.mtimeMs;
  return Math.max(s.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function readOr(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
