import { expect, test } from 'vitest';
import { sql } from '#platform/db/sql.ts';
import { fileBirth, someCitizen } from '#testing/filed.ts';
import { runJobs } from '#testing/run-jobs.ts';
import { seededDeps } from '#testing/seeded-deps.ts';
import { openAsFiler, withdrawDossier } from './index.ts';

const OF_DAY = 60;
const deps = await seededDeps();
const { clock } = deps;
// who has a telephone alone
const citizen = await someCitizen(deps, 2);

async function fileAndWithdraw(): Promise<void> {
  const code = await fileBirth(deps, citizen);
  const { dossier: ref } = await openAsFiler(deps.db, deps.keys, citizen, code);
  const taken = { ref, revision: ref.revision, citizen, reason: 'Thôi', now: clock.now() };
  await deps.db.tx((tx) => withdrawDossier(tx, taken));
}

const countNotices = async (channel: string) => {
  await runJobs(deps, deps.db.url);
  const row = await deps.db.one<{ n: number }>(
    sql`select count(*)::int as n from notices where channel = ${channel} and kind like 'dossiers.%'`,
  );
  return row?.n;
};

test('whoever files and withdraws all day is told of each on the portal, and by SMS sixty times a day', async () => {
  for (let i = 0; i <= OF_DAY / 2; i++) await fileAndWithdraw();
  expect([await countNotices('portal'), await countNotices('sms')]).toEqual([OF_DAY + 2, OF_DAY]);
  clock.advance(24 * 3_600_000);
  await fileAndWithdraw();
  expect([await countNotices('portal'), await countNotices('sms')]).toEqual([OF_DAY + 4, OF_DAY + 2]);
});
