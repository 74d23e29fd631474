import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BROKE_OFF, keepRunning } from '../scripts/keep-running.mjs';

/** A server that ends each time in the next of these ways: with an exit code, or killed by a signal. */
function server(...ends: (number | 'SIGKILL')[]) {
  const script = join(mkdtempSync(join(tmpdir(), 'mot-cua-launch-')), 'server.mjs');
  writeFileSync(
    script,
    'const how = process.argv[2]; if (how === "SIGKILL") process.kill(process.pid, how); else process.exit(Number(how));',
  );
  const starts: number[] = [];
  const once = () =>
    new Promise<number>((resolve) => {
      const how = ends[starts.length] ?? 0;
      starts.push(performance.now());
      const child = spawn(process.execPath, [script, String(how)], { stdio: 'ignore' });
      child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGKILL' ? 137 : 143)));
    });
  return { once, starts };
}

const lines: string[] = [];
const say = (line: string) => void lines.push(line);
const never = new AbortController().signal;

test('a server that broke off or was killed is started again, after pauses that grow', async () => {
  const { once, starts } = server(BROKE_OFF, 'SIGKILL', 1, 0);
  expect(await keepRunning(once, never, say)).toBe(0);
  expect(starts).toHaveLength(4); // also after the refused one: it had served before, and what refused it may pass
  const pauses = starts.slice(1).map((s, i) => s - (starts[i] ?? 0));
  expect(pauses[0]).toBeGreaterThan(450);
  expect(pauses[1]).toBeGreaterThan(950);
  expect(pauses[2]).toBeGreaterThan(1_950);
  expect(lines).toHaveLength(3);
  expect(lines[0]).toContain(`mã ${BROKE_OFF}`);
});

test('a server that refuses to start stays stopped', async () => {
  const { once, starts } = server(1, 0);
  expect(await keepRunning(once, never, say)).toBe(1);
  expect(starts).toHaveLength(1);
});

test('a server that was told to stop stays stopped, also when the order comes in the pause', async () => {
  const { once, starts } = server(BROKE_OFF, BROKE_OFF, BROKE_OFF);
  const stopOrder = new AbortController();
  const ended = keepRunning(once, stopOrder.signal, (line) => {
    say(line);
    if (starts.length === 2) stopOrder.abort();
  });
  expect(await ended).toBe(BROKE_OFF);
  expect(starts).toHaveLength(2);
});
