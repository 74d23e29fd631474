import { crc32 } from 'node:zlib';
import { jpegSegments } from './jpeg-segments.ts';
import { pngChunks } from './png-chunks.ts';

// Beside what makes the picture, of JFIF and of how the colours are packed so many bytes as have a meaning: a small copy and whatever
// else stands behind them is left out. ISO/IEC 10918-1, B.1.1.3; JFIF 1.02; Adobe's technical note 5116.
const KEPT_BLOCKS: [mark: number, begins: string, length: number][] = [
  [0xe0, 'JFIF\0', 16],
  [0xee, 'Adobe', 14],
];
// the frame, its tables and points; C8 is reserved, and what stands for hierarchical pictures (DE, DF) no decoder here reads
const PICTURE = new Set([
  0xc0, 0xc1, 0xc2, 0xc3, 0xc4, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcc, 0xcd, 0xce, 0xcf, 0xda, 0xdb, 0xdc,
  0xdd,
]);
const PROFILE = 0xe2;
const PROFILE_BEGINS = 'ICC_PROFILE\0';
// of the first block of a colour profile: behind its own head, byte 36 of the profile (ICC.1, 7.2.9)
const PROFILE_SIGN = { at: 4 + 14 + 36, says: 'acsp' };
const FIRST_BLOCK = 0xe0;
const END_OF_JPEG = Buffer.from([0xff, 0xd9]);
const PNG_SIGNATURE = 8;
// PNG (third edition), 11.2 and 11.3: the picture, its colours and its size
const KEPT_CHUNKS = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD pHYs'.split(' '),
);

/**
 * A picture without what was written beside it: where and with what it was taken (EXIF, XMP, IPTC), comments, small copies, further
 * pictures, whatever stands behind marks that mean nothing, and everything behind its end. How it is turned and its colours stay; no point of it changes. The same picture always
 * gives the same bytes, and a clean one gives itself.
 */
export function cleanPicture(bytes: Buffer, format: 'jpeg' | 'png', orientation: number): Buffer {
  return format === 'jpeg' ? cleanJpeg(bytes, orientation) : cleanPng(bytes, orientation);
}

function cleanJpeg(jpeg: Buffer, orientation: number): Buffer {
  const blocks: Buffer[] = [jpeg.subarray(0, 2)];
  const turn = orientation > 1 ? [turnedJpeg(orientation)] : [];
  for (const { mark, from, to } of jpegSegments(jpeg)) {
    const whole = jpeg.subarray(from, to);
    const block = PICTURE.has(mark) ? whole : keptBlock(mark, whole, blocks);
    if (!block) continue;
    // JFIF wants to stand first
    if (mark !== FIRST_BLOCK) blocks.push(...turn.splice(0));
    blocks.push(block);
  }
  return Buffer.concat([...blocks, END_OF_JPEG]);
}

function keptBlock(mark: number, block: Buffer, before: Buffer[]): Buffer | undefined {
  const begins = block.toString('latin1', 4, 16);
  if (mark === PROFILE && begins.startsWith(PROFILE_BEGINS)) {
    const { at, says } = PROFILE_SIGN;
    const isFirst = block.toString('latin1', at, at + says.length) === says;
    // the further blocks of a large profile follow its first one
    return isFirst || before.at(-1)?.toString('latin1', 4, 16) === begins ? block : undefined;
  }
  const [, , length] = KEPT_BLOCKS.find(([m, b]) => m === mark && begins.startsWith(b)) ?? [];
  if (length === undefined || block.length < length + 2) return undefined;
  const cut = Buffer.from(block.subarray(0, length + 2));
  cut.writeUInt16BE(length, 2);
  // the width and height of the small copy of JFIF
  if (mark === FIRST_BLOCK) cut.fill(0, length);
  return cut;
}

function cleanPng(png: Buffer, orientation: number): Buffer {
  const chunks: Buffer[] = [png.subarray(0, PNG_SIGNATURE)];
  const turn = orientation > 1 ? [turnedPng(orientation)] : [];
  for (const { name, data, end } of pngChunks(png)) {
    if (!KEPT_CHUNKS.has(name)) continue;
    if (name === 'IDAT') chunks.push(...turn.splice(0));
    chunks.push(png.subarray(data - 8, end));
  }
  return Buffer.concat(chunks);
}

// EXIF with nothing in it but how the picture is turned
function turned(orientation: number): Buffer {
  const exif = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex');
  exif.writeUInt16BE(orientation, 18);
  return exif;
}

function turnedJpeg(orientation: number): Buffer {
  const content = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), turned(orientation)]);
  const head = Buffer.from([0xff, 0xe1, 0, content.length + 2]);
  return Buffer.concat([head, content]);
}

function turnedPng(orientation: number): Buffer {
  const named = Buffer.concat([Buffer.from('eXIf'), turned(orientation)]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(named.length - 4, 0);
  around.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([around.subarray(0, 4), named, around.subarray(4)]);
}
