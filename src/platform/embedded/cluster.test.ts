import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { startCluster } from './cluster.ts';
import { FolderUnusable, prepareDataFolder } from './data-folder.ts';
import { runAs } from './run-as.ts';

const asRoot = process.getuid?.() === 0;

async function ask(url: string, text: string): Promise<Record<string, unknown>[]> {
  const c = new pg.Client({ connectionString: url });
  c.on('error', () => {}); // the statement in hand tells it
  await c.connect();
  try {
    return (await c.query(text)).rows;
  } finally {
    await c.end();
  }
}

test('a new folder gets a durable PostgreSQL of its own, reached by password only, and it stops cleanly', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mot-cua-cluster-'));
  prepareDataFolder(folder, { database: true });
  const first = await startCluster(folder);
  const [row] = await ask(
    first.url,
    `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit, lower('ĐẶNG THỊ ẤN') as name,
      current_setting('server_encoding') as encoding`,
  );
  expect(row).toEqual({ fsync: 'on', commit: 'on', name: 'đặng thị ấn', encoding: 'UTF8' });
  await ask(first.url, "create table kept (a text); insert into kept values ('x')");
  const guessed = new URL(first.url);
  guessed.password = 'wrong';
  await expect(ask(guessed.href, 'select 1')).rejects.toThrow('password authentication failed');
  expect(statSync(join(folder, 'postgres.json')).mode & 0o777).toBe(0o600);
  expect(existsSync(join(folder, 'postgres.password'))).toBe(false);
  await first.stop();
  expect(existsSync(join(folder, 'postgres/postmaster.pid'))).toBe(false);

  const again = await startCluster(folder);
  expect(await ask(again.url, 'select a from kept')).toEqual([{ a: 'x' }]);
  expect(again.url).toBe(first.url); // the port is remembered
  await again.stop();
});

test('a PostgreSQL that a killed process left is stopped, and what it had committed is there', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mot-cua-cluster-'));
  prepareDataFolder(folder, { database: true });
  const left = await startCluster(folder);
  await ask(left.url, "create table kept (a text); insert into kept values ('x')");
  const next = await startCluster(folder);
  await left.exited;
  expect(await ask(next.url, 'select a from kept')).toEqual([{ a: 'x' }]);
  await next.stop();
});

describe.runIf(process.platform === 'linux')(
  'what a postmaster that is gone wrote of itself is not believed',
  () => {
    // the same user, so that PostgreSQL itself would take the process for a postmaster
    const as = runAs();
    const other = (command: string) =>
      spawn('sh', ['-c', command], { ...as, stdio: ['ignore', 'pipe', 'ignore'] });

    test.each([
      ['any other process has its number by now', 'echo $$; exec sleep 60'],
      // a shell that has become something else never buries its child
      ['it is dead and not buried', 'sleep 0.05 & echo $!; exec sleep 60'],
    ])('when %s', async (_what, command) => {
      const folder = mkdtempSync(join(tmpdir(), 'mot-cua-cluster-'));
      prepareDataFolder(folder, { database: true });
      await (await startCluster(folder)).stop();
      const process = other(command);
      const [output] = await once(process.stdout, 'data');
      await new Promise((r) => setTimeout(r, 200));
      writeFileSync(
        join(folder, 'postgres/postmaster.pid'),
        `${Number(String(output))}\n${folder}/postgres\n1\n1\n\n127.0.0.1\n        1         1\nready   \n`,
      );
      const next = await startCluster(folder);
      expect(await ask(next.url, 'select 1 as n')).toEqual([{ n: 1 }]);
      await next.stop();
      expect(process.exitCode).toBeNull(); // a stranger is left alone
      process.kill('SIGKILL');
    });

    test('and of one that was killed alone, the processes that are still at work are waited for and ended', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'mot-cua-cluster-'));
      prepareDataFolder(folder, { database: true });
      const first = await startCluster(folder);
      const pid = Number(readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
      const busy = ask(first.url, 'select pg_sleep(600)').catch((e: Error) => e);
      await new Promise((r) => setTimeout(r, 300));
      process.kill(pid, 'SIGKILL');
      const next = await startCluster(folder);
      expect(await ask(next.url, 'select 1 as n')).toEqual([{ n: 1 }]);
      expect(await busy).toBeInstanceOf(Error);
      await next.stop();
    });
  },
);

test('the log of PostgreSQL does not contain the values of people’s rows', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mot-cua-cluster-'));
  prepareDataFolder(folder, { database: true });
  const cluster = await startCluster(folder);
  await ask(
    cluster.url,
    "create table people (number text unique); insert into people values ('099194000121')",
  );
  await expect(ask(cluster.url, "insert into people values ('099194000121')")).rejects.toThrow(
    'duplicate key',
  );
  await cluster.stop();
  const log = readFileSync(join(folder, 'postgres.log'), 'utf8');
  expect(log).toContain('duplicate key');
  expect(log).not.toContain('099194000121');
});

describe('a data folder that cannot be used is named', () => {
  const reasonOf = (folder: string) => {
    try {
      prepareDataFolder(folder, { database: true });
    } catch (e) {
      if (e instanceof FolderUnusable) return [e.reason, e.folder];
      throw e;
    }
    return undefined;
  };

  test('when it is a file', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'mot-cua-folder-')), 'file');
    writeFileSync(path, '');
    expect(reasonOf(path)).toEqual(['no-folder', path]);
  });

  test.runIf(asRoot)(
    'when the user of PostgreSQL cannot enter a folder above it, which stays as it is',
    () => {
      const above = mkdtempSync(join(tmpdir(), 'mot-cua-folder-'));
      const folder = join(above, 'data');
      mkdirSync(folder);
      chmodSync(above, 0o700);
      expect(reasonOf(folder)).toEqual(['enter-as-database', above]);
      expect(statSync(above).mode & 0o777).toBe(0o700);
    },
  );

  test.runIf(asRoot)('but a private folder given as the data folder is opened to PostgreSQL alone', () => {
    const folder = mkdtempSync(join(tmpdir(), 'mot-cua-folder-'));
    expect(reasonOf(folder)).toBeUndefined();
    expect(statSync(folder).mode & 0o777).toBe(0o710);
  });
});
