import { setTimeout as pause } from 'node:timers/promises';
import { doWork } from '#platform/bounded-work/do-work.ts';

const retained: Buffer[] = [];

// Answers after so many milliseconds.
doWork(
  async ({ ms, die, keepMb = 0, useMb = 0, spin }: SlowWork) => {
    if (die) process.kill(process.pid, 'SIGKILL');
    for (let mb = 0; mb < keepMb; mb += 10) retained.push(Buffer.alloc(10_000_000, 1));
    const used = new ArrayBuffer(useMb * 1_000_000);
    Buffer.from(used).fill(1);
    used.transfer(0); // given back now, not when it is collected
    while (spin);
    await pause(ms);
    return process.pid;
  },
  async ({ keepMb = 0 }) => keepMb,
);

export interface SlowWork {
  ms: number;
  /** Ends the process at once. */
  die?: boolean;
  /** So much memory is never given back. */
  keepMb?: number;
  /** So much is, once it is done. */
  useMb?: number;
  /** Turns round for ever. */
  spin?: boolean;
}
