// node scripts/run.mjs <script> [arguments]: installs what the lock says if need be, then runs the script with the Node that came
// with it, whatever Node the machine has. Forwards signals and returns its exit code.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { keepRunning } from './keep-running.mjs';
import { commandOf, end, environment, isBuilt, markRunning, prepare, ROOT } from './prepare.mjs';
import { serverFlags } from './server-flags.mjs';
import { words } from './words.mjs';

const REPORT = join(ROOT, '.cache/test-report.json');
const LAUNCHER_CHECK_MS = 250;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

// somebody ordered the end, also while nothing runs
const told = new AbortController();
for (const signal of SIGNALS) process.on(signal, () => told.abort());

const scripts = {
  start: async (node, args) =>
    (await built(node)) ||
    served(() => keepRunning(() => launch(node, [...serverFlags, 'dist/main.js', ...args]), told.signal)),
  dev: (node, args) => served(() => launch(node, ['build.ts', '--watch', ...args])),
  build: (node, args) => run(node, ['build.ts', ...args]),
  check: async (node, args) =>
    (await tool(node, 'typescript/bin/tsc', ['-p', '.'])) ||
    (await tool(node, 'typescript/bin/tsc', ['-p', 'src/client'])) ||
    (await tool(node, '@biomejs/biome/bin/biome', ['ci', '--colors=off', '--max-diagnostics=20', ...args])),
  test: (node, args) => test(node, args),
  e2e: (node, args) => test(node, ['e2e', ...args]),
  bench: async (node, args) => (await built(node)) || run(node, ['--import', 'tsx', 'bench/run.ts', ...args]),
  seed: (node, args) => run(node, ['scripts/mot-cua.mjs', 'seed', ...args]),
  backup: (node, args) => run(node, ['scripts/mot-cua.mjs', 'backup', ...args]),
  doctor: (node, args) => run(node, ['scripts/mot-cua.mjs', 'doctor', ...args]),
};

const [name, ...rest] = process.argv.slice(2);
const script = Object.hasOwn(scripts, name ?? '') ? scripts[name] : undefined;
if (!script) end(words.unknown(name, Object.keys(scripts)));
process.exitCode = await script(prepare(), rest);

async function built(node) {
  return isBuilt() ? 0 : run(node, ['build.ts']);
}

// the tests build what they need for themselves
async function test(node, args) {
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  rmSync(REPORT, { force: true });
  const reports = ['default', 'json', './testing/where-time-goes.ts'].map((name) => `--reporter=${name}`);
  reports.push(`--outputFile.json=${REPORT}`);
  const code = await tool(node, 'vitest/vitest.mjs', ['run', ...reports, ...args]);
  if (!existsSync(REPORT)) return code || 1;
  const report = JSON.parse(readFileSync(REPORT, 'utf8'));
  const unread = report.testResults.filter((f) => f.status === 'failed' && f.assertionResults.length === 0);
  console.log(`${report.numPassedTests} passed, ${report.numFailedTests + unread.length} failed`);
  return code;
}

async function served(f) {
  const unmark = markRunning();
  try {
    return await f();
  } finally {
    unmark();
  }
}

function launch(node, args) {
  return run(node, args, { MC_LAUNCHER: String(process.pid) });
}

function tool(node, file, args) {
  return run(node, [join('node_modules', file), ...args]);
}

function run(node, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(node, args, { cwd: ROOT, stdio: 'inherit', env: { ...environment(), ...env } });
    const pass = (signal) => {
      told.abort();
      child.kill(signal);
    };
    for (const signal of SIGNALS) process.on(signal, pass);
    // An npm that is killed outright forwards no signal: so what it started notices, and stops in good order.
    const before = launchers();
    const watch = setInterval(() => {
      if (launchers() !== before) pass('SIGTERM');
    }, LAUNCHER_CHECK_MS);
    child.on('error', (e) => end(String(e)));
    child.on('exit', (code, signal) => {
      clearInterval(watch);
      for (const s of SIGNALS) process.off(s, pass);
      resolve(code ?? 128 + constants.signals[signal]);
    });
  });
}

// The processes that started us: npm itself, or a shell between and npm above it. None when it was not npm.
function launchers() {
  if (!process.env.npm_lifecycle_event) return '';
  const shell = commandOf(process.ppid).startsWith('sh\0-c');
  return shell ? `${process.ppid} ${parentOf(process.ppid)}` : `${process.ppid}`;
}

function parentOf(pid) {
  try {
    return /^PPid:\t(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  } catch {
    return undefined;
  }
}
