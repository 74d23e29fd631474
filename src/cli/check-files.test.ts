import { createHash } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type CheckedFile,
  type FileSubject,
  type FileType,
  getFile,
  keepFile,
  readFile,
} from '#domain/files';
import { newId } from '#platform/ids.ts';
import { makeLog } from '#platform/log.ts';
import { type TestApp, testApp } from '#testing/app.ts';
import { pdfWithScript } from '#testing/hostile-files.ts';
import { samplePdf, samplePortrait } from '#testing/sample-files.ts';
import { checkFiles } from './check-files.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
});
afterAll(() => t.close());

let fileCount = 0;
const dossier: FileSubject = { kind: 'dossier', id: newId(), ownerAgencyId: newId() };

/** As a version kept it that looked at nothing. */
function unchecked(content: Buffer, type: FileType): CheckedFile {
  const sha256 = createHash('sha256').update(content).digest('hex');
  const unknown = { pages: undefined, width: undefined, height: undefined, warnings: [] };
  return { content, name: `a.${type}`, type, bytes: content.length, sha256, ...unknown };
}

const keep = (content: Buffer, type: FileType) =>
  t.db.tx((tx) =>
    keepFile(tx, t.deps, unchecked(content, type), {
      subject: dossier,
      partId: newId(),
      uploadedBy: { kind: 'system', name: 'x' },
      now: new Date(t.clock.now().getTime() + fileCount++), // ids in this order
    }),
  );

async function check(...args: string[]): Promise<{ code: number; output: string[] }> {
  const output: string[] = [];
  const config = { ...t.deps.config, databaseUrl: t.url };
  const c = { config, log: makeLog({ level: 'silent' }), say: (line: string) => output.push(line) };
  return { code: await checkFiles.run(args, c), output };
}

test('files that were kept unread are read, those that would be refused today are named, and nothing is changed', async () => {
  const placed = await sharp(await samplePortrait())
    .withExifMerge({ IFD3: { GPSLatitude: '21/1 1/1 0/1' } })
    .toBuffer();
  const contents: [Buffer, FileType][] = [
    [await samplePdf(), 'pdf'],
    [await pdfWithScript(), 'pdf'],
    [placed, 'jpg'],
    [(await samplePortrait()).subarray(0, 900), 'jpg'],
    [await samplePortrait(), 'jpg'],
  ];
  const files = [];
  for (const [content, type] of contents) files.push(await keep(content, type));
  const lost = await keep(await samplePdf(3), 'pdf');
  rmSync(`${t.deps.config.dataDir}/files/${lost.id.slice(-2)}/${lost.id}`);
  const ids = [...files, lost].map((file) => file.id);
  const about = (n: number) => `Tệp ${ids[n]} của hồ sơ ${dossier.id}: `;
  const faults = [
    `${about(1)}PDF có nội dung tự hoạt động`,
    expect.stringContaining(`${about(2)}ảnh còn thông tin đi kèm`),
    `${about(3)}hỏng hoặc chưa đầy đủ`,
    expect.stringContaining(`${about(5)}không mở được`),
  ];
  expect(await check()).toEqual({ code: 1, output: [...faults, 'Đã đọc 6 tệp, 4 tệp không còn đạt.'] });
  for (const [n, file] of files.entries())
    expect(
      (await readFile(t.deps, await getFile(t.db, dossier, file.id))).equals(contents[n]?.[0] as Buffer),
    ).toBe(true);
  expect(readdirSync(`${t.deps.config.dataDir}/tmp`)).toEqual([]);
  const rest = await check(ids[3] ?? '');
  expect(rest.output.at(-1)).toBe('Đã đọc 2 tệp, 1 tệp không còn đạt.');
  expect((await check('x')).code).toBe(2);
});
