import { doWork } from '#platform/bounded-work/do-work.ts';

// Answers after so many milliseconds; `die` ends the process at once.
doWork(async ({ ms, die }: { ms: number; die?: boolean }) => {
  if (die) process.kill(process.pid, 'SIGKILL');
  await new Promise((r) => setTimeout(r, ms));
  return process.pid;
});
