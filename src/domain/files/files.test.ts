import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { beforeAll, describe, expect, it } from 'vitest';
import { folderBlobStore } from '#adapters/storage/folder-blob-store.ts';
import {
  attachFiles,
  checkFile,
  downloadOf,
  type FileSubject,
  fileJobs,
  findFile,
  getFile,
  type KeepOptions,
  keepFile,
  listFiles,
  readFile,
  removeFile,
} from '#domain/files';
import { fixedClock } from '#platform/clock.ts';
import { makeKeys } from '#platform/crypto.ts';
import type { Db } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';
import { newId } from '#platform/ids.ts';
import { testDb } from '#testing/db.ts';
import { incoming, samplePdf } from '#testing/sample-files.ts';
import { decryptStream, encryptStream } from './sealed-bytes.ts';

const NOW = new Date('2026-11-19T02:00:00Z');
const BY = {
  kind: 'citizen',
  accountId: newId(),
  partyId: newId(),
  name: 'Nguyễn Thị Mẫu',
  verified: false,
} as const;
const dir = mkdtempSync(join(tmpdir(), 'mot-cua-blobs-'));
const deps = {
  keys: makeKeys('a test secret of enough length'),
  blobs: folderBlobStore(dir),
  config: { uploadQuota: { files: 1000, bytes: 1e9 } },
};
const pathOf = (id: string) => join(dir, id.slice(-2), id);
let db: Db;

beforeAll(async () => {
  db = await testDb();
});

const draft = (): FileSubject => ({ kind: 'draft', id: newId() });
const check = (body: Buffer, name = 'a.pdf') =>
  checkFile(incoming(body, name), { accepts: ['pdf', 'jpg'], maxBytes: 5_000_000 });
const accept = async (
  subject: FileSubject,
  body: Buffer,
  { name, ...o }: { name?: string } & Partial<KeepOptions> = {},
) => {
  const checked = await check(body, name);
  return db.tx((tx) =>
    keepFile(tx, deps, checked, { subject, partId: 'p1', uploadedBy: BY, now: NOW, ...o }),
  );
};

describe('a file that was accepted', () => {
  it('is listed with its facts, comes back byte for byte, and is unreadable on the disk', async () => {
    const subject = draft();
    const body = await samplePdf(2);
    const file = await accept(subject, body, { name: 'Giấy chứng sinh.pdf' });
    expect(file).toMatchObject({
      pages: 2,
      bytes: body.length,
      partId: 'p1',
      uploadedBy: { kind: 'citizen', id: BY.accountId, name: BY.name },
    });
    expect(file).not.toHaveProperty('sealedKey');
    expect(await listFiles(db, subject)).toEqual([file]);
    const stored = await getFile(db, subject, file.id);
    expect((await readFile(deps, stored)).equals(body)).toBe(true);
    const d = downloadOf(deps, stored);
    expect({ ...d, stream: 0 }).toEqual({
      type: 'application/pdf',
      filename: 'Giấy chứng sinh.pdf',
      stream: 0,
      inline: false,
    });
    expect((await buffer(d.stream)).equals(body)).toBe(true);
    const onDisk = readFileSync(pathOf(file.id));
    expect(onDisk.includes('PDF')).toBe(false);
    expect(statSync(pathOf(file.id)).mode & 0o077).toBe(0);
  });

  it('is found only through its own subject, and a malformed id is no error', async () => {
    const subject = draft();
    const { id } = await accept(subject, await samplePdf());
    expect(await findFile(db, draft(), id)).toBeUndefined();
    expect(
      await findFile(db, { kind: 'dossier', id: subject.id, ownerAgencyId: newId() }, id),
    ).toBeUndefined();
    expect(await findFile(db, subject, '../../etc/passwd')).toBeUndefined();
    await expect(getFile(db, subject, newId())).rejects.toMatchObject({ status: 404 });
  });

  it('is one file however often it is sent, but two for two people, who share nothing of it', async () => {
    const [mine, yours] = [draft(), draft()];
    const body = await samplePdf();
    const first = await accept(mine, body);
    expect((await accept(mine, body)).id).toBe(first.id);
    const other = await accept(yours, body);
    expect(other.id).not.toBe(first.id);
    expect(readFileSync(pathOf(other.id)).equals(readFileSync(pathOf(first.id)))).toBe(false);
  });

  it('is refused under another name when its part has it already, and is another file for another part', async () => {
    const subject = draft();
    const body = await samplePdf();
    const first = await accept(subject, body, { name: 'giấy.pdf' });
    await expect(accept(subject, body, { name: 'giấy khác.pdf' })).rejects.toMatchObject({
      code: 'file.already',
      params: { name: 'giấy khác.pdf', existing: 'giấy.pdf' },
    });
    const second = await accept(subject, body, { name: 'giấy khác.pdf', partId: 'p2' });
    expect((await listFiles(db, subject)).map((f) => [f.partId, f.name])).toEqual([
      ['p1', 'giấy.pdf'],
      ['p2', 'giấy khác.pdf'],
    ]);
    await db.tx((tx) => removeFile(tx, subject, first.id, NOW));
    expect((await readFile(deps, await getFile(db, subject, second.id))).equals(body)).toBe(true);
  });

  it('is refused when the part is full, and nothing of a refused file stays', async () => {
    const subject = draft();
    await accept(subject, await samplePdf(1), { maxFiles: 1 });
    await expect(accept(subject, await samplePdf(2), { maxFiles: 1 })).rejects.toMatchObject({
      code: 'file.too-many',
      params: { max: 1 },
    });
    await expect(accept(subject, Buffer.from('no'))).rejects.toMatchObject({
      code: 'file.wrong-type',
      status: 422,
    });
    expect(await listFiles(db, subject)).toHaveLength(1);
  });

  it('moves from the draft to the dossier, stays readable, and no longer belongs to the draft', async () => {
    const from = draft();
    const to: FileSubject = { kind: 'dossier', id: newId(), ownerAgencyId: newId() };
    const a = await accept(from, await samplePdf(1), { partId: 'b' });
    const b = await accept(from, await samplePdf(2), { partId: 'a' });
    const removed = await accept(from, await samplePdf(3), { partId: 'a' });
    await db.tx((tx) => removeFile(tx, from, removed.id, NOW));
    expect(await db.tx((tx) => attachFiles(tx, from, to))).toBe(2);
    expect((await listFiles(db, to)).map((f) => f.id)).toEqual([b.id, a.id]);
    expect((await listFiles(db, to))[0]?.subject).toEqual(to);
    expect(await listFiles(db, from)).toEqual([]);
    expect(await readFile(deps, await getFile(db, to, a.id))).toHaveLength(a.bytes);
    expect(await db.tx((tx) => attachFiles(tx, from, to))).toBe(0);
  });
});

describe('what the program made', () => {
  it('is kept like any other file, and may be shown inline', async () => {
    const subject: FileSubject = { kind: 'dossier', id: newId(), ownerAgencyId: newId() };
    const uploadedBy = { kind: 'system', name: 'x' } as const;
    const file = await accept(subject, await samplePdf(), { uploadedBy, madeByProgram: true });
    const d = downloadOf(deps, await getFile(db, subject, file.id));
    d.stream.destroy();
    expect(d.inline).toBe(true);
  });
});

describe('a file that was removed', () => {
  it('stops counting at once; the job erases its bytes and its key, and may run twice', async () => {
    const subject = draft();
    const { id } = await accept(subject, await samplePdf());
    await db.tx((tx) => removeFile(tx, subject, id, NOW));
    expect(await listFiles(db, subject)).toEqual([]);
    await expect(db.tx((tx) => removeFile(tx, subject, id, NOW))).rejects.toMatchObject({ status: 404 });
    const jobs = fileJobs({ db, blobs: deps.blobs, clock: fixedClock('2026-11-19T09:00:00+07:00') });
    const payload = { ownerAgencyId: subject.id, id };
    await jobs['file.erase'](payload);
    await jobs['file.erase'](payload);
    expect(() => statSync(pathOf(id))).toThrow();
    expect(
      await db.one(
        sql`select sealed_key as key, erased_at is not null as erased from files where owner_agency_id = ${subject.id} and id = ${id}`,
      ),
    ).toEqual({ key: null, erased: true });
  });

  it('is not erased by a stray job while it counts', async () => {
    const subject = draft();
    const { id } = await accept(subject, await samplePdf());
    const jobs = fileJobs({ db, blobs: deps.blobs, clock: fixedClock('2026-11-19T09:00:00+07:00') });
    await jobs['file.erase']({ ownerAgencyId: subject.id, id });
    expect(await readFile(deps, await getFile(db, subject, id))).not.toHaveLength(0);
  });
});

describe('bytes whose transaction never committed', () => {
  it('are swept a day later, and no others are', async () => {
    const subject = draft();
    const committed = await accept(subject, await samplePdf(1));
    const before = new Set(readdirSync(dir, { recursive: true }).map(String));
    await db
      .tx(async (tx) => {
        await keepFile(tx, deps, await check(await samplePdf(2)), {
          subject,
          partId: 'p1',
          uploadedBy: BY,
          now: NOW,
        });
        throw new Error('the power went');
      })
      .catch(() => {});
    const orphan =
      readdirSync(dir, { recursive: true })
        .map(String)
        .find((n) => !before.has(n) && n.length > 30) ?? '';
    const jobs = fileJobs({ db, blobs: deps.blobs, clock: fixedClock('2026-11-19T09:00:00+07:00') });
    await jobs['file.sweep']({});
    expect(statSync(join(dir, orphan)).isFile()).toBe(true);
    for (const path of [join(dir, orphan), pathOf(committed.id)]) utimesSync(path, 1, 1);
    await jobs['file.sweep']({});
    expect(() => statSync(join(dir, orphan))).toThrow();
    expect(statSync(pathOf(committed.id)).isFile()).toBe(true);
  });
});

describe('stored bytes', () => {
  it('are never given out when they were changed, cut off or put under another id', async () => {
    const subject = draft();
    const [a, b] = [await accept(subject, await samplePdf(1)), await accept(subject, await samplePdf(2))];
    const stored = await getFile(db, subject, a.id);
    const intact = readFileSync(pathOf(a.id));
    const changed = Buffer.from(intact);
    changed[10] = (changed[10] ?? 0) ^ 1;
    for (const bytes of [changed, intact.subarray(0, -1), Buffer.alloc(0), readFileSync(pathOf(b.id))]) {
      writeFileSync(pathOf(a.id), bytes);
      await expect(readFile(deps, stored)).rejects.toThrow();
    }
    rmSync(pathOf(a.id));
    await expect(readFile(deps, stored)).rejects.toThrow();
    const other = await getFile(db, subject, b.id);
    await expect(async () => readFile(deps, { ...stored, sealedKey: other.sealedKey })).rejects.toThrow();
  });

  it.each([0, 1, 65_535, 65_536, 65_537, 131_072, 400_000])(
    'come back when they are %i, but not when a whole piece is cut off',
    async (size) => {
      const key = randomBytes(32);
      const plain = randomBytes(size);
      const bytes = await buffer(encryptStream(Readable.from([plain]), key));
      expect(
        (await buffer(decryptStream(Readable.from([bytes.subarray(0, 7), bytes.subarray(7)]), key))).equals(
          plain,
        ),
      ).toBe(true);
      if (size > 65_536)
        await expect(
          buffer(decryptStream(Readable.from([bytes.subarray(0, 65_552)]), key)),
        ).rejects.toThrow();
    },
  );

  it('are not left half-written when the source breaks', async () => {
    const id = newId();
    const broken = new Readable({
      read() {
        this.push('some');
        this.destroy(new Error('lost'));
      },
    });
    await expect(deps.blobs.put(id, broken)).rejects.toThrow('lost');
    expect(readdirSync(dir, { recursive: true }).some((n) => String(n).includes(id))).toBe(false);
    expect(() => deps.blobs.get('../../etc/passwd')).toThrow();
  });
});
