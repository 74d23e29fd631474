import { deflateSync } from 'node:zlib';
import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Actor } from '#domain/journal';
import { handMadePdf } from '#testing/hand-made-pdf.ts';
import { incoming, samplePdf, samplePhoto } from '#testing/sample-files.ts';
import { checkFile, type FileRules, MOST_HEAVY_FILES } from './check-file.ts';
import type { FileType, IncomingFile, PictureCheck } from './file.ts';
import { HeavyFiles } from './heavy-files.ts';
import { inspectApart } from './inspect-apart.ts';

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

  // on each page a viewer makes out where each link leads
  const linked = () => {
    const numbers = Array.from({ length: 4_000 }, (_, i) => i + 10);
    const link = '<</Subtype/Link/Rect[0 0 1 1]/A<</S/URI/URI(https://example.com)>>>>'.repeat(20);
    const pages = numbers.map((n) => `${n} 0 obj <</Type/Page/Parent 2 0 R/Annots[${link}]>> endobj\n`);
    const kids = numbers.map((n) => `${n} 0 R`).join(' ');
    return handMadePdf(`2 0 obj <</Type/Pages/Kids[${kids}]/Count 4000>> endobj\n${pages.join('')}`);
  };

  it('is refused, and costs this process neither time nor memory', async () => {
    const rss = process.memoryUsage.rss();
    let turns = 0;
    const beat = setInterval(() => turns++, 10);
    const refused = await Promise.all([slow(), large(), slow()].map((b) => refusal(incoming(b, 'a.pdf'))));
    clearInterval(beat);
    expect(refused).toEqual(['file.too-complex', 'file.too-complex', 'file.too-complex']);
    // the checks take a second of a processor and more; on this thread they would leave no turn
    expect(turns).toBeGreaterThan(20);
    expect(process.memoryUsage.rss() - rss).toBeLessThan(150_000_000);
    expect(await refusal(incoming(await samplePdf(), 'a.pdf'))).toBe('accepted');
  });

  it.each([
    ['that a viewer looks through again and again', slow],
    ['of a list without end', large],
    ['of links without end', linked],
  ])('is stopped before it takes 2 s of a processor or 300 MB (%s)', async (_what, bytes) => {
    const { path } = incoming(bytes(), 'a.pdf');
    const { refusal: why, usage } = await inspectApart({ path, type: 'pdf' }, '');
    expect(why).toBe('file.too-complex');
    expect(usage?.cpuMs).toBeLessThan(2_000);
    expect(usage?.peakMb).toBeLessThan(300);
    // it was looked at in earnest
    expect(usage?.cpuMs).toBeGreaterThan(300);
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

describe('ordinary files, large ones too', () => {
  const photo = async (width: number, height: number) =>
    sharp(await samplePhoto(1020, 765)).resize(width, height);
  const files: [
    what: string,
    type: FileType,
    check: PictureCheck | undefined,
    bytes: () => Promise<Buffer>,
  ][] = [
    ['a paper', 'pdf', undefined, () => samplePdf(2)],
    ['a scan of 100 pages', 'pdf', undefined, () => scan(100)],
    ['a paper of 500 pages', 'pdf', undefined, () => samplePdf(500)],
    [
      'a photograph of 50 million points',
      'jpg',
      'id-card-front',
      async () =>
        (await photo(8160, 6120))
          .withExif({ IFD0: { Make: 'Phone' } })
          .jpeg({ quality: 88 })
          .toBuffer(),
    ],
    [
      'a progressive photograph of 12 million points',
      'jpg',
      'id-card-front',
      async () => (await photo(4032, 3024)).jpeg({ progressive: true }).toBuffer(),
    ],
    [
      'a drawing of 12 million points',
      'png',
      undefined,
      async () => (await photo(4032, 3024)).png().toBuffer(),
    ],
  ];

  it('are within the bounds whatever was checked before them, and take less than 2 s of a processor and 300 MB', async () => {
    const taken: string[] = [];
    const made = await Promise.all(
      files.map(async ([what, type, check, make]) => ({ what, type, check, bytes: await make() })),
    );
    for (const { what, type, check, bytes } of [...made, ...made.toReversed()]) {
      const { path } = incoming(bytes, `a.${type}`);
      const { refusal: why, usage } = await inspectApart({ path, type, check }, '');
      const isLittle = usage && usage.cpuMs < 2_000 && usage.peakMb < 300;
      taken.push(`${what}: ${why ?? 'accepted'}${isLittle ? '' : `, ${JSON.stringify(usage)}`}`);
    }
    expect(taken.filter((outcome) => !outcome.endsWith(': accepted'))).toEqual([]);
  });
});

/** Pages of one picture each, as a scanner makes them. */
async function scan(pages: number): Promise<Buffer> {
  const picture = await samplePhoto(900, 1270);
  const doc = await PDFDocument.create();
  for (let i = 0; i < pages; i++) {
    // each its own: a comment in the JPEG tells them apart
    const own = Buffer.concat([
      picture.subarray(0, 2),
      Buffer.from([0xff, 0xfe, 0, 3, i]),
      picture.subarray(2),
    ]);
    doc.addPage([595, 842]).drawImage(await doc.embedJpg(own), { x: 0, y: 0, width: 595, height: 842 });
  }
  return Buffer.from(await doc.save());
}
