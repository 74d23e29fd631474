import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { incoming, samplePdf, samplePortrait } from '#testing/sample-files.ts';
import { checkFile, type FileRules } from './check-file.ts';
import type { IncomingFile } from './file.ts';

const ANY: FileRules = { accepts: ['pdf', 'jpg', 'png'], maxBytes: 5_000_000 };

const refusal = (file: IncomingFile) =>
  checkFile(file, ANY).then(
    () => 'accepted',
    (e) => e.code ?? String(e),
  );

describe('a file as cameras and programs make it', () => {
  it.each([
    ['a photograph of 50 million points', 8160, 6144],
    ['a screenshot of a whole conversation', 1080, 21_000],
  ])('is accepted when it is %s', async (_what, width, height) => {
    const picture = sharp({ create: { width, height, channels: 3, background: '#cde' } });
    const jpg = await picture.jpeg({ quality: 60 }).toBuffer();
    expect(await refusal(incoming(jpg, 'a.jpg'))).toBe('accepted');
  });

  it.each([true, false])(
    'is accepted when only the end mark of a JPEG is missing (progressive %s)',
    async (progressive) => {
      const jpg = await sharp(await samplePortrait())
        .jpeg({ progressive })
        .toBuffer();
      expect(await refusal(incoming(jpg.subarray(0, -2), 'a.jpg'))).toBe('accepted');
      expect(await refusal(incoming(jpg.subarray(0, -200), 'a.jpg'))).toBe('file.not-decodable');
    },
  );

  it('is a PDF when an empty line stands before its header', async () => {
    const pdf = Buffer.concat([Buffer.from('\r\n'), await samplePdf()]);
    expect(await refusal(incoming(pdf, 'a.pdf'))).toBe('accepted');
  });
});
