import { createHash } from 'node:crypto';
import { existsSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type CheckedFile,
  cleanKeptPictures,
  type FileSubject,
  type FileType,
  fileJobs,
  getFile,
  keepFile,
  missingFiles,
  readFile,
  removeFile,
} from '#domain/files';
import { sql } from '#platform/db/sql.ts';
import { newId } from '#platform/ids.ts';
import { makeLog } from '#platform/log.ts';
import { type TestApp, testApp } from '#testing/app.ts';
import { samplePdf, samplePortrait } from '#testing/sample-files.ts';
import { cleanFiles } from './clean-files.ts';

const PLACE = 'PLACE-OF-HOME';
const DAY_MS = 24 * 3600_000;
let t: TestApp;
beforeAll(async () => {
  t = await testApp();
});
afterAll(() => t.close());

let fileCount = 0;
const folder = () => join(t.deps.config.dataDir, 'files');
const sha = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const newDossier = () => ({ kind: 'dossier', id: newId(), ownerAgencyId: newId() }) as const;

/** A picture with the place where it was taken, and some film behind its end; its points are those of `plain`. */
const placed = async () =>
  Buffer.concat([
    await sharp(await samplePortrait())
      .withExifMerge({ IFD0: { Copyright: PLACE }, IFD3: { GPSLatitude: '21/1 1/1 0/1' } })
      .toBuffer(),
    Buffer.alloc(200),
  ]);

/** As a version kept it that took nothing out. */
async function keep(subject: FileSubject, content: Buffer, type: FileType = 'jpg') {
  const unknown = { pages: undefined, width: undefined, height: undefined, warnings: [] };
  const file: CheckedFile = {
    content,
    name: `a.${type}`,
    type,
    bytes: content.length,
    sha256: sha(content),
    ...unknown,
  };
  const now = new Date(t.clock.now().getTime() + fileCount++); // ids in this order
  const uploadedBy = { kind: 'system', name: 'x' } as const;
  return t.db.tx((tx) => keepFile(tx, t.deps, file, { subject, partId: newId(), uploadedBy, now }));
}

async function clean(...args: string[]): Promise<{ code: number; output: string[] }> {
  const output: string[] = [];
  const config = { ...t.deps.config, databaseUrl: t.url };
  const c = { config, log: makeLog({ level: 'silent' }), say: (line: string) => output.push(line) };
  return { code: await cleanFiles.run(args, c), output };
}

const bytesOf = async (subject: FileSubject, id: string) =>
  readFile(t.deps, await getFile(t.db, subject, id));
const came = ({ ownerAgencyId }: { ownerAgencyId: string }, id: string) =>
  t.db.one<{
    sha: string;
    bytes: number;
  }>(sql`select encode(came_sha256, 'hex') as sha, came_bytes as bytes from files
    where owner_agency_id = ${ownerAgencyId} and id = ${id}`);
const blobsOf = (id: string) => readdirSync(join(folder(), id.slice(-2))).filter((n) => n.startsWith(id));

test('pictures of dossiers and results lose what was written beside them; they keep their ids, and what had come stays said', async () => {
  const dossier = newDossier();
  const result = { ...newDossier(), kind: 'result' } as const;
  const draft: FileSubject = { kind: 'draft', id: newId() };
  const old = await placed();
  expect(old.includes(PLACE)).toBe(true);
  const [a, b, c] = [await keep(dossier, old), await keep(result, old), await keep(draft, old)];
  const [plain, pdf] = [
    await keep(dossier, await sharp(await samplePortrait()).toBuffer()),
    await keep(dossier, await samplePdf(), 'pdf'),
  ];
  const broken = await keep(dossier, (await samplePortrait()).subarray(0, 900));
  const first = await clean();
  expect(first.code).toBe(1);
  expect(first.output).toEqual([
    expect.stringMatching(new RegExp(`^Ảnh ${broken.id} của hồ sơ ${dossier.id} giữ nguyên: hỏng`)),
    'Đã đọc 4 ảnh, đã làm sạch 2, 1 ảnh giữ nguyên vì không đọc được.',
  ]);
  for (const [subject, { id }] of [
    [dossier, a],
    [result, b],
  ] as const) {
    const now = await bytesOf(subject, id);
    expect([now.includes(PLACE), now.length < old.length]).toEqual([false, true]);
    const points = (bytes: Buffer) => sharp(bytes).raw().toBuffer();
    expect((await points(now)).equals(await points(old))).toBe(true);
    const file = await getFile(t.db, subject, id);
    expect([file.sha256, file.bytes]).toEqual([sha(now), now.length]);
    expect(await came(subject, id)).toEqual({ sha: sha(old), bytes: old.length });
  }
  // what only its owner sees, what had nothing and what is no picture stay to the byte
  expect((await bytesOf(draft, c.id)).equals(old)).toBe(true);
  expect(await came(dossier, plain.id)).toEqual({ sha: null, bytes: null });
  expect(await came(dossier, pdf.id)).toEqual({ sha: null, bytes: null });
  expect(readdirSync(`${t.deps.config.dataDir}/tmp`)).toEqual([]);

  const again = await clean();
  expect(again.output.at(-1)).toBe('Đã đọc 4 ảnh, đã làm sạch 0, 1 ảnh giữ nguyên vì không đọc được.');
  expect((await clean(plain.id)).output.at(-1)).toMatch(/^Đã đọc 1 ảnh/);
  expect((await clean('x')).code).toBe(2);
});

test('what had come is closed at once and swept a day after, and what was written anew stays', async () => {
  const dossier = newDossier();
  const { id } = await keep(dossier, await placed());
  await clean();
  const [came, anew] = blobsOf(id);
  expect([came, anew]).toEqual([id, expect.stringMatching(new RegExp(`^${id}\\.[0-9a-f]{16}$`))]);
  const stored = await getFile(t.db, dossier, id);
  await expect(readFile(t.deps, { ...stored, blob: id })).rejects.toThrow();
  for (const blob of blobsOf(id)) utimesSync(join(folder(), id.slice(-2), blob), 1, 1);
  // the command has written down the time of the machine
  const sweepAt = (ms: number) =>
    fileJobs({ ...t.deps, clock: { now: () => new Date(ms) } })['file.sweep']({});
  await sweepAt(Date.now() + DAY_MS / 2);
  expect(blobsOf(id)).toEqual([came, anew]);
  await sweepAt(Date.now() + 2 * DAY_MS);
  expect(blobsOf(id)).toEqual([anew]);
  expect((await bytesOf(dossier, id)).includes(PLACE)).toBe(false);
  expect((await missingFiles(t.db, t.deps.blobs)).missing).not.toContain(id);
});

test('two runs at a time, and a person who removes the file meanwhile, spoil nothing', async () => {
  const dossier = newDossier();
  const [a, b] = [await keep(dossier, await placed()), await keep(dossier, await placed())];
  const run = async () => {
    const { pictures } = await cleanKeptPictures(t.deps, { folder: join(t.deps.config.dataDir, 'tmp') });
    const outcomes: Record<string, string> = {};
    for await (const { id, outcome } of pictures) outcomes[id] = outcome;
    return outcomes;
  };
  // the file is removed after the run has read its row
  const { blobs } = t.deps;
  const removing = {
    ...t.deps,
    blobs: {
      ...blobs,
      async put(name: string, body: Parameters<typeof blobs.put>[1]) {
        await blobs.put(name, body);
        if (name.startsWith(b.id)) await t.db.tx((tx) => removeFile(tx, dossier, b.id, t.clock.now()));
      },
    },
  };
  const { pictures } = await cleanKeptPictures(removing, { folder: join(t.deps.config.dataDir, 'tmp') });
  const [one, two] = await Promise.all([
    (async () => {
      const outcomes: Record<string, string> = {};
      for await (const { id, outcome } of pictures) outcomes[id] = outcome;
      return outcomes;
    })(),
    run(),
  ]);
  expect([one[a.id], two[a.id]].sort()).toContain('cleaned');
  expect((await bytesOf(dossier, a.id)).includes(PLACE)).toBe(false);
  expect(blobsOf(a.id)).toHaveLength(2);
  await fileJobs(t.deps)['file.erase']({
    ownerAgencyId: dossier.ownerAgencyId,
    id: b.id,
  });
  expect(blobsOf(b.id)).toEqual([]);
});

test('bytes that are gone are named and nothing is written', async () => {
  const dossier = newDossier();
  const { id } = await keep(dossier, await placed());
  rmSync(join(folder(), id.slice(-2), id));
  const { code, output } = await clean();
  expect([
    code,
    output.some((line) => line.startsWith(`Ảnh ${id}`) && line.includes('không mở được')),
  ]).toEqual([1, true]);
  expect(existsSync(join(folder(), id.slice(-2), id))).toBe(false);
  expect(blobsOf(id)).toEqual([]);
});
