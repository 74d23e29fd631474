import { createDecipheriv } from 'node:crypto';
import { keyOfNewFile, keyOfOldFile, md5 } from './file-key.ts';
import type { PdfDict, PdfValue } from './pdf-reader.ts';
import { rc4 } from './rc4.ts';

// one for each dictionary of encryption and each id; a file has one of both, whatever was changed in it
const MOST = 8;

/**
 * How the streams of a PDF that asks for no password are opened, by the standard handler of ISO 32000-2, 7.6: one way for each
 * dictionary of encryption and each id that fit together. Undefined when one of them stays unknown: where the file needs a password, is
 * encrypted in another way, says twice how, or names more dictionaries and ids than are tried.
 */
export function streamCiphers(trailers: PdfDict[], look: LookUp): Ciphers {
  const dicts = different(trailers.flatMap((t) => look(t.get('/Encrypt')))).filter((v) => v !== null);
  const named = trailers.flatMap((t) => look(t.get('/ID'))).map((v) => (Array.isArray(v) ? text(v[0]) : ''));
  const ids = [...new Set([...named, ''])];
  if (dicts.length > MOST || ids.length > MOST) return undefined;
  const found = new Map<string, StreamCipher>();
  for (const dict of dicts) {
    const opened =
      dict instanceof Map ? ids.map((id) => cipherOf(dict, Buffer.from(id, 'latin1'), look)) : [];
    if (!opened.some((o) => o)) return undefined;
    for (const o of opened) if (o) found.set(o.name, o.cipher);
  }
  return found.size > 0 && found.size <= MOST ? [...found.values()] : undefined;
}

function cipherOf(
  dict: PdfDict,
  id: Buffer,
  look: LookUp,
): { name: string; cipher: StreamCipher } | undefined {
  const entry = (key: string) => onlyOne(look(dict.get(key)));
  if (entry('/Filter') !== '/Standard') return undefined;
  const [version, revision] = [number(entry('/V')), number(entry('/R'))];
  const filters = entry('/CF');
  const filter = filters instanceof Map ? onlyOne(look(filters.get(String(entry('/StmF'))))) : undefined;
  const of = (key: string) => (filter instanceof Map ? onlyOne(look(filter.get(key))) : undefined);
  const method = version >= 4 ? of('/CFM') : '/V2';
  const user = bytes(entry('/U'));
  const key =
    version >= 5
      ? keyOfNewFile({ revision, user, userKey: bytes(entry('/UE')) })
      : keyLengths(entry('/Length'), of('/Length'))
          .map((keyBytes) =>
            keyOfOldFile({
              revision,
              keyBytes,
              owner: bytes(entry('/O')),
              user,
              rights: number(entry('/P')),
              id,
              sealsMetadata: entry('/EncryptMetadata') !== 'false',
            }),
          )
          .find((k) => k);
  if (!key || typeof method !== 'string') return undefined;
  return { name: `${method} ${key.toString('hex')}`, cipher: byMethod(method, key, version) };
}

function byMethod(method: string, key: Buffer, version: number): StreamCipher {
  // a shorter key of version 4 is filled with zeros
  const filled = version === 4 ? Buffer.concat([key, Buffer.alloc(16)], Math.max(16, key.length)) : key;
  switch (method) {
    case '/V2':
      return (n, generation, data) => rc4(objectKey(filled, n, generation), data);
    case '/AESV2':
      return (n, generation, data) => aes('aes-128-cbc', objectKey(filled, n, generation, 'sAlT'), data);
    case '/AESV3':
      return (_n, _generation, data) => aes('aes-256-cbc', filled, data);
    default:
      return (_n, _generation, data) => data;
  }
}

// ISO 32000-2, algorithm 1
function objectKey(key: Buffer, n: number, generation: number, salt = ''): Buffer {
  const object = Buffer.alloc(5);
  object.writeUIntLE(n & 0xffffff, 0, 3);
  object.writeUIntLE(generation & 0xffff, 3, 2);
  return md5(key, object, Buffer.from(salt)).subarray(0, Math.min(16, key.length + 5));
}

// The first block is where it starts from; the last byte says how many at the end are none of the data, when a writer kept to it
function aes(name: string, key: Buffer, data: Buffer): Buffer {
  const whole = data.subarray(16, data.length - (data.length % 16));
  if (data.length < 32 || key.length !== Number(name.slice(4, 7)) / 8) return Buffer.alloc(0);
  const plain = createDecipheriv(name, key, data.subarray(0, 16)).setAutoPadding(false).update(whole);
  const none = plain.at(-1) ?? 0;
  return none <= 16 ? plain.subarray(0, plain.length - none) : plain;
}

// As it says, in bits or, in a filter, in bytes; writers get it wrong, and a key of another length does not fit
function keyLengths(...lengths: (PdfValue | undefined)[]): number[] {
  const bits = lengths.map(number).map((n) => (n < 40 ? n * 8 : n));
  return [...new Set([...bits, 128, 40].map((n) => Math.min(16, n >> 3)))].filter((n) => n >= 5);
}

function onlyOne(values: PdfValue[]): PdfValue | undefined {
  const found = different(values);
  return found.length === 1 ? found[0] : undefined;
}

function different(values: PdfValue[]): PdfValue[] {
  const found = new Map(
    values.map((v) => [JSON.stringify(v, (_, inner) => (inner instanceof Map ? [...inner] : inner)), v]),
  );
  return [...found.values()];
}

function number(v: PdfValue | undefined): number {
  return typeof v === 'number' ? v : 0;
}

function text(v: PdfValue | undefined): string {
  return typeof v === 'string' && v.startsWith('(') ? v.slice(1) : '';
}

function bytes(v: PdfValue | undefined): Buffer {
  return Buffer.from(text(v), 'latin1');
}

/** The content of the stream of this object. What is no such content comes out as noise. */
export type StreamCipher = (number: number, generation: number, data: Buffer) => Buffer;

/** Undefined where there may be others besides those that were found. */
export type Ciphers = StreamCipher[] | undefined;

/** What a value means, references followed; strings are whole. */
type LookUp = (value: PdfValue | undefined) => PdfValue[];
