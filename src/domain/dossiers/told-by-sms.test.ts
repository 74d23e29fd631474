import { expect, test } from 'vitest';
import type { Citizen } from '#domain/journal';
import { noticesOfDossier } from '#domain/notices';
import { sql } from '#platform/db/sql.ts';
import { fileBirth, officerNamed, someCitizen } from '#testing/filed.ts';
import { runJobs } from '#testing/run-jobs.ts';
import { seededDeps } from '#testing/seeded-deps.ts';
import { changeContact, openAsFiler, withdrawDossier } from './index.ts';

const OF_DAY = 60;
const deps = await seededDeps();
const { clock } = deps;
// who has a telephone alone
const citizen = await someCitizen(deps, 2);

async function file(by: Citizen) {
  return openAsFiler(deps.db, deps.keys, by, await fileBirth(deps, by));
}

async function fileAndWithdraw(by = citizen): Promise<void> {
  const { dossier: ref } = await file(by);
  const taken = { ref, revision: ref.revision, citizen: by, reason: 'Thôi', now: clock.now() };
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

test('what was told by e-mail uses up none of the SMS of a day', async () => {
  const withEmail = await someCitizen(deps);
  const before = (await countNotices('email')) ?? 0;
  for (let i = 0; i < OF_DAY / 2; i++) await fileAndWithdraw(withEmail);
  expect(await countNotices('email')).toBe(before + OF_DAY);
  // their e-mail is given up at the counter, so that this dossier is told of by SMS
  const { dossier, people } = await file(withEmail);
  await runJobs(deps, deps.db.url);
  const { phone, address } = people.submitter;
  const officer = await officerNamed(deps, 'canbo.anphu1');
  await deps.db.tx((tx) =>
    changeContact(tx, deps.keys, {
      ref: dossier,
      revision: dossier.revision,
      officer,
      counter: { broughtBy: 'LÊ MINH ANH', why: 'Hộp thư bị khóa' },
      contact: { phone, email: '', address },
      now: clock.now(),
    }),
  );
  await runJobs(deps, deps.db.url);
  const told = await noticesOfDossier(deps.db, deps.keys, dossier.ownerAgencyId, dossier.id);
  expect(told.filter((n) => n.channel === 'sms').map((n) => [n.kind, n.to])).toEqual([
    ['dossiers.contact-changed', phone],
  ]);
});
