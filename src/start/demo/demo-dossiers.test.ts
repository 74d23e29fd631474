import { expect, test } from 'vitest';
import { getAccount } from '#domain/accounts';
import { getCalendar, isWorkingInstant } from '#domain/calendar';
import { homeFigures, verifyLedger } from '#domain/dossiers';
import { compileForm, prefillAnswers, validateAnswers } from '#domain/forms';
import type { DossierRef } from '#domain/ledger';
import { getProcedure, listProcedures } from '#domain/procedures';
import { unitLookup } from '#domain/units';
import { sql } from '#platform/db/sql.ts';
import { localDate } from '#platform/time.ts';
import { someCitizen } from '#testing/filed.ts';
import { seededDeps } from '#testing/seeded-deps.ts';
import { demoCitizens } from '../../seed.ts';
import { seedDossiers } from './demo-dossiers.ts';
import { inventor } from './invent.ts';
import { inventAnswers } from './invent-answers.ts';

const deps = await seededDeps('2026-11-19T16:00:00+07:00');

test('every form of the seed can be filled in, whatever is chosen', async () => {
  const { items } = await listProcedures(deps.db, { fileable: true, size: 50 });
  expect(items.length).toBeGreaterThan(0);
  const today = localDate(deps.clock.now());
  const units = await unitLookup(deps.db);
  const citizens = await Promise.all(demoCitizens().map((_, i) => someCitizen(deps, i)));
  const accounts = await Promise.all(citizens.map((c) => getAccount(deps.db, deps.keys, c.accountId)));
  for (const { code } of items) {
    const { formSchema } = await getProcedure(deps.db, code);
    if (!formSchema) throw new Error(`${code} has no form`);
    const form = compileForm(formSchema);
    for (let seed = 1; seed <= 30; seed++) {
      const account = accounts[seed % accounts.length] ?? {};
      const answers = inventAnswers(form, inventor(seed), { today, units }, prefillAnswers(form, account));
      expect(validateAnswers(form, answers, { today, units }), `${code}, seed ${seed}`).toMatchObject({
        ok: true,
      });
    }
  }
});

test('the demonstration has dossiers at every stage, made by the verbs, with ledgers that hold', async () => {
  const citizens = [await someCitizen(deps), await someCitizen(deps, 1)];
  const made = await seedDossiers(deps, citizens, { count: 30, seed: 7 });
  expect(made).toBe(30);
  const refs = await deps.db.many<DossierRef>(
    sql`select owner_agency_id as "ownerAgencyId", id from dossiers`,
  );
  for (const ref of refs) expect(await verifyLedger(deps.db, ref)).toEqual([]);
  const statuses = await deps.db.many<{ status: string }>(sql`select distinct status from dossiers`);
  expect(statuses.length).toBeGreaterThan(4);
  const steps = await deps.db.many<{ role: string }>(
    sql`select distinct step_role as role from dossiers where holder_agency_id is not null`,
  );
  expect(steps.map((s) => s.role)).toEqual(expect.arrayContaining(['clerk', 'registrar']));
  expect((await homeFigures(deps.db, deps.clock.now())).received).toBeGreaterThan(0);
  const calendar = await getCalendar(deps.db, refs[0]?.ownerAgencyId ?? '');
  const accepted = await deps.db.many<{ at: Date }>(
    sql`select accepted_at as at from dossiers where accepted_at is not null`,
  );
  expect(accepted.length).toBeGreaterThan(10);
  for (const { at } of accepted) expect(isWorkingInstant(calendar, at), at.toISOString()).toBe(true);
});

test('whoever looks in just after a holiday finds nothing that was done on it', async () => {
  // Tuesday 24 November 2026 is Ngày Văn hóa Việt Nam (NQ 28/2026/QH16)
  deps.clock.set('2026-11-27T16:00:00+07:00');
  const citizens = [await someCitizen(deps), await someCitizen(deps, 1)];
  await seedDossiers(deps, citizens, { count: 40, seed: 11 });
  const [onHoliday] = await deps.db.many<{ n: number }>(
    sql`select count(*)::int as n from dossiers where (accepted_at at time zone 'Asia/Ho_Chi_Minh')::date = '2026-11-24'`,
  );
  expect(onHoliday?.n).toBe(0);
});
