import { findCiphers } from './find-ciphers.ts';
import { type Place, places } from './object-places.ts';
import {
  type Budget,
  PdfBudgetError,
  type PdfDict,
  PdfReader,
  PdfSyntaxError,
  type PdfValue,
} from './pdf-reader.ts';
import type { StreamCipher } from './stream-ciphers.ts';
import { unpackStream } from './unpack-stream.ts';

const MOST_UNPACKED = 16 * 1024 * 1024;
// a scanned file of a thousand pages has some ten thousand
const MOST_DICTIONARIES = 250_000;

/**
 * Every object in a PDF's bytes: whatever stands after the word "obj", those inside object streams, those that a later one
 * replaces, and those hidden in the bytes of a stream too, because a reference table may point there. What cannot be read as an
 * object is left out: whether the file is one at all is the viewer's to say. Object streams are opened too when they are encrypted and
 * the file asks for no password.
 * @throws PdfBudgetError for a bomb.
 */
export function collectObjects(bytes: Buffer): PdfObjects {
  const found: PdfObjects = { byNumber: new Map(), all: [], unread: false };
  const budget: Budget = { bytes: bytes.length * 3 + MOST_UNPACKED };
  const unpacked = { left: MOST_UNPACKED };
  const streams: ObjectStream[] = [];
  const trailers: number[] = [];
  for (const place of places(bytes)) {
    const reader = new PdfReader(bytes, place.at, budget);
    try {
      const dict = reader.value();
      keep(found, place.number, dict);
      if (!(dict instanceof Map)) continue;
      if (dict.has('/Encrypt') || (dict.has('/ID') && dict.has('/Root'))) trailers.push(place.at);
      if (!isObjectStream(dict) || !reader.skips('stream')) continue;
      const [from, to] = streamRange(bytes, reader.at, dict, budget);
      streams.push({ ...place, dict, packed: bytes.subarray(from, to) });
    } catch (e) {
      if (!(e instanceof PdfSyntaxError)) throw e;
    }
  }
  const ciphers = found.all.some((d) => d.has('/Encrypt')) ? findCiphers(bytes, trailers, budget) : [];
  for (const stream of streams) {
    const contents = [plain, ...ciphers]
      .map((open) => unpackStream(opened(open, stream, budget), stream.dict, unpacked))
      .filter((content) => content !== undefined)
      .map((content) => ({ content, pairs: pairsOf(content, stream.dict) }))
      .filter(({ pairs }) => pairs);
    if (contents.length === 0) found.unread = true;
    for (const { content, pairs = [] } of contents)
      readInside(found, content, { pairs, first: Number(stream.dict.get('/First')), budget });
  }
  return found;
}

function opened(open: StreamCipher, { number, generation, packed }: ObjectStream, budget: Budget): Buffer {
  if (open !== plain) budget.bytes -= packed.length;
  if (budget.bytes < 0) throw new PdfBudgetError();
  return open(number, generation, packed);
}

function plain(_number: number, _generation: number, content: Buffer): Buffer {
  return content;
}

// The pairs "number offset" up to /First, between which a program may comment; undefined where something else stands: what is encrypted,
// and not packed, would be taken for content otherwise
function pairsOf(content: Buffer, dict: PdfDict): number[] | undefined {
  const [count, first] = [dict.get('/N'), dict.get('/First')];
  if (typeof count !== 'number' || typeof first !== 'number') return undefined;
  const head = content.toString('latin1', 0, first).replace(/%[^\r\n]*/g, ' ');
  const words = head.match(/[^\s\0]+/g) ?? [];
  return words.length >= 2 * count && words.every((word) => /^\d+$/.test(word))
    ? words.map(Number)
    : undefined;
}

function keep(found: PdfObjects, number: number, value: PdfValue): void {
  if (number > 0) {
    const same = found.byNumber.get(number);
    if (same) same.push(value);
    else found.byNumber.set(number, [value]);
  }
  const waiting: PdfValue[] = [value];
  while (waiting.length > 0) {
    const v = waiting.pop();
    if (v instanceof Map) {
      if (found.all.push(v) > MOST_DICTIONARIES) throw new PdfBudgetError();
      for (const inner of v.values()) waiting.push(inner);
    } else if (Array.isArray(v)) for (const inner of v) waiting.push(inner);
  }
}

// As long as it says it is, when that is true; otherwise up to the word that ends it
function streamRange(bytes: Buffer, after: number, dict: PdfDict, budget: Budget): [number, number] {
  const from =
    after + (bytes[after] === 13 ? (bytes[after + 1] === 10 ? 2 : 1) : bytes[after] === 10 ? 1 : 0);
  const length = dict.get('/Length');
  if (
    typeof length === 'number' &&
    /^\s*endstream/.test(bytes.toString('latin1', from + length, from + length + 16))
  )
    return [from, from + length];
  const end = bytes.indexOf('endstream', from, 'latin1');
  budget.bytes -= (end < 0 ? bytes.length : end) - from;
  if (budget.bytes < 0) throw new PdfBudgetError();
  if (end < 0) throw new PdfSyntaxError();
  return [from, end];
}

function isObjectStream(dict: PdfDict): boolean {
  return dict.get('/Type') === '/ObjStm' || (dict.has('/N') && dict.has('/First'));
}

function readInside(
  found: PdfObjects,
  content: Buffer,
  { pairs, first, budget }: { pairs: number[]; first: number; budget: Budget },
): void {
  for (let i = 0; i + 1 < pairs.length; i += 2)
    try {
      const at = first + (pairs[i + 1] as number);
      keep(found, pairs[i] as number, new PdfReader(content, at, budget).value());
    } catch (e) {
      if (!(e instanceof PdfSyntaxError)) throw e;
    }
}

interface ObjectStream extends Place {
  dict: PdfDict;
  packed: Buffer;
}

export interface PdfObjects {
  /** All objects of each number, wherever they stand: which of them a viewer takes is its own choice. */
  byNumber: Map<number, PdfValue[]>;
  /** Every dictionary, however deep. */
  all: PdfDict[];
  /** An object stream is packed in a way that no program packs one, or encrypted in one that is not known: nor is what it holds. */
  unread: boolean;
}
