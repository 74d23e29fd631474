import { afterAll, beforeAll, expect, test } from 'vitest';
import { openAsFiler, submitDossier } from '#domain/dossiers';
import { deleteDraft } from '#domain/drafts';
import type { Citizen } from '#domain/journal';
import type { Tx } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';
import { type TestApp, testApp } from '#testing/app.ts';
import type { Browser, PageAnswer } from '#testing/browser-client.ts';
import { BIRTH, someCitizen } from '#testing/filed.ts';
import { readyBirth } from '#testing/filing-steps.ts';
import { samplePdf } from '#testing/sample-files.ts';
import { signedIn } from '#testing/sign-in.ts';

const PART = 'giay-chung-sinh';

let t: TestApp;
let b: Browser;
let citizen: Citizen;
let body: Buffer;
beforeAll(async () => {
  body = await samplePdf(3);
  t = await testApp();
  b = await signedIn(t);
  citizen = await someCitizen(t.deps);
});
afterAll(() => t.close());

const idOf = (draft: string) => draft.split('/').at(-1) ?? '';
const upload = (draft: string) =>
  b.upload(`${draft}/giay-to/${PART}`, { _action: `upload:${PART}` }, [
    { field: `file:${PART}`, filename: 'trang-sau.pdf', body },
  ]);
const filesOf = (draft: string) =>
  t.db.many<{ id: string; removed: boolean }>(
    sql`select id, removed_at is not null as removed from files where owner_agency_id = ${idOf(draft)}`,
  );

/** Does something in one tab, and before its commit lets a request of another tab run until it ends or waits for a lock. */
async function meanwhile<R>(first: (tx: Tx) => Promise<R>, second: () => Promise<PageAnswer>) {
  let later: Promise<PageAnswer> | undefined;
  const done = await t.db.tx(async (tx) => {
    const result = await first(tx);
    later = second();
    await Promise.race([later, waitingForLock()]);
    return result;
  });
  return { done, later: await later };
}

async function waitingForLock(): Promise<void> {
  for (;;) {
    const { n } = (await t.db.one<{ n: number }>(
      sql`select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )) ?? { n: 0 };
    if (n > 0) return;
    await new Promise((go) => setTimeout(go, 20));
  }
}

test('a file uploaded while the dossier is being sent is sent with it or refused, and is never left behind', async () => {
  const draft = await readyBirth(t, b, BIRTH);
  const { done, later } = await meanwhile(
    (tx) =>
      submitDossier(tx, t.deps.keys, {
        citizen,
        draftId: idOf(draft),
        declared: true,
        now: t.deps.clock.now(),
      }),
    () => upload(draft),
  );
  expect(await filesOf(draft)).toEqual([]);
  expect(later?.status).toBe(409);
  const { files, events } = await openAsFiler(t.db, t.deps.keys, citizen, done.code);
  expect(events[0]?.detail['files']).toBe(files.length);
});

test('a file cannot be removed from a dossier that is being sent', async () => {
  const draft = await readyBirth(t, b, BIRTH);
  const [file] = await filesOf(draft);
  const { done } = await meanwhile(
    (tx) =>
      submitDossier(tx, t.deps.keys, {
        citizen,
        draftId: idOf(draft),
        declared: true,
        now: t.deps.clock.now(),
      }),
    () => b.upload(`${draft}/giay-to/${PART}`, { _action: `remove:${file?.id}` }, []),
  );
  const { files } = await openAsFiler(t.db, t.deps.keys, citizen, done.code);
  expect(files.map((f) => f.id)).toEqual([file?.id]);
});

test('a file uploaded while the draft is being deleted is not stored without it', async () => {
  const draft = await readyBirth(t, b, BIRTH);
  const { later } = await meanwhile(
    (tx) => deleteDraft(tx, t.deps.keys, { citizen, id: idOf(draft), now: t.deps.clock.now() }),
    () => upload(draft),
  );
  expect(later?.status).toBe(404);
  expect((await filesOf(draft)).filter((f) => !f.removed)).toEqual([]);
});

test('the same file sent by two tabs at once is stored once', async () => {
  const draft = await readyBirth(t, b, BIRTH);
  await Promise.all([upload(draft), upload(draft), upload(draft)]);
  expect(await filesOf(draft)).toHaveLength(2);
});
