import { existsSync, readdirSync, watch } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '#app';
import { sql } from '#platform/db/sql.ts';
import { uploadFolder } from '#platform/http/upload.ts';
import { MOST_UNDER_WAY, openShare } from '#platform/http/uploads-under-way.ts';
import { localDate } from '#platform/time.ts';
import { Browser, type PageAnswer } from '#testing/browser-client.ts';
import { appWithFilerAndDesk } from '#testing/filer-and-desk.ts';
import { samplePdf } from '#testing/sample-files.ts';
import { signedIn } from '#testing/sign-in.ts';
import { supplementPage } from '#testing/supplement-asked-for.ts';

const PART = 'giay-chung-sinh';
const BOX = `file:${PART}`;

const t = await appWithFilerAndDesk();
const folder = uploadFolder(t.deps.config.dataDir);
let made = 0;
let watcher: ReturnType<typeof watch>;
beforeAll(async () => {
  await supplementWith(await signedIn(t), []); // makes the folder
  watcher = watch(folder, () => {
    made += 1;
  });
});
afterAll(() => watcher.close());

const left = () => (existsSync(folder) ? readdirSync(folder) : []);

const supplement = (b: Browser) => supplementPage(t, b, [{ target: PART, text: 'Chụp lại' }]);

async function supplementWith(b: Browser, files: FileInBox[]) {
  const page = await supplement(b);
  return { answer: await send(b, page, files), code: page.code };
}

async function send(
  b: Browser,
  { way, fields }: Awaited<ReturnType<typeof supplement>>,
  files: FileInBox[],
): Promise<PageAnswer> {
  const named = files.map((f, i) => ({ ...f, filename: `tep-${i}.pdf` }));
  made = 0;
  const answer = await b.upload(way, { ...fields, _action: `upload:${PART}` }, named);
  await wait(50); // what the folder tells comes a moment later
  return answer;
}

interface FileInBox {
  field: string;
  body: Buffer;
}

test('a file under a name that no box of the page has is refused, and no byte of it is ever stored', async () => {
  const b = await signedIn(t);
  const strange = await supplementWith(b, [{ field: 'file:no-such-box', body: Buffer.alloc(3_000_000, 1) }]);
  expect(strange.answer.status).toBe(415);
  expect(made).toBe(0);
  const known = await supplementWith(b, [{ field: BOX, body: await samplePdf(5) }]);
  expect(known.answer.status).toBe(200);
  expect(made, 'the folder is really watched').toBeGreaterThan(0);
  const both = await supplementWith(b, [
    { field: BOX, body: await samplePdf(2) },
    { field: 'file', body: Buffer.alloc(10, 1) },
  ]);
  expect(both.answer.status).toBe(415);
  expect((await t.own(both.code)).unsent).toEqual([]);
  expect(left()).toEqual([]);
});

test('files that are too much together are refused with the most that one form takes, and removed at once', async () => {
  const body = Buffer.alloc(19_000_000, 1);
  const { answer, code } = await supplementWith(await signedIn(t), Array(4).fill({ field: BOX, body }));
  expect(answer.status).toBe(413);
  expect(answer.html).toContain('mỗi lần nhiều nhất 60 MB');
  expect(made).toBeGreaterThan(0);
  expect(left()).toEqual([]);
  expect((await t.own(code)).unsent).toEqual([]);
});

test('an account with as much under way as it may have gets no further file taken, and can go on when that is done', async () => {
  const b = await signedIn(t);
  const share = openShare(t.citizen.accountId);
  share.take(MOST_UNDER_WAY);
  const refused = await supplementWith(b, [{ field: BOX, body: await samplePdf(5) }]);
  expect(refused.answer.status).toBe(429);
  expect(refused.answer.html).toContain('Các tệp khác của Ông/Bà đang được tải lên');
  expect(left()).toEqual([]);
  const other = await signedIn(t, 1);
  expect((await other.get('/ho-so-cua-toi')).status).toBe(200);
  share.close();
  for (let n = 0; n < 3; n += 1) {
    const taken = await supplementWith(b, [{ field: BOX, body: await samplePdf(n + 5) }]);
    expect(taken.answer.status, 'what was taken over no longer counts').toBe(200);
  }
});

test('the disk is asked before each file: one that fills up in between ends the request', async () => {
  let calls = 0;
  const disk = { ...t.deps.disk, isLow: async () => ++calls > 2 };
  const app = await createApp({ ...t.deps, disk });
  await app.ready();
  try {
    const b = await signedIn(t, 0, new Browser(app));
    const one = await supplementWith(b, [{ field: BOX, body: await samplePdf(5) }]);
    expect(one.answer.status).toBe(200);
    calls = 0;
    const two = await supplementWith(b, [
      { field: BOX, body: await samplePdf(2) },
      { field: BOX, body: await samplePdf(3) },
    ]);
    expect(two.answer.status).toBe(507);
    expect(left()).toEqual([]);
    expect((await t.own(two.code)).unsent).toEqual([]);
  } finally {
    await app.close();
  }
});

const { uploadQuota } = t.deps.config;
const dayOfFiler = () =>
  t.db.one<{ checks: number; received: number; files: number }>(
    sql`select checks, received::float8, files from upload_days where account_id = ${t.citizen.accountId} and day = ${localDate(t.clock.now())}`,
  );
const storedFiles = async () => (await t.db.one<{ n: number }>(sql`select count(*)::int as n from files`))?.n;

test.each([
  ['files', { checks: 3 * uploadQuota.files, received: 0 }],
  ['bytes', { checks: 0, received: 3 * uploadQuota.bytes }],
])(
  'the last of the %s that an account may send on a day are taken and counted; of what comes then no byte is stored, and nothing is counted',
  async (_what, most) => {
    t.clock.advance(24 * 3_600_000); // a day of its own
    const b = await signedIn(t);
    const last = await samplePdf(6);
    const before = { checks: most.checks - 1, received: most.received && most.received - last.length };
    await supplementWith(b, [{ field: BOX, body: await samplePdf(4) }]); // begins the day
    await t.db.run(sql`update upload_days set checks = ${Math.max(0, before.checks)}, received = ${before.received}
    where account_id = ${t.citizen.accountId} and day = ${localDate(t.clock.now())}`);
    const taken = await supplementWith(b, [{ field: BOX, body: last }]);
    expect((await t.own(taken.code)).unsent).toHaveLength(1);
    const atMost = await dayOfFiler();
    expect(most.checks ? atMost?.checks : atMost?.received).toBe(most.checks || most.received);

    const page = await supplement(b);
    const [stored, day] = [await storedFiles(), await dayOfFiler()];
    const answer = await send(b, page, [{ field: BOX, body: await samplePdf(8) }]);
    expect(answer.html).toContain('Hôm nay tài khoản này đã gửi quá nhiều tệp');
    expect(made).toBe(0);
    expect(left()).toEqual([]);
    expect((await t.own(page.code)).unsent).toEqual([]);
    expect(await storedFiles()).toBe(stored);
    expect(await dayOfFiler()).toEqual(day);
  },
);
