import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FolderTaken, holderOf, takeFolder } from './folder-lock.ts';
import { startOf } from './process.ts';

const newFolder = () => mkdtempSync(join(tmpdir(), 'mot-cua-lock-'));
const write = (folder: string, holder: object) =>
  writeFileSync(join(folder, 'mot-cua.lock'), JSON.stringify(holder));

test('the first process takes the folder, and gives it back without a trace', async () => {
  const folder = newFolder();
  const lock = await takeFolder(folder, 'server');
  expect(lock.tookOver).toBe(false);
  lock.tell({ state: 'running', port: 3000 });
  expect(holderOf(folder)).toMatchObject({ pid: process.pid, state: 'running', port: 3000 });
  expect(statSync(join(folder, 'mot-cua.lock')).mode & 0o777).toBe(0o600);
  lock.release();
  expect(existsSync(join(folder, 'mot-cua.lock'))).toBe(false);
});

test('a second process is told where the first one answers, and changes nothing', async () => {
  const folder = newFolder();
  (await takeFolder(folder, 'server')).tell({ state: 'running', port: 3123 });
  const before = readFileSync(join(folder, 'mot-cua.lock'), 'utf8');
  await expect(takeFolder(folder, 'server')).rejects.toSatisfy(
    (e) => e instanceof FolderTaken && e.holder.port === 3123,
  );
  expect(readFileSync(join(folder, 'mot-cua.lock'), 'utf8')).toBe(before);
});

test('the lock of a process that is gone is taken over', async () => {
  const folder = newFolder();
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  write(folder, { pid: child.pid, start: 'x', kind: 'server', state: 'running' });
  expect((await takeFolder(folder, 'server')).tookOver).toBe(true);
});

test('a process number that was given to another process is not mistaken for the first process', async () => {
  const folder = newFolder();
  write(folder, { pid: process.pid, start: 'another start', kind: 'server', state: 'running' });
  expect(holderOf(folder)).toBeUndefined();
  expect((await takeFolder(folder, 'server')).tookOver).toBe(true);
});

test('half a lock file belongs to nobody', async () => {
  const folder = newFolder();
  writeFileSync(join(folder, 'mot-cua.lock'), '{"pid":');
  expect((await takeFolder(folder, 'server')).tookOver).toBe(true);
});

test('a process that is stopping is waited for', async () => {
  const folder = newFolder();
  const child = spawn(process.execPath, ['-e', 'process.stdin.resume()']);
  const pid = child.pid ?? 0;
  write(folder, { pid, start: startOf(pid), kind: 'server', state: 'stopping' });
  const taken = takeFolder(folder, 'server').then(({ tookOver }) => ({ tookOver, lives: startOf(pid) }));
  child.stdin.end(); // only now does it come to its end
  expect(await taken).toEqual({ tookOver: true, lives: undefined });
});

test('of many processes that try to take over at once, one does', async () => {
  const folder = newFolder();
  const script = join(import.meta.dirname, 'folder-lock.ts');
  write(folder, { pid: 999_999_999, start: 'x', kind: 'server', state: 'running' });
  const code = `import(${JSON.stringify(script)}).then(async (m) => { try { await m.takeFolder(${JSON.stringify(folder)}, 'server'); console.log('took'); } catch { console.log('no'); } process.stdin.resume(); })`;
  // each lives until all have tried: whoever took the folder is there to be found by the last
  const children = Array.from({ length: 6 }, () =>
    spawn(process.execPath, ['-e', code], { stdio: ['pipe', 'pipe', 'inherit'] }),
  );
  const outcomes = await Promise.all(
    children.map(async (child) => String((await once(child.stdout, 'data'))[0]).trim()),
  );
  for (const child of children) child.stdin.end();
  expect(outcomes.sort()).toEqual([...Array(5).fill('no'), 'took']);
});
