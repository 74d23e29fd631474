import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Actor } from '#domain/journal';
import { incoming, samplePdf } from '#testing/sample-files.ts';
import { checkFile, type FileRules, MOST_HEAVY_FILES } from './check-file.ts';
import type { IncomingFile } from './file.ts';
import { HeavyFiles } from './heavy-files.ts';

const PDF: FileRules = { accepts: ['pdf'], maxBytes: 20_000_000 };

const refusal = (file: IncomingFile, by?: Actor) =>
  checkFile(file, PDF, by).then(
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

  it('counts against its account, which then has no file looked at, and against nobody else', async () => {
    const citizen = (id: string): Actor => ({
      kind: 'citizen',
      accountId: id,
      partyId: id,
      name: 'A',
      verified: true,
    });
    const bomb = () => incoming(large(), 'a.pdf');
    for (let i = 0; i < MOST_HEAVY_FILES; i++)
      expect(await refusal(bomb(), citizen('one'))).toBe('file.too-complex');
    const good = await samplePdf();
    expect(await refusal(incoming(good, 'a.pdf'), citizen('one'))).toBe('file.too-many-complex');
    expect(await refusal(incoming(good, 'a.pdf'), citizen('other'))).toBe('accepted');
  });

  it('is forgotten a day after the first', () => {
    let now = 0;
    const files = new HeavyFiles(2, () => now);
    for (let i = 0; i < 2; i++) files.count('one');
    expect([files.areTooMany('one'), files.areTooMany('other')]).toEqual([true, false]);
    now = 24 * 3_600_000;
    expect(files.areTooMany('one')).toBe(false);
  });
});
