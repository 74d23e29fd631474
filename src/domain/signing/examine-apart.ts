import { BoundedWork, OutOfBoundsError } from '#platform/bounded-work/bounded-work.ts';
import { TooMuchWorkError } from '#platform/bounded-work/fair-turns.ts';
import type { Examined, FileToExamine } from './examine-file.ts';

const examiners = new BoundedWork<FileToExamine, Examined | undefined>({
  entry: 'domain/signing/examiner',
  atOnce: 1,
  mostWaiting: 30,
  // many people share the network of a mobile provider
  mostOfOne: 10,
  idleMs: 10_000,
  bounds: { cpuMs: 1_600, ms: 10_000, memoryMb: 220, heapMb: 80 },
});

/**
 * The signatures of a file of which nobody knows who made it, read in a process of its own. `who` asks: those who wait take turns.
 * @returns 'no-pdf' for what is none, 'too-complex' where it took more than a file may, 'busy' where too many wait already
 */
export async function examineApart(
  path: string,
  who: string,
): Promise<Examined | 'no-pdf' | 'too-complex' | 'busy'> {
  try {
    const { answer } = await examiners.ask({ path }, who);
    if (!answer) return 'no-pdf';
    // what crossed between processes is plain bytes
    const signatures = answer.signatures.map((s) => ({
      ...s,
      certificate: s.certificate && Buffer.from(s.certificate),
    }));
    return { signatures };
  } catch (e) {
    if (e instanceof OutOfBoundsError) return 'too-complex';
    if (e instanceof TooMuchWorkError) return 'busy';
    throw e;
  }
}
