import type { Reader, Tx, Writer } from '#platform/db/db.ts';
import { join, raw, sql } from '#platform/db/sql.ts';
import {
  type FileInfo,
  type FileSubject,
  type FileType,
  type FileWarning,
  ownerOf,
  type StoredFile,
} from './file.ts';

const COLUMNS =
  raw(`id, owner_agency_id as "ownerAgencyId", subject_kind as "subjectKind", subject_id as "subjectId", part_id as "partId",
  name, type, bytes, sha256, pages, width, height, coalesce(blob, id::text) as blob, sealed_key as "sealedKey", made_by_program as "madeByProgram",
  uploaded_by_kind as "uploadedByKind", uploaded_by_id as "uploadedById", uploaded_by_name as "uploadedByName", checks, created_at as "createdAt"`);

export function insertFile(tx: Writer, file: StoredFile): Promise<void> {
  return insertFiles(tx, [file]);
}

async function insertFiles(tx: Writer, files: StoredFile[]): Promise<void> {
  const rows = files.map(
    (
      f,
    ) => sql`(${ownerOf(f.subject)}, ${f.id}, ${f.subject.kind}, ${f.subject.id}, ${f.partId}, ${f.name}, ${f.type}, ${f.bytes},
      ${Buffer.from(f.sha256, 'hex')}, ${f.pages ?? null}, ${f.width ?? null}, ${f.height ?? null}, ${f.sealedKey}, ${f.madeByProgram},
      ${f.uploadedBy.kind}, ${f.uploadedBy.id ?? null}, ${f.uploadedBy.name}, ${JSON.stringify(f.warnings)}, ${f.createdAt})`,
  );
  await tx.run(sql`insert into files (owner_agency_id, id, subject_kind, subject_id, part_id, name, type, bytes, sha256, pages, width, height,
      sealed_key, made_by_program, uploaded_by_kind, uploaded_by_id, uploaded_by_name, checks, created_at)
    values ${join(rows)}`);
}

/** The subject's files that count, ordered by part and then by arrival. */
export async function selectFiles(db: Reader, subject: FileSubject, partId?: string): Promise<StoredFile[]> {
  const part = partId === undefined ? sql`true` : sql`part_id = ${partId}`;
  const rows = await db.many<Row>(sql`select ${COLUMNS} from files
    where owner_agency_id = ${ownerOf(subject)} and subject_kind = ${subject.kind} and subject_id = ${subject.id}
      and removed_at is null and ${part} order by part_id, id`);
  return rows.map(toFile);
}

/** The files of several subjects that count, the last that came first. */
export async function selectFilesOf(db: Reader, subjects: readonly FileSubject[]): Promise<StoredFile[]> {
  if (subjects.length === 0) return [];
  const of = subjects.map(
    (each) =>
      sql`(owner_agency_id = ${ownerOf(each)} and subject_kind = ${each.kind} and subject_id = ${each.id})`,
  );
  const rows = await db.many<Row>(sql`select ${COLUMNS} from files
    where (${join(of, ' or ')}) and removed_at is null order by created_at desc, id desc`);
  return rows.map(toFile);
}

export async function selectFile(
  db: Reader,
  subject: FileSubject,
  id: string,
): Promise<StoredFile | undefined> {
  const row = await db.one<Row>(sql`select ${COLUMNS} from files
    where owner_agency_id = ${ownerOf(subject)} and id = ${id} and subject_kind = ${subject.kind} and subject_id = ${subject.id}
      and removed_at is null`);
  return row && toFile(row);
}

/** @returns whether there was such a file. */
export async function markRemoved(tx: Tx, subject: FileSubject, id: string, at: Date): Promise<boolean> {
  const n = await tx.run(sql`update files set removed_at = ${at}
    where owner_agency_id = ${ownerOf(subject)} and id = ${id} and subject_kind = ${subject.kind} and subject_id = ${subject.id}
      and removed_at is null`);
  return n > 0;
}

/** A file of this subject that counts or was removed, and when. */
export async function selectFileEvenRemoved(
  db: Reader,
  subject: FileSubject,
  id: string,
): Promise<RemovedFile | undefined> {
  const row = await db.one<
    Row & Gone
  >(sql`select ${COLUMNS}, removed_at as "removedAt", erased_at as "erasedAt" from files
    where owner_agency_id = ${ownerOf(subject)} and id = ${id} and subject_kind = ${subject.kind} and subject_id = ${subject.id}`);
  return row && { file: toFile(row), isRemoved: row.removedAt !== null, isErased: row.erasedAt !== null };
}

/** What was removed since then and still has its bytes, in the order of removal. */
export async function selectRemoved(db: Reader, subject: FileSubject, since: Date): Promise<StoredFile[]> {
  const rows = await db.many<Row>(sql`select ${COLUMNS} from files
    where owner_agency_id = ${ownerOf(subject)} and subject_kind = ${subject.kind} and subject_id = ${subject.id}
      and removed_at > ${since} and erased_at is null order by removed_at, id`);
  return rows.map(toFile);
}

/** @returns whether there was such a file that still has its bytes. */
export async function unmarkRemoved(tx: Tx, subject: FileSubject, id: string): Promise<boolean> {
  const n = await tx.run(sql`update files set removed_at = null
    where owner_agency_id = ${ownerOf(subject)} and id = ${id} and subject_kind = ${subject.kind} and subject_id = ${subject.id}
      and removed_at is not null and erased_at is null`);
  return n > 0;
}

/** The owner is the key by which rows are spread over machines and cannot be changed in place: the rows are written again. */
export async function moveFiles(tx: Tx, from: FileSubject, to: FileSubject): Promise<number> {
  const rows =
    await tx.many<Row>(sql`delete from files where owner_agency_id = ${ownerOf(from)} and subject_kind = ${from.kind}
      and subject_id = ${from.id} and removed_at is null returning ${COLUMNS}`);
  if (rows.length > 0)
    await insertFiles(
      tx.atCommit,
      rows.map((r) => ({ ...toFile(r), subject: to })),
    );
  return rows.length;
}

/**
 * Takes the key of a removed file: it goes with the bytes, so that a copy of them in a back-up can no longer be read either.
 * @returns the names of its blobs, also if its key was taken before; none while it counts.
 */
export async function markErased(db: Reader, ownerAgencyId: string, id: string, at: Date): Promise<string[]> {
  const rows = await db.many<{
    blob: string | null;
  }>(sql`update files set erased_at = coalesce(erased_at, ${at}), sealed_key = null
    where owner_agency_id = ${ownerAgencyId} and id = ${id} and removed_at is not null returning blob`);
  return rows.flatMap(({ blob }) => [id, ...(blob ? [blob] : [])]);
}

/**
 * The blobs that the rows of these files still need. Of a picture that was written anew after `settled` also the one that came: somebody
 * may be reading it, and a back-up of the database may still name it.
 */
export async function selectNeeded(db: Reader, ids: string[], settled: Date): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db.many<{ id: string; blob: string | null; settled: boolean }>(
    sql`select id, blob, coalesce(cleaned_at < ${settled}, false) as settled from files
      where id in (${join(ids)}) and erased_at is null`,
  );
  return new Set(rows.flatMap((r) => [...(r.blob ? [r.blob] : []), ...(r.settled ? [] : [r.id])]));
}

function toFile(r: Row): StoredFile {
  return {
    id: r.id,
    subject:
      r.subjectKind === 'draft' || r.subjectKind === 'template'
        ? { kind: r.subjectKind, id: r.subjectId }
        : { kind: r.subjectKind, id: r.subjectId, ownerAgencyId: r.ownerAgencyId },
    partId: r.partId,
    name: r.name,
    type: r.type,
    bytes: r.bytes,
    sha256: r.sha256.toString('hex'),
    pages: r.pages ?? undefined,
    width: r.width ?? undefined,
    height: r.height ?? undefined,
    sealedKey: r.sealedKey,
    madeByProgram: r.madeByProgram,
    uploadedBy: { kind: r.uploadedByKind, id: r.uploadedById ?? undefined, name: r.uploadedByName },
    warnings: r.checks,
    createdAt: r.createdAt,
    blob: r.blob,
  };
}

interface RemovedFile {
  file: StoredFile;
  isRemoved: boolean;
  isErased: boolean;
}

interface Gone {
  removedAt: Date | null;
  erasedAt: Date | null;
}

interface Row {
  id: string;
  ownerAgencyId: string;
  subjectKind: FileInfo['subject']['kind'];
  subjectId: string;
  partId: string;
  name: string;
  type: FileType;
  bytes: number;
  sha256: Buffer;
  pages: number | null;
  width: number | null;
  height: number | null;
  blob: string;
  sealedKey: Buffer;
  madeByProgram: boolean;
  uploadedByKind: string;
  uploadedById: string | null;
  uploadedByName: string;
  checks: FileWarning[];
  createdAt: Date;
}

/** The files that count with their blobs, in the order of their ids, after the given one. */
export function selectBlobs(
  db: Reader,
  after: string,
  most: number,
): Promise<{ id: string; blob: string }[]> {
  return db.many(
    sql`select id, coalesce(blob, id::text) as blob from files where id > ${after} and removed_at is null order by id limit ${most}`,
  );
}

/** Files that people uploaded and that count, in the order of their ids, after the given one. */
export async function selectUploaded(db: Reader, after: string, most: number): Promise<StoredFile[]> {
  const rows = await db.many<Row>(sql`select ${COLUMNS} from files
    where id > ${after} and removed_at is null and not made_by_program and subject_kind <> 'template'
    order by id limit ${most}`);
  return rows.map(toFile);
}

/**
 * Pictures that people uploaded and that others may see, in the order of their ids, after the given one. Those of drafts are not among
 * them: their rows are written again when the draft is sent, also by a version that knows nothing of another blob.
 */
export async function selectPictures(db: Reader, after: string, most: number): Promise<StoredFile[]> {
  const rows = await db.many<Row>(sql`select ${COLUMNS} from files
    where id > ${after} and removed_at is null and not made_by_program and subject_kind in ('dossier', 'result') and type <> 'pdf'
    order by id limit ${most}`);
  return rows.map(toFile);
}

export async function countPictures(db: Reader, after: string): Promise<number> {
  const row = await db.one<{ n: number }>(sql`select count(*)::int as n from files
    where id > ${after} and removed_at is null and not made_by_program and subject_kind in ('dossier', 'result') and type <> 'pdf'`);
  return row?.n ?? 0;
}

/** Gives a picture other bytes, and says what had come. @returns false when it was removed or written anew meanwhile. */
export async function writeAnew(
  tx: Tx,
  file: StoredFile,
  o: Pick<StoredFile, 'blob' | 'sealedKey' | 'bytes' | 'sha256'> & { now: Date },
): Promise<boolean> {
  const n =
    await tx.run(sql`update files set blob = ${o.blob}, sealed_key = ${o.sealedKey}, bytes = ${o.bytes},
      sha256 = ${Buffer.from(o.sha256, 'hex')}, cleaned_at = ${o.now},
      came_sha256 = coalesce(came_sha256, sha256), came_bytes = coalesce(came_bytes, bytes)
    where owner_agency_id = ${ownerOf(file.subject)} and id = ${file.id} and removed_at is null
      and coalesce(blob, id::text) = ${file.blob}`);
  return n > 0;
}
