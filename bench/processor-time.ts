import { readFileSync } from 'node:fs';

const TICKS_A_SECOND = 100; // USER_HZ, which Linux shows to programs whatever its own clock is

/** Seconds of the processor, user and system, that a process has taken with all its threads (proc_pid_stat(5), fields 14 and 15). */
export function processorSeconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' '); // from field 3 on
  return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
}
