import {
  type Budget,
  PdfBudgetError,
  type PdfDict,
  PdfReader,
  PdfSyntaxError,
  type PdfValue,
} from './pdf-reader.ts';
import { unpackStream } from './unpack-stream.ts';

const MOST_UNPACKED = 16 * 1024 * 1024;
// a scanned file of a thousand pages has some ten thousand
const MOST_DICTIONARIES = 250_000;

/**
 * Every object in a PDF's bytes: whatever stands after the word "obj", those inside object streams, those that a later one
 * replaces, and those hidden in the bytes of a stream too, because a reference table may point there. What cannot be read as an
 * object is left out: whether the file is one at all is the viewer's to say. `sealed`: its streams may be encrypted;
 * one that can be unpacked nevertheless is read.
 * @throws PdfBudgetError for a bomb.
 */
export function collectObjects(bytes: Buffer, o: { sealed?: boolean } = {}): PdfObjects {
  const found: PdfObjects = { byNumber: new Map(), all: [], unread: false };
  const budget: Budget = { bytes: bytes.length * 3 + MOST_UNPACKED };
  const unpacked = { left: MOST_UNPACKED };
  for (const { at, number } of places(bytes)) {
    const reader = new PdfReader(bytes, at, budget);
    try {
      const value = reader.value();
      keep(found, number, value);
      if (!(value instanceof Map) || !isObjectStream(value) || !reader.skips('stream')) continue;
      const [from, to] = streamRange(bytes, reader.at, value, budget);
      const content = unpackStream(bytes.subarray(from, to), value, unpacked);
      if (content) readInside(found, value, content, budget);
      else if (!o.sealed) found.unread = true;
    } catch (e) {
      if (!(e instanceof PdfSyntaxError)) throw e;
    }
  }
  return found;
}

// "12 0 obj" and "trailer"; the number is 0 where it cannot be told
function* places(bytes: Buffer): Generator<{ at: number; number: number }> {
  // each word is looked for once, and not again from every place of the other one on the way to it
  const next = { obj: -1, trailer: -1 };
  const find = (word: 'obj' | 'trailer', from: number) => {
    if (next[word] < from) {
      const at = bytes.indexOf(word, from, 'latin1');
      next[word] = at < 0 ? Number.POSITIVE_INFINITY : at;
    }
    return next[word];
  };
  for (let at = 0; ; ) {
    const [object, trailer] = [find('obj', at), find('trailer', at)];
    if (trailer < object) {
      at = trailer + 7;
      yield { at, number: 0 };
      continue;
    }
    if (object === Number.POSITIVE_INFINITY) return;
    at = object + 3;
    const before = bytes.toString('latin1', Math.max(0, object - 40), object);
    if (/[a-z]$/i.test(before) || /^[a-z]/i.test(bytes.toString('latin1', at, at + 1))) continue;
    yield { at, number: Number(/(\d+)[\s\0]+\d+[\s\0]*$/.exec(before)?.[1] ?? 0) };
  }
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

// First the pairs "number offset", up to /First; then the objects
function readInside(found: PdfObjects, dict: PdfDict, content: Buffer, budget: Budget): void {
  const first = dict.get('/First');
  if (typeof first !== 'number') throw new PdfSyntaxError();
  const pairs = content.toString('latin1', 0, first).match(/\d+/g) ?? [];
  for (let i = 0; i + 1 < pairs.length; i += 2)
    try {
      keep(found, Number(pairs[i]), new PdfReader(content, first + Number(pairs[i + 1]), budget).value());
    } catch (e) {
      if (!(e instanceof PdfSyntaxError)) throw e;
    }
}

export interface PdfObjects {
  /** All objects of each number, wherever they stand: which of them a viewer takes is its own choice. */
  byNumber: Map<number, PdfValue[]>;
  /** Every dictionary, however deep. */
  all: PdfDict[];
  /** An object stream is packed in a way that no program packs one: what it holds is not known. */
  unread: boolean;
}
