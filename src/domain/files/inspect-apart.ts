import { BoundedWork, OutOfBoundsError } from '#platform/bounded-work/bounded-work.ts';
import type { Usage } from '#platform/bounded-work/bounds.ts';
import { TooMuchWorkError } from '#platform/bounded-work/fair-turns.ts';
import { Refusal } from '#platform/errors.ts';
import { countUsage } from './check-usage.ts';
import type { FileToInspect, InspectedFile } from './inspect-file.ts';

// below what is promised, 2 s and 300 MB: what passes a bound is stopped up to 20 ms later
const BOUNDS = { cpuMs: 1_600, ms: 20_000, memoryMb: 260, heapMb: 160 };

const inspectors = new BoundedWork<FileToInspect, InspectedFile>({
  entry: 'domain/files/inspector',
  atOnce: 1,
  mostWaiting: 60,
  // as many as the parts of one dossier that a page sends at once
  mostOfOne: 10,
  bounds: BOUNDS,
});

/**
 * `inspectFile` in a process of its own, one file after another: two such processes beside the pages and the database would take more
 * than a small server has. A file that takes more than 1.6 s of a processor or 260 MB is refused as too
 * complex, and so is one of which the reader dies. Those whose files wait take turns, so that nobody waits for all of another's files.
 * @returns with what it took; undefined where the process ended before it could say
 * @throws Refusal file.busy (503) when sixty wait already, or ten of `who`
 */
export async function inspectApart(
  file: FileToInspect,
  who: string,
): Promise<InspectedFile & { usage: Usage | undefined }> {
  try {
    const { answer, usage } = await inspectors.ask(file, who);
    countUsage(usage);
    return { ...answer, usage };
  } catch (e) {
    if (e instanceof OutOfBoundsError) {
      countUsage(e.usage);
      return { refusal: 'file.too-complex', usage: e.usage };
    }
    if (e instanceof TooMuchWorkError) throw new Refusal('file.busy', {}, 503);
    throw e;
  }
}
