import { expect, test } from 'vitest';
import { MOST_UNSENT, startDraft } from '#domain/drafts';
import { sql } from '#platform/db/sql.ts';
import type { TestApp } from '#testing/app.ts';
import type { Browser } from '#testing/browser-client.ts';
import { BIRTH, someCitizen } from '#testing/filed.ts';
import { hourForEach } from '#testing/hour-for-each.ts';
import { signedIn } from '#testing/sign-in.ts';

const START = `/nop-ho-so?thu-tuc=${BIRTH}`;
let t: TestApp;
let b: Browser;
hourForEach((app, browser) => {
  [t, b] = [app, browser];
});

test('who has a hundred unsent dossiers begins another only after deleting one, and is led to them', async () => {
  const citizen = await someCitizen(t.deps, 0);
  await signedIn(t, 0, b);
  const unsent = async () => {
    const row = await t.db.one<{ n: number }>(
      sql`select count(*)::int as n from drafts where party_id = ${citizen.partyId} and dossier_id is null`,
    );
    return row?.n ?? 0;
  };
  const o = { citizen, procedureCode: BIRTH, now: t.clock.now() };
  for (let n = await unsent(); n < MOST_UNSENT - 1; n++)
    await t.db.tx((tx) => startDraft(tx, t.deps.keys, o));
  // what was opened and left empty would be opened again
  await t.db.run(sql`update drafts set revision = 2 where party_id = ${citizen.partyId}`);

  // the second comes while the first is not committed yet
  const [begun, held] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const first = t.db.tx(async (tx) => {
    await startDraft(tx, t.deps.keys, o);
    begun.resolve();
    await held.promise;
  });
  await begun.promise;
  let isOver = false;
  const second = t.db
    .tx((tx) => startDraft(tx, t.deps.keys, o))
    .finally(() => {
      isOver = true;
    });
  const both = Promise.allSettled([first, second]);
  const waits = () =>
    t.db.one(sql`select 1 as n from pg_locks where not granted
      and database = (select oid from pg_database where datname = current_database())`);
  await expect.poll(async () => isOver || (await waits()) !== undefined).toBe(true);
  held.resolve();
  expect((await both).map((done) => done.status)).toEqual(['fulfilled', 'rejected']);
  await t.db.run(sql`update drafts set revision = 2 where party_id = ${citizen.partyId}`);

  await b.get(START);
  const refused = await b.post(START, { them: '1' });
  expect(refused.status).toBe(409);
  expect(refused.html).toContain('100 hồ sơ chưa gửi');
  const list = /href="(\/ho-so-cua-toi\?loai=chua-gui)"/.exec(refused.html)?.[1] ?? '';
  expect((await b.get(list)).html).toContain('/xoa');
  expect(await unsent()).toBe(MOST_UNSENT);

  await t.db.run(sql`delete from drafts where id = (select id from drafts
    where party_id = ${citizen.partyId} and dossier_id is null limit 1)`);
  await b.get(START);
  expect((await b.post(START, { them: '1' })).status).toBe(303);
});
