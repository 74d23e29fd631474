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
import { clean } from '../text.ts';
import { Form } from './form.ts';

const MAX_FIELDS = 500;
const MAX_FIELD_BYTES = 200_000;
const MAX_WORDS_BYTES = 1_000_000; // all fields together, as in a form without files

/** Where the files of a request lie until they are taken over or discarded. */
export function uploadFolder(dataDir: string): string {
  return join(dataDir, 'tmp');
}

/**
 * Reads a multipart form: fields into a Form, files streamed to `dir` and hashed on the way, never whole in memory. `guard` is
 * called before the first file's bytes are taken, so that a forged form cannot fill the disk (the token stands before the files).
 * Files over the limit are cut and marked; the caller refuses them with a reason. The caller removes the files (`discard`).
 */
export async function readMultipart(
  request: FastifyRequest,
  o: MultipartOptions,
): Promise<{ form: Form; uploads: Upload[] }> {
  const form = new Form([]);
  const uploads: Upload[] = [];
  let guarded = false;
  let words = 0;
  await mkdir(o.dir, { recursive: true, mode: 0o700 });
  try {
    const options = {
      throwFileSizeLimit: false, // one that is too large is cut and marked; the others of the form are kept
      preservePath: true, // a path in a name should be noticed, not silently removed
      limits: {
        fields: MAX_FIELDS,
        fieldSize: MAX_FIELD_BYTES,
        files: o.maxFiles + 1,
        fileSize: o.maxBytes,
        fieldNameSize: 200,
        parts: MAX_FIELDS + o.maxFiles,
      },
    };
    for await (const part of request.parts(options)) {
      if (part.type === 'field') {
        const value = typeof part.value === 'string' ? part.value : '';
        words += Buffer.byteLength(value);
        if (words > MAX_WORDS_BYTES) throw new Refusal('upload.too-much', {}, 413);
        form.add(part.fieldname, value);
        continue;
      }
      if (!guarded) {
        o.guard(form);
        guarded = true;
      }
      const upload = await store(part, o.dir);
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
  if (!guarded) o.guard(form);
  return { form, uploads };
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

async function store(part: MultipartFile, dir: string): Promise<Upload | undefined> {
  const path = join(dir, newId());
  const hash = createHash('sha256');
  let size = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
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
  const name = part.filename ?? ''; // a part of bytes may come without any
  return {
    field: part.fieldname,
    filename: cleanName(name),
    path,
    size,
    sha256: hash.digest('hex'),
    truncated: part.file.truncated,
    hostileName: /[/\\]/.test(name) || clean(name) !== name.normalize('NFC'),
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
  guard(fields: Form): void;
}
