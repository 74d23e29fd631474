import type { Usage } from '#platform/bounded-work/bounds.ts';

const most: Usage = { cpuMs: 0, peakMb: 0 };
let checks = 0;

export function countUsage(usage: Usage | undefined): void {
  checks++;
  most.cpuMs = Math.max(most.cpuMs, usage?.cpuMs ?? 0);
  most.peakMb = Math.max(most.peakMb, usage?.peakMb ?? 0);
}

/** How many files were checked on behalf of this process, and the most that one of them took: ms of a processor, MB of memory. */
export function highestUsage(): Usage & { checks: number } {
  return { checks, ...most };
}
