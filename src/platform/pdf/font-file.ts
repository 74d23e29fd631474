import { inflateSync } from 'node:zlib';

const SIGNATURE = 'wOFF';
const SFNT_HEADER = 12;
const SFNT_ENTRY = 16;
const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;
const WHOLE_UNICODE = 12; // the format of a character map that goes past the first 65,536
const FIRST_PLANE = 4;

/** A font's bytes as OpenType: WOFF (https://www.w3.org/TR/WOFF/) is the same tables, each packed with zlib. */
export function openType(font: Buffer): Buffer {
  if (font.toString('latin1', 0, 4) !== SIGNATURE) return font;
  const count = font.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, i) => {
    const at = WOFF_HEADER + i * WOFF_ENTRY;
    const offset = font.readUInt32BE(at + 4);
    const bytes = font.subarray(offset, offset + font.readUInt32BE(at + 8));
    return {
      tag: font.subarray(at, at + 4),
      bytes: bytes.length < font.readUInt32BE(at + 12) ? inflateSync(bytes) : bytes,
      checksum: font.readUInt32BE(at + 16),
    };
  });
  const start = SFNT_HEADER + count * SFNT_ENTRY;
  const opened = Buffer.alloc(tables.reduce((size, t) => size + padded(t.bytes.length), start));
  font.copy(opened, 0, 4, 8);
  const log = Math.floor(Math.log2(count));
  for (const [i, n] of [count, SFNT_ENTRY << log, log, (count - (1 << log)) * SFNT_ENTRY].entries())
    opened.writeUInt16BE(n, 4 + i * 2);
  let at = start;
  for (const [i, t] of tables.entries()) {
    const entry = SFNT_HEADER + i * SFNT_ENTRY;
    t.tag.copy(opened, entry);
    opened.writeUInt32BE(t.checksum, entry + 4);
    opened.writeUInt32BE(at, entry + 8);
    opened.writeUInt32BE(t.bytes.length, entry + 12);
    t.bytes.copy(opened, at);
    at += padded(t.bytes.length);
  }
  return opened;
}

/** The letters that an OpenType font has, as ranges of code points, from its character map. */
export function lettersIn(font: Buffer): [first: number, last: number][] {
  const cmap = tableAt(font, 'cmap');
  const maps = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, i) => {
    const at = cmap + font.readUInt32BE(cmap + 8 + i * 8);
    return { at, format: font.readUInt16BE(at), platform: font.readUInt16BE(cmap + 4 + i * 8) };
  }).filter((map) => map.platform === 0 || map.platform === 3);
  const whole = maps.find((map) => map.format === WHOLE_UNICODE);
  if (whole) return wholeRanges(font, whole.at);
  const first = maps.find((map) => map.format === FIRST_PLANE);
  return first ? firstPlaneRanges(font, first.at) : [];
}

function wholeRanges(font: Buffer, map: number): [number, number][] {
  return Array.from({ length: font.readUInt32BE(map + 12) }, (_, i) => [
    font.readUInt32BE(map + 16 + i * 12),
    font.readUInt32BE(map + 20 + i * 12),
  ]);
}

function firstPlaneRanges(font: Buffer, map: number): [number, number][] {
  const size = font.readUInt16BE(map + 6);
  const ranges: [number, number][] = [];
  for (let at = 0; at < size; at += 2) {
    const last = font.readUInt16BE(map + 14 + at);
    const first = font.readUInt16BE(map + 16 + size + at);
    if (first !== 0xffff) ranges.push([first, last]);
  }
  return ranges;
}

function tableAt(font: Buffer, tag: string): number {
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const entry = SFNT_HEADER + i * SFNT_ENTRY;
    if (font.toString('latin1', entry, entry + 4) === tag) return font.readUInt32BE(entry + 8);
  }
  throw new Error(`a font without the table ${tag}`);
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}
