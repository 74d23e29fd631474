import { inflateSync } from 'node:zlib';
import {
  type Budget,
  PdfBudgetError,
  type PdfDict,
  PdfReader,
  PdfSyntaxError,
  type PdfValue,
} from './pdf-reader.ts';

const MOST_UNPACKED = 16 * 1024 * 1024;

/**
 * Every object in a PDF's bytes: whatever stands after the word "obj", those inside object streams, those that a later one
 * replaces, and those hidden in the bytes of a stream too, because a reference table may point there.
 * @throws PdfSyntaxError for what no program writes; PdfBudgetError for a bomb.
 */
export function collectObjects(bytes: Buffer): PdfObjects {
  const found: PdfObjects = { byNumber: new Map(), all: [] };
  const budget: Budget = { bytes: bytes.length * 3 + MOST_UNPACKED };
  const unpacked = { left: MOST_UNPACKED };
  let streamEnd = 0;
  for (const { at, number } of places(bytes)) {
    const reader = new PdfReader(bytes, at, budget);
    const inStream = at <= streamEnd;
    try {
      const value = reader.value();
      keep(found, number, value);
      if (!(value instanceof Map) || !reader.skips('stream')) continue;
      const [from, to] = streamRange(bytes, reader.at, value, budget);
      if (!inStream) streamEnd = to;
      if (isObjectStream(value))
        readInside(found, value, unpack(bytes.subarray(from, to), value, unpacked), budget);
    } catch (e) {
      // the bytes of a stream, or a text outside one, may hold these letters by chance
      const byChance = inStream || number === 0;
      if (!(byChance && e instanceof PdfSyntaxError)) throw e;
    }
  }
  return found;
}

// "12 0 obj" and "trailer"; the number is 0 where it cannot be told
function* places(bytes: Buffer): Generator<{ at: number; number: number }> {
  // the next trailer is looked for once and not again from every object on the way to it
  let trailer = bytes.indexOf('trailer', 0, 'latin1');
  for (let at = 0; ; ) {
    const object = bytes.indexOf('obj', at, 'latin1');
    if (trailer >= 0 && trailer < at) trailer = bytes.indexOf('trailer', at, 'latin1');
    if (object < 0 && trailer < 0) return;
    if (object < 0 || (trailer >= 0 && trailer < object)) {
      at = trailer + 7;
      yield { at, number: 0 };
      continue;
    }
    at = object + 3;
    const before = bytes.toString('latin1', Math.max(0, object - 40), object);
    if (/[a-z]$/i.test(before) || /^[a-z]/i.test(bytes.toString('latin1', at, at + 1))) continue;
    yield { at, number: Number(/(\d+)[\s\0]+\d+[\s\0]*$/.exec(before)?.[1] ?? 0) };
  }
}

function keep(found: PdfObjects, number: number, value: PdfValue): void {
  if (number > 0) found.byNumber.set(number, value);
  const waiting: PdfValue[] = [value];
  while (waiting.length > 0) {
    const v = waiting.pop();
    if (v instanceof Map) {
      found.all.push(v);
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

// Every producer packs object streams once, with deflate; anything else is a disguise
function unpack(packed: Buffer, dict: PdfDict, unpacked: { left: number }): Buffer {
  const filter = [dict.get('/Filter') ?? []].flat();
  if (filter.length === 0) return packed;
  if (filter.length > 1 || filter[0] !== '/FlateDecode' || dict.has('/DecodeParms'))
    throw new PdfSyntaxError();
  try {
    const content = inflateSync(packed, { maxOutputLength: Math.max(1, unpacked.left) });
    unpacked.left -= content.length;
    return content;
  } catch (e) {
    throw (e as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE'
      ? new PdfBudgetError()
      : new PdfSyntaxError();
  }
}

// First the pairs "number offset", up to /First; then the objects
function readInside(found: PdfObjects, dict: PdfDict, content: Buffer, budget: Budget): void {
  const first = dict.get('/First');
  if (typeof first !== 'number') throw new PdfSyntaxError();
  const pairs = content.toString('latin1', 0, first).match(/\d+/g) ?? [];
  for (let i = 0; i + 1 < pairs.length; i += 2)
    keep(found, Number(pairs[i]), new PdfReader(content, first + Number(pairs[i + 1]), budget).value());
}

export interface PdfObjects {
  /** The last object of each number. */
  byNumber: Map<number, PdfValue>;
  /** Every dictionary, however deep. */
  all: PdfDict[];
}
