import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { Refusal } from '../errors.ts';
import { newId } from '../ids.ts';
import { clean, deceives } from '../text.ts';
import { Form } from './form.ts';
import { MOST_FIELDS } from './form-size.ts';

const LONGEST_NAME = 500; // of a file: no file system has longer ones

/** Where the files of a request lie until they are taken over or discarded. */
export function uploadFolder(dataDir: string): string {
  return join(dataDir, 'tmp');
}

/**
 * Reads a multipart form: fields into a Form, files streamed to `dir` and hashed on the way, never whole in memory. `isOurs` sees the
 * token before the first file's bytes are taken and before any word is cleaned, so that a forged form costs nothing (the token stands
 * before the files). A file under a name that is none of `boxes` is thrown away as it comes, and the form refused; so is one whose files
 * together are more than `maxTotal`. The disk is asked before each file.
 * Files over the limit are cut and marked; the caller refuses them with a reason. The caller removes the files (`discard`).
 */
export async function readMultipart(
  request: FastifyRequest,
  o: MultipartOptions,
): Promise<{ form: Form; uploads: Upload[] }> {
  const words: [name: string, value: string][] = [];
  const uploads: Upload[] = [];
  let guarded = false;
  let size = 0;
  let total = 0;
  let boxes: ReadonlySet<string> | undefined;
  let strange = false;
  const take = (bytes: number) => {
    total += bytes;
    if (total > o.maxTotal)
      throw new Refusal('upload.too-much-at-once', { megabytes: o.maxTotal / 1_000_000 }, 413);
    o.take(bytes);
  };
  const guard = () => {
    if (!guarded) o.isOurs(words.find(([name]) => name === '_csrf')?.[1] ?? '');
    guarded = true;
  };
  await mkdir(o.dir, { recursive: true, mode: 0o700 });
  try {
    const options = {
      throwFileSizeLimit: false, // one that is too large is cut and marked; the others of the form are kept
      preservePath: true, // a path in a name should be noticed, not silently removed
      limits: {
        fields: MOST_FIELDS,
        fieldSize: o.maxWords,
        files: o.maxFiles + 1,
        fileSize: o.maxBytes,
        fieldNameSize: 200,
        parts: MOST_FIELDS + o.maxFiles,
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
      boxes ??= await o.boxes();
      if (!boxes.has(part.fieldname)) {
        const bytes = await throwAway(part);
        strange ||= bytes > 0 && boxes.size > 0; // where no box is left at all, its page says why
        continue;
      }
      await o.beforeFile();
      const upload = await store(part, o.dir, take);
      if (upload) uploads.push(upload);
    }
  } catch (e) {
    await discard(uploads);
    // a browser reads no answer before it has sent everything: the rest is received and thrown away, for as long as a request may
    // last
    request.raw.unpipe();
    request.raw.resume();
    if (tooMuch(e)) throw new Refusal('upload.too-much', {}, 413);
    const lost = request.raw.destroyed && !request.raw.complete;
    throw lost || broken(e) ? new Refusal('request.malformed', {}, 400) : e;
  }
  guard();
  if (strange) {
    await discard(uploads);
    throw new Refusal('upload.not-here', {}, 415);
  }
  return { form: new Form(words), uploads };
}

/** Removes the temporary files that were not taken over. */
export async function discard(uploads: Upload[]): Promise<void> {
  await Promise.all(uploads.map((u) => rm(u.path, { force: true })));
}

/** Removes what a killed process has left there and is older than `ms`; unless told, longer than any request lasts. */
export async function sweepUploads(dataDir: string, ms = 3600_000): Promise<void> {
  const dir = uploadFolder(dataDir);
  const before = Date.now() - ms;
  for (const name of await readdir(dir).catch(() => [])) {
    const written = (await stat(join(dir, name)).catch(() => undefined))?.mtimeMs;
    if (written !== undefined && written <= before) await rm(join(dir, name), { force: true });
  }
}

async function throwAway(part: MultipartFile): Promise<number> {
  let bytes = 0;
  for await (const chunk of part.file as AsyncIterable<Buffer>) bytes += chunk.length; // a stream of bytes has no other chunks
  return bytes;
}

async function store(
  part: MultipartFile,
  dir: string,
  take: (bytes: number) => void,
): Promise<Upload | undefined> {
  const path = join(dir, newId());
  const hash = createHash('sha256');
  let size = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      try {
        take(chunk.length);
      } catch (e) {
        return done(e as Error); // a refusal, which is one
      }
      hash.update(chunk);
      size += chunk.length;
      done(null, chunk);
    },
  });
  try {
    await pipeline(part.file, measure, createWriteStream(path, { mode: 0o600 }));
  } catch (e) {
    await rm(path, { force: true }); // the connection was lost in the middle
    throw e;
  }
  // a file input left empty is posted as a nameless file of 0 bytes: that is no file at all
  if (!part.filename && size === 0) {
    await rm(path, { force: true });
    return undefined;
  }
  const name = (part.filename ?? '').slice(-LONGEST_NAME); // a part of bytes may come without any
  return {
    field: part.fieldname,
    filename: cleanName(name),
    path,
    size,
    sha256: hash.digest('hex'),
    truncated: part.file.truncated,
    hostileName: /[/\\]/.test(name) || deceives(name),
  };
}

/** A name that people can read and that can do no harm in any file system. */
export function cleanName(name: string): string {
  const base = clean(name).split(/[/\\]/).at(-1) ?? '';
  const safe = base
    .replace(/[<>:"|?*\n\t]/g, '')
    .replace(/^\.+/, '')
    .trim();
  return safe.slice(-120) || 'tep';
}

function tooMuch(e: unknown): boolean {
  const code = (e as { code?: string }).code ?? '';
  return /^FST_(FILES|FIELDS|PARTS)_LIMIT|^FST_REQ_FILE_TOO_LARGE/.test(code);
}

// No boundary, no end, no name: what a broken client or a lost connection leaves behind.
function broken(e: unknown): boolean {
  return /^Multipart: |unexpected end of multipart data/i.test((e as Error).message);
}

export interface Upload {
  field: string;
  /** Cleaned; not to be trusted for its type. */
  filename: string;
  /** A temporary file of this request. */
  path: string;
  size: number;
  sha256: string;
  /** The file was longer than the limit and is not whole. */
  truncated: boolean;
  /** The browser's own name carried a path or hidden characters. */
  hostileName: boolean;
}

interface MultipartOptions {
  dir: string;
  maxBytes: number;
  maxFiles: number;
  /** The most bytes that all its files together may have. */
  maxTotal: number;
  /** The names of its file boxes; asked once, before the first file is taken. */
  boxes(): Promise<ReadonlySet<string>>;
  /** @throws when no further file can be taken now */
  beforeFile(): Promise<void>;
  /** Hears of all bytes that are stored. @throws when they are too many */
  take(bytes: number): void;
  /** The most bytes that its words may have. */
  maxWords: number;
  /** @throws when a form with this token is not this browser's */
  isOurs(token: string): void;
}
