import { expect, test } from 'vitest';
import type { Reader } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';
import { isDossier } from '#testing/by-code.ts';
import { anPhu } from '#testing/desk-verbs.ts';
import { fileBirth, someCitizen } from '#testing/filed.ts';
import { seededDeps } from '#testing/seeded-deps.ts';
import { homeFigures } from '../index.ts';

const deps = await seededDeps();

const at = (time: string) => new Date(`2026-11-19T${time}+07:00`);

test('the figures are counted once a minute, however many look at the home page', async () => {
  let queries = 0;
  const counting = () => {
    queries += 1;
    return deps.db;
  };
  const counted: Reader = {
    many: (q) => counting().many(q),
    one: (q) => counting().one(q),
    run: (q) => counting().run(q),
  };
  const [first] = await Promise.all([at('09:00:00'), at('09:00:01')].map((now) => homeFigures(counted, now)));
  const once = queries;
  await fileBirth(deps, await someCitizen(deps));
  expect(await homeFigures(counted, at('09:00:59'))).toEqual(first);
  expect(queries).toBe(once);
  expect((await homeFigures(counted, at('09:01:00'))).received).toBe((first?.received ?? 0) + 1);
});

test('a result that is late counts before it is recorded, from the moment after its promise', async () => {
  const code = await fileBirth(deps, await someCitizen(deps));
  await (await anPhu(deps)).accept(code);
  const [row] = await deps.db.many<{ at: Date }>(
    sql`select promised_at as at from dossiers where ${isDossier(code)}`,
  );
  const promised = row?.at.getTime() ?? 0;
  expect((await homeFigures(deps.db, new Date(promised))).late).toBe(0);
  expect((await homeFigures(deps.db, new Date(promised + 60_000))).late).toBe(1);
});

test('when time has been moved back they are those of that time', async () => {
  const last = await homeFigures(deps.db, at('10:00:00'));
  expect(last.months.at(-1)?.month).toBe('2026-11');
  const before = await homeFigures(deps.db, new Date('2026-10-31T23:59:30+07:00'));
  expect(before.months.at(-1)?.month).toBe('2026-10');
});

test('a month does not borrow the figures of the one before it', async () => {
  await homeFigures(deps.db, new Date('2026-11-30T23:59:50+07:00'));
  const next = await homeFigures(deps.db, new Date('2026-12-01T00:00:10+07:00'));
  expect(next.months.at(-1)?.month).toBe('2026-12');
});
