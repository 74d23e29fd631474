import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { Refusal } from '../errors.ts';
import { newId } from '../ids.ts';
import { clean, deceives } from '../text.ts';
import type { Form } from './form.ts';
import type { ChosenFile } from './left-out.ts';
import { isChosen, type PartsOptions, readParts, throwAway, tooManyAtOnce } from './read-parts.ts';

export const LONGEST_NAME = 500; // of a file: no file system has longer ones

/** Where the files of a request lie until they are taken over or discarded. */
export function uploadFolder(dataDir: string): string {
  return join(dataDir, 'tmp');
}

/**
 * Reads a multipart form: fields into a Form, files streamed to `dir` and hashed on the way, never whole in memory. The token is looked at
 * before the first of them (`readParts`). A file under a name that is none of `boxes` is thrown away as it comes, and the form refused; so
 * is one of more than `maxFiles` files, and one whose files together are more than `maxTotal`. The disk is asked before each file.
 * Files over the limit are cut and marked; the caller refuses them with a reason. The caller removes the files (`discard`). What refuses
 * them all comes back with the words alone.
 */
export async function readMultipart(request: FastifyRequest, o: MultipartOptions): Promise<ReadMultipart> {
  const uploads: Upload[] = [];
  let total = 0;
  let boxes: ReadonlySet<string> | undefined;
  let strange = false;
  const thrownAway: ChosenFile[] = [];
  const take = (bytes: number) => {
    total += bytes;
    if (total > o.maxTotal)
      throw new Refusal('upload.too-much-at-once', { megabytes: o.maxTotal / 1_000_000 }, 413);
    o.take(bytes);
  };
  const letGo = () => void discard(uploads.splice(0));
  o.gaveWay?.addEventListener('abort', letGo);
  await mkdir(o.dir, { recursive: true, mode: 0o700 });
  try {
    const { form, refused } = await readParts(request, o, async (file) => {
      boxes ??= await o.boxes();
      if (!boxes.has(file.fieldname)) {
        const bytes = await throwAway(file);
        if (isChosen(file, bytes) && thrownAway.length < o.maxFiles)
          thrownAway.push({
            box: file.fieldname,
            name: cleanName((file.filename ?? '').slice(-LONGEST_NAME)),
          });
        strange ||= bytes > 0 && boxes.size > 0; // where no box is left at all, its page says why
        return;
      }
      await o.beforeFile();
      const upload = await store(file, { ...o, take });
      if (upload) uploads.push(upload);
      if (uploads.length > o.maxFiles) throw tooManyAtOnce(o.maxFiles);
    });
    const gaveWay: Refusal | undefined = o.gaveWay?.reason;
    const refusal = refused ?? gaveWay ?? (strange ? new Refusal('upload.not-here', {}, 415) : undefined);
    if (refusal) await discard(uploads);
    return { form, uploads: refusal ? [] : uploads, thrownAway, refused: refusal };
  } catch (e) {
    await discard(uploads);
    throw e;
  } finally {
    o.gaveWay?.removeEventListener('abort', letGo);
  }
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
    const modifiedAt = (await stat(join(dir, name)).catch(() => undefined))?.mtimeMs;
    if (modifiedAt !== undefined && modifiedAt <= before) await rm(join(dir, name), { force: true });
  }
}

async function store(
  part: MultipartFile,
  { dir, take, gaveWay }: Pick<MultipartOptions, 'dir' | 'take' | 'gaveWay'>,
): Promise<Upload | undefined> {
  const path = join(dir, newId());
  const hash = createHash('sha256');
  let size = 0;
  let tooMany: unknown;
  // what has come is let go at once, however long the rest takes
  const stop = (why: unknown) => {
    if (tooMany) return;
    tooMany = why;
    truncate(path).catch(() => {}); // not written yet
  };
  const makeRoom = () => stop(gaveWay?.reason);
  gaveWay?.addEventListener('abort', makeRoom);
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      try {
        if (!tooMany) take(chunk.length);
      } catch (e) {
        stop(e);
      }
      if (tooMany) return done(); // the words behind it are still to be read
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
  } finally {
    gaveWay?.removeEventListener('abort', makeRoom);
  }
  if (tooMany) {
    await rm(path, { force: true });
    throw tooMany;
  }
  if (!isChosen(part, size)) {
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

interface ReadMultipart {
  form: Form;
  uploads: Upload[];
  /** The files that had been chosen for boxes that the page does not have; not more of them than it would take. */
  thrownAway: ChosenFile[];
  /** Why none of its files was taken. */
  refused: Error | undefined;
}

interface MultipartOptions extends PartsOptions {
  dir: string;
  /** The most bytes that all its files together may have. */
  maxTotal: number;
  /** The names of its file boxes; asked once, before the first file is taken. */
  boxes(): Promise<ReadonlySet<string>>;
  /** @throws when no further file can be taken now */
  beforeFile(): Promise<void>;
  /** Hears of all bytes that are stored. @throws when they are too many */
  take(bytes: number): void;
  /** Aborted when nothing of what has come may be kept any longer. */
  gaveWay?: AbortSignal | undefined;
}
