import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Doors, openDoors } from '#testing/story/doors.ts';

// Of the processor, in this thread alone: what other test files do meanwhile in the same process is not counted.
const SMALL_MS = 60;
const TRIES = 5;

let doors: Doors;
beforeAll(async () => {
  doors = await openDoors();
});
afterAll(() => doors.close());

test('a page that says that it costs little does', async () => {
  const dear: string[] = [];
  const small = doors.pages.filter(({ row }) => row.cost === 'small' || row.cost === 'kept');
  expect(small.length).toBeGreaterThan(40);
  for (const { row, who, url } of small) {
    const took: number[] = [];
    for (let i = 0; i < TRIES; i++) {
      const before = process.threadCpuUsage();
      await doors.k.get(who, url);
      const { user, system } = process.threadCpuUsage(before);
      took.push((user + system) / 1000);
    }
    if (Math.min(...took) > SMALL_MS) dear.push(`${row.path} ${Math.round(Math.min(...took))} ms`);
  }
  expect(dear).toEqual([]);
});
