import { BoundedWork, OutOfBoundsError } from '#platform/bounded-work/bounded-work.ts';
import { TooMuchWorkError } from '#platform/bounded-work/fair-turns.ts';
import type { FileToPrepare, Prepared } from './prepare-file.ts';

const preparers = new BoundedWork<FileToPrepare, Prepared>({
  entry: 'domain/signing/preparer',
  atOnce: 1,
  mostWaiting: 30,
  mostOfOne: 10,
  idleMs: 10_000,
  bounds: { cpuMs: 4_000, ms: 20_000, memoryMb: 300, heapMb: 160 },
});

/** `prepareFile` in a process of its own. `who` asks: those who wait take turns. @returns 'too-complex' where nothing is known of the file */
export async function prepareApart(
  file: FileToPrepare,
  who: string,
): Promise<Prepared | 'too-complex' | 'busy'> {
  try {
    return (await preparers.ask(file, who)).answer;
  } catch (e) {
    if (e instanceof OutOfBoundsError) return 'too-complex';
    if (e instanceof TooMuchWorkError) return 'busy';
    throw e;
  }
}
