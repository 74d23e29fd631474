import { BoundedWork, OutOfBoundsError, TooMuchWorkError } from '#platform/bounded-work/bounded-work.ts';
import { Refusal } from '#platform/errors.ts';
import type { FileToInspect, InspectedFile } from './inspect-file.ts';

const inspectors = new BoundedWork<FileToInspect, InspectedFile>({
  entry: 'domain/files/inspector',
  atOnce: 1,
  mostWaiting: 60,
  bounds: { cpuMs: 2000, ms: 20_000, memoryMb: 290, heapMb: 160 },
});

/**
 * `inspectFile` in a process of its own, one file after another: two such processes beside the pages and the database would take more
 * than a small server has. A file that takes more than 2 s of a processor or 290 MB is refused as too
 * complex, and so is one of which the reader dies.
 * @throws Refusal file.busy (503) when sixty wait already
 */
export async function inspectApart(file: FileToInspect): Promise<InspectedFile> {
  try {
    return await inspectors.ask(file);
  } catch (e) {
    if (e instanceof OutOfBoundsError) return { refusal: 'file.too-complex' };
    if (e instanceof TooMuchWorkError) throw new Refusal('file.busy', {}, 503);
    throw e;
  }
}
