import { expect, test } from 'vitest';
import { verifySeals } from '#domain/ledger';
import type { Reader } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';
import { fileBirth, someCitizen } from '#testing/filed.ts';
import { seededDeps } from '#testing/seeded-deps.ts';
import { openAsFiler, sealAll, verifyAll, verifyLedger, withdrawDossier } from '../index.ts';

const deps = await seededDeps('2026-11-16T09:00:00+07:00');
const citizen = await someCitizen(deps);

const filed = async () => {
  const code = await fileBirth(deps, citizen);
  return (await openAsFiler(deps.db, deps.keys, citizen, code)).dossier;
};

/** The database, in which something happens as soon as the first reading has been answered. */
const withChange = (change: () => Promise<unknown>): Reader => {
  let changed: Promise<unknown> | undefined;
  const after = async <R>(answer: R) => {
    changed ??= change();
    await changed;
    return answer;
  };
  return {
    many: async <R>(q: Parameters<Reader['many']>[0]) => after(await deps.db.many<R>(q)),
    one: async <R>(q: Parameters<Reader['one']>[0]) => after(await deps.db.one<R>(q)),
    run: (q) => deps.db.run(q),
  };
};

test('a dossier that moves while its ledger is being verified is not called broken', async () => {
  const one = await filed();
  const withdraw = (d: typeof one) =>
    deps.db.tx((tx) =>
      withdrawDossier(tx, { ref: d, revision: d.revision, citizen, reason: '', now: deps.clock.now() }),
    );
  expect(
    await verifyLedger(
      withChange(() => withdraw(one)),
      one,
    ),
  ).toEqual([]);
  expect(await verifyLedger(deps.db, one)).toEqual([]);
  const other = await filed();
  const { broken } = await verifyAll(
    withChange(() => withdraw(other)),
    () => {},
  );
  expect(broken).toEqual([]);
});

test('every chain is walked through, and one without a tail is found among them', async () => {
  const cut = await filed();
  const before = await verifyAll(deps.db, () => {});
  await deps.db.run(sql`alter table dossier_events disable trigger dossier_events_append_only`);
  await deps.db.run(
    sql`delete from dossier_events where owner_agency_id = ${cut.ownerAgencyId} and dossier_id = ${cut.id}`,
  );
  await deps.db.run(sql`alter table dossier_events enable trigger dossier_events_append_only`);
  const { checked, broken } = await verifyAll(deps.db, () => {});
  expect(checked).toBe(before.checked);
  expect(broken.filter((b) => b.id === cut.id)).toEqual([
    {
      ownerAgencyId: cut.ownerAgencyId,
      id: cut.id,
      faults: [
        { seq: 1, fault: 'tail-cut' },
        { seq: 0, fault: 'projection' },
      ],
    },
  ]);
});

test('a seal is the same however its heads were read', async () => {
  for (let i = 0; i < 3; i++) await filed();
  await sealAll(deps.db, new Date('2026-11-17T00:40:00+07:00'), 2);
  expect(await verifySeals(deps.db)).toEqual([]);
  await deps.db.run(sql`delete from ledger_seals`);
  await sealAll(deps.db, new Date('2026-11-17T00:40:00+07:00'));
  expect(await verifySeals(deps.db)).toEqual([]);
});

test('a seal that was taken away is missed by the next, and one put in its place does not pass for it', async () => {
  deps.clock.set('2026-11-17T09:00:00+07:00');
  const { ownerAgencyId } = await filed();
  for (const day of ['18', '19', '20']) await sealAll(deps.db, new Date(`2026-11-${day}T00:40:00+07:00`));
  expect(await verifySeals(deps.db)).toEqual([]);
  await deps.db.run(sql`delete from ledger_seals where agency_id = ${ownerAgencyId} and day = '2026-11-18'`);
  expect(await verifySeals(deps.db)).toEqual([{ agencyId: ownerAgencyId, day: '2026-11-19' }]);
  await deps.db.run(sql`insert into ledger_seals (agency_id, day, dossiers, heads_hash, previous_hash, sealed_at)
    select agency_id, '2026-11-18', dossiers, decode('00', 'hex'), heads_hash, sealed_at from ledger_seals
    where agency_id = ${ownerAgencyId} and day = '2026-11-17'`);
  expect((await verifySeals(deps.db)).map((s) => s.day)).toEqual(['2026-11-18', '2026-11-19']);
});
