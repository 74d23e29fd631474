import { BoundedWork, OutOfBoundsError } from '#platform/bounded-work/bounded-work.ts';
import { TooMuchWorkError } from '#platform/bounded-work/fair-turns.ts';
import { Refusal } from '#platform/errors.ts';
import type { FileToInspect, InspectedFile } from './inspect-file.ts';

const inspectors = new BoundedWork<FileToInspect, InspectedFile>({
  entry: 'domain/files/inspector',
  atOnce: 1,
  mostWaiting: 60,
  // as many as the parts of one dossier that a page sends at once
  mostOfOne: 10,
  bounds: { cpuMs: 2000, ms: 20_000, memoryMb: 290, heapMb: 160 },
});

/**
 * `inspectFile` in a process of its own, one file after another: two such processes beside the pages and the database would take more
 * than a small server has. A file that takes more than 2 s of a processor or 290 MB is refused as too
 * complex, and so is one of which the reader dies. Those whose files wait take turns, so that nobody waits for all of another's files.
 * @throws Refusal file.busy (503) when sixty wait already, or ten of `who`
 */
export async function inspectApart(file: FileToInspect, who: string): Promise<InspectedFile> {
  try {
    return await inspectors.ask(file, who);
  } catch (e) {
    if (e instanceof OutOfBoundsError) return { refusal: 'file.too-complex' };
    if (e instanceof TooMuchWorkError) throw new Refusal('file.busy', {}, 503);
    throw e;
  }
}
