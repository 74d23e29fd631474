import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { acceptedCodings, inCoding } from './content-coding.ts';

const page = Buffer.from(`<!doctype html>${'<p>Hồ sơ của Ông/Bà</p>'.repeat(500)}`);

test.each([
  ['gzip, deflate, br, zstd', 'zstd', zstdDecompressSync],
  ['gzip, deflate, br', 'br', brotliDecompressSync],
  ['gzip, deflate', 'gzip', gunzipSync],
  ['gzip;q=1.0, zstd;q=0, br;q=0.0', 'gzip', gunzipSync],
  ['GZIP', 'gzip', gunzipSync],
  ['identity', undefined, (b: Buffer) => b],
  [undefined, undefined, (b: Buffer) => b],
] as const)('a sender that accepts %s gets %s', async (header, coding, open) => {
  const coded = await inCoding(page, acceptedCodings(header));
  expect(coded.coding).toBe(coding);
  expect(Buffer.from(open(coded.body)).equals(page)).toBe(true);
  if (coding) expect(coded.body.length).toBeLessThan(page.length / 10);
});
