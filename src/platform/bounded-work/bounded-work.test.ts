import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { SlowWork } from '#testing/slow-work.ts';
import { BoundedWork, OutOfBoundsError } from './bounded-work.ts';
import { TooMuchWorkError } from './fair-turns.ts';

const BOUNDS = { cpuMs: 1500, ms: 5000, memoryMb: 220, heapMb: 100 };
const workers = (
  o: { atOnce?: number; mostWaiting?: number; mostOfOne?: number; idleMs?: number; ms?: number } = {},
) =>
  new BoundedWork<SlowWork, number>({
    entry: '../testing/slow-work',
    atOnce: o.atOnce ?? 1,
    mostWaiting: o.mostWaiting ?? 10,
    mostOfOne: o.mostOfOne ?? 10,
    idleMs: o.idleMs ?? 5000,
    bounds: { ...BOUNDS, ms: o.ms ?? BOUNDS.ms },
  });
const pidOf = async (w: BoundedWork<SlowWork, number>, work: SlowWork, who?: string) =>
  (await w.ask(work, who)).answer;

describe('work in processes with bounds', () => {
  it('is not ended by the rest of its process that was over when it began', async () => {
    const w = workers({ idleMs: 700 });
    const first = await pidOf(w, { ms: 1 });
    for (let i = 0; i < 3; i++) expect(await pidOf(w, { ms: 1 })).toBe(first);
    await pause(400);
    expect(await pidOf(w, { ms: 900 })).toBe(first); // the time of each rest runs out meanwhile
    expect(await pidOf(w, { ms: 1 })).toBe(first);
    await pause(1200);
    expect(await pidOf(w, { ms: 1 })).not.toBe(first); // nobody asked: it ended
  });

  it('goes on with a new process after one has died or taken too long', async () => {
    const w = workers({ ms: 1500 });
    await expect(pidOf(w, { ms: 0, die: true })).rejects.toThrow(OutOfBoundsError);
    await expect(pidOf(w, { ms: 60_000 })).rejects.toThrow(OutOfBoundsError);
    expect(await pidOf(w, { ms: 1 })).toBeGreaterThan(0);
  });

  it('is done by so many at once, and refused when too many wait', async () => {
    const w = workers({ atOnce: 2, mostWaiting: 1 });
    const answers = [300, 300, 1].map((ms) => pidOf(w, { ms }));
    await expect(pidOf(w, { ms: 1 })).rejects.toThrow(TooMuchWorkError);
    const pids = await Promise.all(answers);
    expect(new Set(pids).size).toBe(2);
    expect(await pidOf(w, { ms: 1 })).toBeGreaterThan(0);
  });

  it('is done in turns of those who ask: one who asks for much keeps nobody waiting for more than one piece of it', async () => {
    const w = workers();
    const done: string[] = [];
    const ask = (who: string) => pidOf(w, { ms: 60 }, who).then(() => done.push(who));
    const greedy = [1, 2, 3, 4].map(() => ask('greedy'));
    const others = [ask('quiet'), ask('quiet'), ask('other')];
    await Promise.all([...greedy, ...others]);
    expect(done).toEqual(['greedy', 'quiet', 'greedy', 'other', 'quiet', 'greedy', 'greedy']);
  });

  it('is taken from somebody of whom nothing waits where all places are, in place of the last of who has most there', async () => {
    const w = workers({ mostWaiting: 4 });
    const done: string[] = [];
    const ask = (who: string, nth: number) =>
      pidOf(w, { ms: 60 }, who).then(
        () => done.push(`${who} ${nth}`),
        (e) => done.push(`${who} ${nth} ${e instanceof TooMuchWorkError ? 'refused' : e}`),
      );
    const greedy = [0, 1, 2, 3, 4].map((nth) => ask('greedy', nth));
    const others = ['one', 'other', 'third'].map((who) => ask(who, 1));
    await Promise.all([...greedy, ...others]);
    expect(done.filter((d) => d.endsWith('refused'))).toEqual([
      'greedy 4 refused',
      'greedy 3 refused',
      'greedy 2 refused',
    ]);
    expect(done.slice(3).sort()).toEqual(['greedy 0', 'greedy 1', 'one 1', 'other 1', 'third 1']);
    const [again, last] = await Promise.allSettled([
      pidOf(w, { ms: 1 }, 'greedy'),
      pidOf(w, { ms: 1 }, 'one'),
    ]);
    expect([again.status, last.status]).toEqual(['fulfilled', 'fulfilled']);
  });

  it('is refused to one of whom much waits already, and to nobody else', async () => {
    const w = workers({ mostOfOne: 2 });
    const answers = [200, 1, 1].map((ms) => pidOf(w, { ms }, 'greedy'));
    await expect(pidOf(w, { ms: 1 }, 'greedy')).rejects.toThrow(TooMuchWorkError);
    expect(await pidOf(w, { ms: 1 }, 'quiet')).toBeGreaterThan(0);
    await Promise.all(answers);
    expect(await pidOf(w, { ms: 1 }, 'greedy')).toBeGreaterThan(0);
  });

  it('says with each answer what the work took, and not what an earlier piece did', async () => {
    const w = workers();
    const much = await w.ask({ ms: 1, useMb: 60 });
    const little = await w.ask({ ms: 1 });
    expect(little.answer).toBe(much.answer);
    expect(much.usage.peakMb - little.usage.peakMb).toBeGreaterThan(30);
    expect(little.usage.cpuMs).toBeGreaterThan(0);
    expect(little.usage.cpuMs).toBeLessThan(BOUNDS.cpuMs);
  });

  it.each<[string, SlowWork]>([
    ['processor time', { ms: 1, spin: true }],
    ['memory', { ms: 1, keepMb: 400 }],
  ])('is stopped within its bound on %s, and what it took until then is known', async (_what, work) => {
    const error: unknown = await workers({ ms: 60_000 })
      .ask(work)
      .catch((e) => e);
    if (!(error instanceof OutOfBoundsError)) throw error;
    const { cpuMs = 0, peakMb = 0 } = error.usage ?? {};
    const isOver = [cpuMs > BOUNDS.cpuMs, peakMb > BOUNDS.memoryMb];
    expect(isOver).toEqual([work.spin === true, work.keepMb !== undefined]);
    expect(cpuMs).toBeLessThan(BOUNDS.cpuMs + 400);
    expect(peakMb).toBeLessThan(BOUNDS.memoryMb + 40);
  });

  it('is done in a new process where earlier pieces have left it no room, and in the same while they have', async () => {
    const w = workers();
    const first = await pidOf(w, { ms: 1, keepMb: 10 });
    expect(await pidOf(w, { ms: 1, keepMb: 10 })).toBe(first);
    const others = [];
    for (let i = 0; i < 6; i++) others.push(await pidOf(w, { ms: 1, keepMb: 50 }));
    expect(others).not.toContain(undefined);
    expect(new Set([first, ...others]).size).toBeGreaterThan(1);
  });
});
