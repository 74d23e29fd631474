import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dataFolder, launch } from './server.ts';

test('a server whose database is killed says so, ends by itself, and the next start has the folder', async () => {
  const DATA_DIR = dataFolder();
  const first = await launch({ env: { DATA_DIR } });
  const [pid = ''] = readFileSync(join(DATA_DIR, 'postgres/postmaster.pid'), 'utf8').split('\n');
  process.kill(Number(pid), 'SIGKILL');
  expect(await first.exited).toBe(1);
  expect(first.err()).toContain('PostgreSQL dừng ngoài ý muốn');
  expect(existsSync(join(DATA_DIR, 'mot-cua.lock'))).toBe(false);

  const next = await launch({ env: { DATA_DIR } });
  expect((await fetch(next.url)).status).toBe(200);
  expect(await next.stop()).toBe(0);
});
