/**
 * The typeface of the pages, cut in two for each weight: one file with the letters that nearly every page needs, and one with the rest
 * of what the typeface has, which a browser fetches only for a page where such a letter stands.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compress } from 'wawoff2';
import { lettersIn } from './src/platform/pdf/font-file.ts';

const root = dirname(fileURLToPath(import.meta.url));
const TYPEFACE = join(root, 'node_modules/@expo-google-fonts/be-vietnam-pro');
const SUBSETTER = join(root, 'node_modules/harfbuzzjs/dist/harfbuzz-subset.wasm');
const WEIGHTS = { 400: '400Regular/BeVietnamPro_400Regular.ttf', 700: '700Bold/BeVietnamPro_700Bold.ttf' };

/** What Vietnamese and English are written with: letters, digits, and the signs of ordinary sentences. */
const FIRST = setOf(
  [
    [0x20, 0x7e],
    [0xa0, 0xbf], // no-break space, §, «, °, ·, »
    [0x1ea0, 0x1ef9], // the Vietnamese letters with two marks, or with a dot or hook
    [0x2010, 0x2027], // dashes, quotation marks, bullet, ellipsis
  ],
  'ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý×ĂăĐđĨĩŨũƠơƯư‹›₫€™←↑→↓−≤≥≈',
);

/** A font has a shape for some of them; no text shows one. */
const CONTROLS = setOf([[0, 0x1f]]);
/** Marks that stand on the letter before them: in both files, since a letter and its mark meet only when they come from one. */
const MARKS = setOf([[0x300, 0x36f]]);
/** Of names of the Central Highlands: not in the typeface, and drawn from a letter and a mark of the first file. */
const OF_LETTER_AND_MARK = setOf([], 'ĔĕĬĭŎŏŬŭ');

/** Of the names in a font file: those it is known by, and what its licence wants to be said. */
const NAMES = [0, 1, 2, 3, 4, 5, 6, 13, 14];
/** What text is set with: no sheet asks for fractions or other forms of a letter. */
const FEATURES = ['ccmp', 'kern', 'liga', 'locl', 'mark', 'mkmk'];

/** The numbers of HarfBuzz's hb_memory_mode_t, hb_subset_flags_t and hb_subset_sets_t. */
const WRITABLE = 2;
const NO_HINTING = 1;
const SETS = { letters: 1, names: 4, features: 6 };

/** Writes `be-vietnam-pro-<part>-<weight>.woff2` into `folder`, and returns the letters of each part as `unicode-range` says them. */
export async function cutTypeface(folder: string): Promise<Record<Part, string>> {
  mkdirSync(folder, { recursive: true });
  const subset = await subsetter();
  const parts = partsOf(readFileSync(join(TYPEFACE, WEIGHTS[400])));
  for (const [weight, file] of Object.entries(WEIGHTS))
    for (const [part, letters] of Object.entries(parts)) {
      const cut = subset(readFileSync(join(TYPEFACE, file)), letters);
      writeFileSync(join(folder, `be-vietnam-pro-${part}-${weight}.woff2`), await compress(cut));
    }
  return {
    first: unicodeRange(new Set([...parts.first, ...OF_LETTER_AND_MARK])),
    rest: unicodeRange(parts.rest),
  };
}

function partsOf(font: Buffer): Record<Part, Set<number>> {
  const has = [...setOf(lettersIn(font))].filter((n) => !CONTROLS.has(n));
  return {
    first: new Set(has.filter((n) => FIRST.has(n) || MARKS.has(n))),
    rest: new Set(has.filter((n) => !FIRST.has(n) || MARKS.has(n))),
  };
}

function setOf(ranges: [number, number][], letters = ''): Set<number> {
  const numbers = ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => from + i));
  return new Set([...numbers, ...Array.from(letters, (letter) => letter.codePointAt(0) ?? 0)]);
}

function unicodeRange(letters: Set<number>): string {
  const sorted = [...letters].sort((a, b) => a - b);
  const starts = sorted.filter((n) => !letters.has(n - 1));
  const ends = sorted.filter((n) => !letters.has(n + 1));
  const hex = (n: number | undefined) => (n ?? 0).toString(16).toUpperCase();
  return starts
    .map((start, i) => (start === ends[i] ? `U+${hex(start)}` : `U+${hex(start)}-${hex(ends[i])}`))
    .join(', ');
}

/**
 * HarfBuzz's own subsetter, which carries kerning and the places of marks over into the cut. The instructions for screens of one pixel
 * per point stay behind: they are half of a file, and none but Windows follows them.
 */
async function subsetter(): Promise<(font: Buffer, letters: Set<number>) => Buffer> {
  const { instance } = await WebAssembly.instantiate(readFileSync(SUBSETTER));
  const hb = instance.exports;
  return (font, letters) => {
    const at = hb.malloc(font.length);
    new Uint8Array(hb.memory.buffer).set(font, at);
    const blob = hb.hb_blob_create(at, font.length, WRITABLE, 0, 0);
    const face = hb.hb_face_create(blob, 0);
    const input = hb.hb_subset_input_create_or_fail();
    const only = (kind: number, numbers: Iterable<number>) => {
      const set = hb.hb_subset_input_set(input, kind);
      hb.hb_set_clear(set);
      for (const n of numbers) hb.hb_set_add(set, n);
    };
    only(SETS.letters, letters);
    only(SETS.names, NAMES);
    only(SETS.features, FEATURES.map(tag));
    hb.hb_subset_input_set_flags(input, NO_HINTING);
    const cut = hb.hb_subset_or_fail(face, input);
    if (cut === 0) throw new Error('the typeface could not be cut');
    const result = hb.hb_face_reference_blob(cut);
    const from = hb.hb_blob_get_data(result, 0);
    const bytes = Buffer.from(hb.memory.buffer.slice(from, from + hb.hb_blob_get_length(result)));
    hb.hb_blob_destroy(result);
    hb.hb_face_destroy(cut);
    hb.hb_subset_input_destroy(input);
    hb.hb_face_destroy(face);
    hb.hb_blob_destroy(blob);
    hb.free(at);
    return bytes;
  };
}

function tag(name: string): number {
  return Buffer.from(name, 'latin1').readUInt32BE(0);
}

export type Part = 'first' | 'rest';

interface HarfBuzz {
  memory: { buffer: ArrayBuffer };
  malloc(bytes: number): number;
  free(at: number): void;
  hb_blob_create(at: number, length: number, mode: number, data: number, destroy: number): number;
  hb_blob_get_data(blob: number, length: number): number;
  hb_blob_get_length(blob: number): number;
  hb_blob_destroy(blob: number): void;
  hb_face_create(blob: number, index: number): number;
  hb_face_reference_blob(face: number): number;
  hb_face_destroy(face: number): void;
  hb_set_add(set: number, n: number): void;
  hb_set_clear(set: number): void;
  hb_subset_input_create_or_fail(): number;
  hb_subset_input_set(input: number, kind: number): number;
  hb_subset_input_set_flags(input: number, flags: number): void;
  hb_subset_input_destroy(input: number): void;
  hb_subset_or_fail(face: number, input: number): number;
}

// the types of Node leave it out
declare const WebAssembly: { instantiate(code: Uint8Array): Promise<{ instance: { exports: HarfBuzz } }> };
