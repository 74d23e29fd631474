import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { incoming, samplePdf } from '#testing/sample-files.ts';
import { checkFile, type FileRules } from './check-file.ts';
import type { IncomingFile } from './file.ts';

const PDF: FileRules = { accepts: ['pdf'], maxBytes: 20_000_000 };

const refusal = (file: IncomingFile) =>
  checkFile(file, PDF).then(
    () => 'accepted',
    (e) => e.code ?? String(e),
  );

describe('a file that its author made to be heavy', () => {
  // a viewer looks through it again from every word
  const slow = () => Buffer.from(`%PDF-1.4\n${'trailer '.repeat(1_200_000)}\n%%EOF`);
  // each dictionary of nothing takes more memory than the four letters that make it
  const large = () => {
    const packed = deflateSync(Buffer.from(`7 0 [${'<<>>'.repeat(4_000_000)}]`));
    const stream = `9 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ${packed.length}>>stream\n`;
    return Buffer.concat([
      Buffer.from(`%PDF-1.5\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n${stream}`),
      packed,
      Buffer.from('\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF'),
    ]);
  };

  it('is refused, and costs this process neither time nor memory', async () => {
    const rss = process.memoryUsage.rss();
    let turns = 0;
    const beat = setInterval(() => turns++, 10);
    const refused = await Promise.all([slow(), large(), slow()].map((b) => refusal(incoming(b, 'a.pdf'))));
    clearInterval(beat);
    expect(refused).toEqual(['file.too-complex', 'file.too-complex', 'file.too-complex']);
    // the checks take 2 s of a processor and more; on this thread they would leave no turn
    expect(turns).toBeGreaterThan(20);
    expect(process.memoryUsage.rss() - rss).toBeLessThan(150_000_000);
    expect(await refusal(incoming(await samplePdf(), 'a.pdf'))).toBe('accepted');
  });
});
