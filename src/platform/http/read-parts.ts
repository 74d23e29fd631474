import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { DatabaseAway } from '../db/database-away.ts';
import { Refusal } from '../errors.ts';
import { Form } from './form.ts';
import { MOST_FIELDS } from './form-size.ts';
import type { ChosenFile } from './left-out.ts';

const MOST_BOXES = 100; // of a form; a box that is left empty comes as a file too

/**
 * Reads a multipart form: its words into a Form, each of its files given to `onFile` as it comes, which takes all of its bytes. `isOurs`
 * sees the token before the first byte of a file is taken and before any word is cleaned, so that a forged form costs nothing (the token
 * stands before the files). After a file that is refused, or for which the database is away, no other is given to it, and the words that
 * stand after it are read all the same: they come back with what was thrown. Anything else that is thrown ends the reading, and the rest
 * is received and thrown away.
 * @throws Refusal form.too-long, upload.too-much for more files or fields than any form has, request.malformed
 */
export async function readParts(
  request: FastifyRequest,
  o: PartsOptions,
  onFile: (file: MultipartFile) => Promise<void>,
): Promise<ReadParts> {
  const words: [name: string, value: string][] = [];
  let guarded = false;
  let size = 0;
  let refused: Error | undefined;
  const guard = () => {
    if (!guarded) o.isOurs(words.find(([name]) => name === '_csrf')?.[1] ?? '');
    guarded = true;
  };
  try {
    const options = {
      throwFileSizeLimit: false, // one that is too large is cut and marked; the others of the form are kept
      preservePath: true, // a path in a name should be noticed, not silently removed
      limits: {
        fields: MOST_FIELDS,
        fieldSize: o.maxWords,
        files: o.maxFiles + MOST_BOXES,
        fileSize: o.maxBytes,
        fieldNameSize: 200,
        parts: MOST_FIELDS + o.maxFiles + MOST_BOXES,
      },
    };
    for await (const part of request.parts(options)) {
      if (part.type === 'field') {
        const value = typeof part.value === 'string' ? part.value : '';
        size += Buffer.byteLength(value);
        if (size > o.maxWords || part.valueTruncated) throw new Refusal('form.too-long', {}, 413);
        words.push([part.fieldname, value]);
        continue;
      }
      guard();
      if (!refused) refused = await onFile(part).then(noError, (e: unknown) => refusalOfFile(part, e));
      if (refused && !part.file.readableEnded) await throwAway(part);
    }
  } catch (e) {
    // a browser reads no answer before it has sent everything: the rest is received and thrown away, for as long as a request may
    // last
    request.raw.unpipe();
    request.raw.resume();
    if (tooMuch(e)) throw new Refusal('upload.too-much', {}, 413);
    const isCutOff = request.raw.destroyed && !request.raw.complete;
    throw isCutOff || broken(e) ? new Refusal('request.malformed', {}, 400) : e;
  }
  guard();
  return { form: new Form(words), refused };
}

/**
 * The words of a multipart form whose files cannot be taken now: these are received and thrown away, nothing of them touches the disk,
 * and no more of them is read than would be taken.
 * @throws Refusal upload.too-many-at-once, and what `readParts` refuses
 */
export async function readWordsAlone(
  request: FastifyRequest,
  o: PartsOptions & { maxTotal: number },
): Promise<{ form: Form; chosen: ChosenFile[] }> {
  let total = 0;
  const chosen: ChosenFile[] = [];
  const { form, refused } = await readParts(request, o, async (file) => {
    const bytes = await throwAway(file, o.maxTotal - total);
    total += bytes;
    if (isChosen(file, bytes)) chosen.push({ box: file.fieldname, name: file.filename ?? '' });
    if (chosen.length > o.maxFiles) throw tooManyAtOnce(o.maxFiles);
  });
  if (refused) throw refused;
  return { form, chosen };
}

/** How many bytes a file had, each of them thrown away. @throws Refusal upload.too-much as soon as they are more than `most` */
export async function throwAway(file: MultipartFile, most = Number.POSITIVE_INFINITY): Promise<number> {
  let bytes = 0;
  // a stream of bytes has no other chunks
  for await (const chunk of file.file as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > most) throw new Refusal('upload.too-much', {}, 413);
  }
  return bytes;
}

/** What is said of more than `most` files. */
export function tooManyAtOnce(most: number): Refusal {
  return new Refusal('upload.too-many-at-once', { files: most }, 413);
}

/** A file input left empty is posted as a nameless file of 0 bytes: that is no file at all. */
export function isChosen({ filename }: MultipartFile, bytes: number): boolean {
  return !!filename || bytes > 0;
}

function noError(): undefined {}

// behind a file of which a half was read nothing can be read any more
function refusalOfFile({ file }: MultipartFile, e: unknown): Error {
  const half = file.destroyed && !file.readableEnded;
  if (!half && (e instanceof Refusal || e instanceof DatabaseAway)) return e;
  throw e;
}

function tooMuch(e: unknown): boolean {
  const code = (e as { code?: string }).code ?? '';
  return /^FST_(FILES|FIELDS|PARTS)_LIMIT|^FST_REQ_FILE_TOO_LARGE/.test(code);
}

// No boundary, no end, no name: what a broken client or a lost connection leaves behind.
function broken(e: unknown): boolean {
  return /^Multipart: |unexpected end of multipart data/i.test((e as Error).message);
}

interface ReadParts {
  form: Form;
  /** Why its files were not taken. */
  refused: Error | undefined;
}

export interface PartsOptions {
  /** The most bytes of one file. */
  maxBytes: number;
  maxFiles: number;
  /** The most bytes that its words may have. */
  maxWords: number;
  /** @throws when a form with this token is not this browser's */
  isOurs(token: string): void;
}
