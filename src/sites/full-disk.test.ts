import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '#app';
import { type DiskSpace, diskSpace } from '#platform/disk-space.ts';
import { mountHealth } from '#platform/health.ts';
import { Browser } from '#testing/browser-client.ts';
import { samplePdf } from '#testing/sample-files.ts';
import { signedIn } from '#testing/sign-in.ts';
import { type Doors, openDoors, patient, say } from '#testing/story/doors.ts';
import { changed, snapshot } from '#testing/story/snapshot.ts';
import { statelessClient } from '#testing/story/stateless-client.ts';
import type { Deps } from '../deps.ts';
import { blobStore } from '../start/adapters.ts';
import { MIGRATIONS } from '../start/prepare-database.ts';

let doors: Doors;
beforeAll(async () => {
  doors = await openDoors();
});
afterAll(() => doors.close());

describe('while the disk has less room than the setting asks for', () => {
  let free = 1_000;
  const disk: DiskSpace = diskSpace({ folder: '/', floor: 2_000, free: async () => free });
  let full: Awaited<ReturnType<typeof createApp>>;
  beforeAll(async () => {
    full = await createApp({ ...patient(doors.t.deps), disk });
    mountHealth(full, { db: doors.t.db, migrations: MIGRATIONS, disk, stopping: () => false });
    await full.ready();
  });
  afterAll(() => full.close());

  test('no file is taken and no dossier begun or sent, which is said in a sentence, and nothing of it is kept', async () => {
    const k = statelessClient(full, doors.t.deps);
    const before = await snapshot(doors.t.db);
    const wrong: string[] = [];
    const large = doors.forms.filter(({ row }) => row.uploads || row.needsSpace);
    expect(large.length).toBeGreaterThan(4);
    for (const { row, who, url, fields } of large) {
      const answer = await k.post(who, url, fields, { multipart: !!row.uploads });
      if (answer.status !== 507 || !/chưa nhận thêm được/.test(answer.html))
        wrong.push(say(who, 'POST', url, answer));
    }
    expect(wrong).toEqual([]);
    expect(changed(before, await snapshot(doors.t.db))).toEqual([]);
    const { url, who, fields } =
      doors.forms.find(({ row }) => row.verb === 'dossiers.submit') ?? large[0] ?? {};
    const english = who && url && (await k.post(who, `/en${url}`, fields ?? []));
    expect(english).toMatchObject({
      status: 507,
      html: expect.stringContaining('cannot take more files and applications'),
    });
  });

  test('every page can be read', async () => {
    const k = statelessClient(full, doors.t.deps);
    const wrong: string[] = [];
    for (const { who, url, answer } of doors.pages) {
      const now = await k.get(who, url);
      if (now.status !== answer.status) wrong.push(say(who, 'GET', url, now));
    }
    expect(wrong).toEqual([]);
  });

  test('the server says so where it is asked whether it is ready, until there is room again', async () => {
    const ready = async (url: string) => {
      const { statusCode, json } = await full.inject({ url });
      return [statusCode, json()];
    };
    expect(await ready('/readyz')).toEqual([503, { ok: false, why: 'disk' }]);
    expect(await ready('/readyz?reading')).toEqual([200, { ok: true }]);
    expect(await ready('/healthz')).toEqual([200, { ok: true }]);
    free = 3_000;
    await expect.poll(() => ready('/readyz')).toEqual([200, { ok: true }]);
  });
});

// A disk of 4 MB, which only root may make.
const folder = mkdtempSync(join(tmpdir(), 'mot-cua-small-disk-'));
const isMounted = mountSmallDisk(folder);
afterAll(() => {
  if (isMounted) execFileSync('umount', [folder]);
  rmSync(folder, { recursive: true, force: true });
});

describe.skipIf(!isMounted)('when the disk is full in the middle of an upload', () => {
  test('it is said, no half of a file stays, and the same file is taken when there is room', async () => {
    const ballast = join(folder, 'ballast');
    fill(ballast);
    const { t, world } = doors;
    const deps: Deps = {
      ...patient(t.deps),
      config: { ...t.deps.config, dataDir: folder },
      blobs: blobStore(folder),
      disk: diskSpace({ folder, floor: 0 }),
    };
    const app = await createApp(deps);
    const b = await signedIn(t, 0, new Browser(app));
    const page = `/nop-ho-so/${world.drafts.ready}/giay-to`;
    await b.get(page);
    const body = await samplePdf(4);
    const send = () =>
      b.upload(`${page}/giay-chung-sinh`, {}, [{ field: 'file:giay-chung-sinh', filename: 'a.pdf', body }]);
    const before = await snapshot(t.db);
    const refused = await send();
    expect(refused.status).toBe(507);
    expect(refused.html).toContain('chưa nhận thêm được');
    expect(changed(before, await snapshot(t.db))).toEqual([]);
    expect(filesIn(join(folder, 'tmp'))).toEqual([]);
    expect((await b.get(page)).status).toBe(200);
    rmSync(ballast);
    expect((await send()).status).toBe(303);
    await app.close();
  });
});

function mountSmallDisk(at: string): boolean {
  if (process.getuid?.() !== 0) return false;
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', at], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function fill(path: string): void {
  try {
    for (;;) appendFileSync(path, Buffer.alloc(4_096));
  } catch (e) {
    expect((e as { code?: string }).code).toBe('ENOSPC');
  }
}

function filesIn(dir: string): string[] {
  return existsSync(dir) ? readdirSync(dir) : [];
}
