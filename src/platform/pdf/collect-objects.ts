import { findCiphers } from './find-ciphers.ts';
import { type Place, places } from './object-places.ts';
import { isEither, type PdfDict, PdfReader, PdfSyntaxError, type PdfValue } from './pdf-reader.ts';
import { type Budget, PdfBudgetError } from './pdf-words.ts';
import type { StreamCipher } from './stream-ciphers.ts';
import { unpackStream } from './unpack-stream.ts';

const MOST_UNPACKED = 16 * 1024 * 1024;
// a scanned file of a thousand pages has some ten thousand
const MOST_DICTIONARIES = 250_000;

/**
 * Every object in a PDF's bytes: whatever stands after the word "obj", those inside object streams, those that a later one
 * replaces, and those hidden in the bytes of a stream too, because a reference table may point there. What is no object at all is left
 * out: whether the file is one is the viewer's to say. Object streams are opened too when they are encrypted and the file asks for no
 * password.
 * @param isGrave whether a word matters in an object that every viewer reads in its own way
 * @throws PdfBudgetError for a bomb.
 */
export function collectObjects(bytes: Buffer, isGrave: (word: string) => boolean): PdfObjects {
  const found: PdfObjects = { byNumber: new Map(), all: [], unread: false, encrypted: false };
  const budget: Budget = { bytes: bytes.length * 3 + MOST_UNPACKED };
  const unpacked = { left: MOST_UNPACKED };
  const streams: ObjectStream[] = [];
  const trailers: number[] = [];
  const read = (reader: PdfReader, number: number): PdfValue => {
    const value = reader.value();
    if (reader.odd && reader.grave) found.unread = true;
    keep(found, number, value);
    return value;
  };
  for (const place of places(bytes)) {
    const reader = new PdfReader(bytes, place.at, budget, { strict: !place.isMeant, isGrave });
    try {
      const dict = read(reader, place.number);
      if (!(dict instanceof Map)) continue;
      if (dict.has('/Encrypt') || (dict.has('/ID') && dict.has('/Root'))) trailers.push(place.at);
      if (!isObjectStream(dict) || !reader.skips('stream')) continue;
      const range = streamRange(bytes, reader.at, dict, budget);
      if (range) streams.push({ ...place, dict, packed: bytes.subarray(...range) });
      else found.unread = true;
    } catch (e) {
      if (!(e instanceof PdfSyntaxError)) throw e;
    }
  }
  found.encrypted = found.all.some((d) => d.has('/Encrypt'));
  const ciphers = found.encrypted ? findCiphers(bytes, trailers, budget) : [plain];
  for (const stream of streams) {
    // what is encrypted may look like something else when it is taken as it is
    const ways = ciphers ?? [];
    const contents = [...new Set([plain, ...ways])].flatMap((open) => {
      const content = unpackStream(opened(open, stream, budget), stream.dict, unpacked);
      const pairs = content && pairsOf(content, stream.dict);
      return pairs ? [{ open, content, pairs }] : [];
    });
    const areAllOpen = ways.length > 0 && ways.every((way) => contents.some(({ open }) => open === way));
    if (!areAllOpen) found.unread = true;
    for (const { content, pairs } of contents) {
      const first = Number(stream.dict.get('/First'));
      for (let i = 0; i + 1 < pairs.length; i += 2) {
        const reader = new PdfReader(content, first + (pairs[i + 1] as number), budget, { isGrave });
        try {
          read(reader, pairs[i] as number);
          if (reader.cut) found.unread = true;
        } catch (e) {
          if (!(e instanceof PdfSyntaxError)) throw e;
          if (reader.at >= content.length) found.unread = true;
        }
      }
    }
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

// The pairs "number offset" up to /First, between which a program may comment; undefined where something else stands, or where /First
// cuts through them: what is encrypted, and not packed, would be taken for content otherwise
function pairsOf(content: Buffer, dict: PdfDict): number[] | undefined {
  const [count, first] = [dict.get('/N'), dict.get('/First')];
  if (typeof count !== 'number' || typeof first !== 'number' || first < 0 || first > content.length)
    return undefined;
  const head = content.toString('latin1', 0, first).replace(/%[^\r\n]*/g, ' ');
  const words = head.match(/[^\s\0]+/g) ?? [];
  const isCut = /\d$/.test(head) && /^\d/.test(content.toString('latin1', first, first + 1));
  return words.length >= 2 * count && !isCut && words.every((word) => /^\d+$/.test(word))
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
  for (let v = waiting.pop(); v !== undefined; v = waiting.pop()) {
    if (v instanceof Map) {
      if (found.all.push(v) > MOST_DICTIONARIES) throw new PdfBudgetError();
      for (const inner of v.values()) waiting.push(inner);
    } else if (isEither(v)) for (const inner of v.either) waiting.push(inner);
    else if (Array.isArray(v)) for (const inner of v) waiting.push(inner);
  }
}

// As long as it says it is, when that is true; otherwise up to the word that ends it. Undefined where it has no end, or where more than
// the end of the line stands behind the word that begins it: viewers do not agree then on where it begins
function streamRange(
  bytes: Buffer,
  after: number,
  dict: PdfDict,
  budget: Budget,
): [number, number] | undefined {
  const line = /^[ \t]*(?:\r\n|\r|\n)/.exec(bytes.toString('latin1', after, after + 16));
  if (!line) return undefined;
  const from = after + line[0].length;
  const length = dict.get('/Length');
  if (
    typeof length === 'number' &&
    /^\s*endstream/.test(bytes.toString('latin1', from + length, from + length + 16))
  )
    return [from, from + length];
  const end = bytes.indexOf('endstream', from, 'latin1');
  budget.bytes -= (end < 0 ? bytes.length : end) - from;
  if (budget.bytes < 0) throw new PdfBudgetError();
  return end < 0 ? undefined : [from, end];
}

function isObjectStream(dict: PdfDict): boolean {
  const type = dict.get('/Type') ?? null;
  return (
    (isEither(type) ? type.either : [type]).includes('/ObjStm') || (dict.has('/N') && dict.has('/First'))
  );
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
  /**
   * What some viewer could read was not read for certain: an object stream is packed in a way that no program packs one, or encrypted in
   * one that is not known; or an object with a grave word in it has something in it that does not belong there.
   */
  unread: boolean;
  encrypted: boolean;
}
