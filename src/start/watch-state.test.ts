import { statfsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkFile } from '#domain/files';
import { ALARM_KINDS } from '#domain/security';
import { diskSpace } from '#platform/disk-space.ts';
import { makeMetrics } from '#platform/metrics.ts';
import { incoming, samplePdf } from '#testing/sample-files.ts';
import { seededDeps } from '#testing/seeded-deps.ts';
import { watchState } from './watch-state.ts';

const deps = await seededDeps();

async function numbers(o: Partial<typeof deps> = {}): Promise<Record<string, number>> {
  const metrics = makeMetrics(deps.db);
  watchState(metrics, { ...deps, ...o });
  const lines = [...(await metrics.text()).matchAll(/^(\w+\{[^}]*\}) (\S+)$/gm)];
  return Object.fromEntries(lines.map(([, name, value]) => [name, Number(value)]));
}

test('the metrics say how much room the disk of the data folder has, and how much it must have', async () => {
  const { bavail, bsize } = statfsSync(deps.config.dataDir);
  const seen = await numbers();
  const free = seen['disk_free_bytes{folder="data"}'] ?? 0;
  expect(Math.abs(free - bavail * bsize)).toBeLessThan(0.1 * bavail * bsize); // others write meanwhile
  expect(seen['disk_floor_bytes{folder="data"}']).toBe(500_000_000);
});

test('a file system that does not say how much is free has no such number, rather than a wrong one', async () => {
  const disk = diskSpace({ folder: '/', floor: 1, free: async () => Promise.reject(new Error('nothing')) });
  const seen = await numbers({ disk });
  expect(Object.keys(seen).filter((name) => name.startsWith('disk_'))).toEqual([
    'disk_floor_bytes{folder="data"}',
  ]);
});

test('every kind of alarm and every channel stand there, also while there is nothing to say of them', async () => {
  const seen = await numbers();
  for (const kind of ALARM_KINDS) expect(seen[`security_alarms_open{alarm="${kind}"}`]).toBe(0);
  expect(seen).toMatchObject({
    'messages_waiting{channel="sms"}': 0,
    'message_channel_down_seconds{channel="email"}': 0,
  });
});

test('how many files were checked stands there, and the most that one took, as its process measured it', async () => {
  const before = (await numbers())['file_checks{of="all"}'] ?? 0;
  await checkFile(incoming(await samplePdf(), 'a.pdf'), { accepts: ['pdf'], maxBytes: 1_000_000 });
  const seen = await numbers();
  expect(seen['file_checks{of="all"}']).toBe(before + 1);
  expect(seen['file_checks{of="most_processor_ms"}']).toBeGreaterThan(1);
  // no process of Node is smaller
  expect(seen['file_checks{of="most_memory_mb"}']).toBeGreaterThan(30);
});
