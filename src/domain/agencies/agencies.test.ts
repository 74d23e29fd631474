import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findCommune, listCommunes } from '#domain/units';
import type { Db } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';
import { isMobile } from '#platform/phone.ts';
import { testDb } from '#testing/db.ts';
import { selectUnits } from './agencies.store.ts';
import { agenciesFor, findAgencyByCode, getAgency, listAgencies } from './agencies-in-force.ts';
import { importProvince, type OfficerSeed, type ProvinceSeed } from './import-province.ts';
import { findOfficerByCode, getOfficer, officersAt, postsOf } from './officers-in-post.ts';

const seed = read<ProvinceSeed>('province');
const officers = read<OfficerSeed[]>('officers');
const TODAY = new Date('2026-11-21T03:00:00Z');

let db: Db;
beforeAll(async () => {
  db = await testDb();
  await db.tx((tx) => importProvince(tx, seed, officers));
});
afterAll(() => db.close());

describe('the import of the province', () => {
  it('brings a centre, six communes, nine departments and their Công an', async () => {
    const count = async (o: Parameters<typeof listAgencies>[2]) => (await listAgencies(db, TODAY, o)).length;
    expect(await count({ kind: 'province-centre' })).toBe(1);
    expect(await count({ kind: 'commune' })).toBe(6);
    expect(await count({ kind: 'department' })).toBe(9);
    expect(await count({ kind: 'police-province' })).toBe(1);
    expect(await count({ kind: 'police-commune' })).toBe(6);
    expect(await listCommunes(db, '99')).toHaveLength(6);
    expect(new Set((await listCommunes(db, '99')).map((c) => c.kind))).toEqual(
      new Set(['ward', 'commune', 'special-zone']),
    );
  });

  it('changes nothing when it runs again, and keeps ids and posts when the content has changed', async () => {
    const counts = sql`select (select count(*) from agencies) as agencies, (select count(*) from agency_units) as units,
      (select count(*) from officers) as officers, (select count(*) from posts) as posts`;
    const before = [await db.one(counts), await findAgencyByCode(db, 'H99.21.01')];
    expect(await db.tx((tx) => importProvince(tx, seed, officers))).toEqual({ changed: false });
    const changedSeed = {
      ...seed,
      agencies: seed.agencies.map((a) => (a.code === 'H99.02' ? { ...a, shortName: 'Sở XD' } : a)),
    };
    expect(await db.tx((tx) => importProvince(tx, changedSeed, officers))).toEqual({ changed: true });
    expect([await db.one(counts), await findAgencyByCode(db, 'H99.21.01')]).toEqual(before);
    expect((await findAgencyByCode(db, 'H99.02'))?.shortName).toBe('Sở XD');
    await db.tx((tx) => importProvince(tx, seed, officers));
  });

  it('leaves nothing behind when the seed names a unit that does not exist', async () => {
    const officersOfNoUnit: OfficerSeed[] = officers.slice(0, 2).map((o) => ({
      ...o,
      code: `X-${o.code}`,
      posts: [{ agency: 'H99.01', unit: 'nowhere', role: 'clerk' }],
    }));
    await expect(db.tx((tx) => importProvince(tx, seed, officersOfNoUnit))).rejects.toThrow('H99.01 nowhere');
    expect(await findOfficerByCode(db, 'X-MC-0001')).toBeUndefined();
  });
});

describe('agencies', () => {
  it('receive at the centre when they are departments, and at their own desk when they are communes or Công an', async () => {
    const centre = await findAgencyByCode(db, 'H99.01');
    for (const a of await listAgencies(db, TODAY))
      expect(a.receivedAtId, a.code).toBe(a.kind === 'department' ? centre?.id : a.id);
  });

  it('have a one-stop unit where they receive, and lie in a commune that exists', async () => {
    for (const a of await listAgencies(db, TODAY)) {
      expect(a.phone).toBe(a.phones[0]);
      const units = (await selectUnits(db, a.id)).map((u) => u.key);
      if (a.receivedAtId === a.id) expect(units).toContain('one-stop');
      if (a.communeCode) expect((await findCommune(db, a.communeCode))?.provinceCode).toBe('99');
      expect(units).toContain('leadership');
    }
  });

  it('are found by the selectors of a procedure', async () => {
    expect(await agenciesFor(db, [{ kind: 'commune' }], TODAY)).toHaveLength(6);
    expect(
      (
        await agenciesFor(
          db,
          [{ kind: 'department', key: 'so-xay-dung' }, { kind: 'police-province' }],
          TODAY,
        )
      ).map((a) => a.code),
    ).toEqual(['H99.02', 'H99.20']);
    expect(await agenciesFor(db, [{ kind: 'department', key: 'an-phu' }], TODAY)).toEqual([]);
    expect(await agenciesFor(db, [], TODAY)).toEqual([]);
  });

  it('stay readable when they are closed, and leave the lists the day after their last day', async () => {
    const a = await findAgencyByCode(db, 'H99.10');
    await db.run(sql`update agencies set valid_to = '2026-06-30' where code = 'H99.10'`);
    const lastMinute = new Date('2026-06-30T16:59:00Z');
    const firstMinuteAfter = new Date('2026-06-30T17:01:00Z');
    const selectors = [{ kind: a?.kind ?? '', key: a?.key ?? '' }];
    for (const find of [listAgencies, (d: Db, at: Date) => agenciesFor(d, selectors, at)]) {
      expect((await find(db, lastMinute)).map((x) => x.code)).toContain('H99.10');
      expect((await find(db, firstMinuteAfter)).map((x) => x.code)).not.toContain('H99.10');
    }
    expect((await getAgency(db, a?.id ?? '')).validTo).toBe('2026-06-30');
    await db.run(sql`update agencies set valid_to = null where code = 'H99.10'`);
  });

  it('are not found when they do not exist', async () => {
    await expect(getAgency(db, '00000000-0000-7000-8000-000000000000')).rejects.toMatchObject({
      status: 404,
    });
    await expect(getOfficer(db, '00000000-0000-7000-8000-000000000000')).rejects.toMatchObject({
      status: 404,
    });
    expect(await findAgencyByCode(db, 'H00')).toBeUndefined();
  });
});

describe('posts', () => {
  it('are those of the given day, and name the officer who lent them', async () => {
    const officer = await findOfficerByCode(db, 'MC-0005');
    const lender = await findOfficerByCode(db, 'MC-0006');
    const [own] = await postsOf(db, officer?.id ?? '', TODAY);
    expect(own).toMatchObject({ role: 'clerk', agencyName: 'Ủy ban nhân dân phường An Phú' });
    await db.run(sql`insert into posts (id, officer_id, agency_id, unit_id, role, valid_from, valid_to, delegated_by)
      values (gen_random_uuid(), ${officer?.id}, ${own?.agencyId}, ${own?.unitId}, 'head', '2026-11-20', '2026-11-21', ${lender?.id})`);
    expect((await postsOf(db, officer?.id ?? '', TODAY)).map((p) => [p.role, p.delegatedBy])).toEqual([
      ['clerk', undefined],
      ['head', lender?.id],
    ]);
    expect(await postsOf(db, officer?.id ?? '', new Date('2026-11-21T16:59:59Z'))).toHaveLength(2);
    expect(await postsOf(db, officer?.id ?? '', new Date('2026-11-21T17:00:00Z'))).toHaveLength(1);
    expect(await postsOf(db, officer?.id ?? '', new Date('2025-06-30T10:00:00Z'))).toHaveLength(0);
  });

  it('are filled for every role at every agency that decides', async () => {
    for (const a of await agenciesFor(
      db,
      [{ kind: 'commune' }, { kind: 'department' }, { kind: 'police-province' }, { kind: 'police-commune' }],
      TODAY,
    )) {
      for (const role of ['officer', 'head', 'leader'] as const)
        expect(await officersAt(db, a.id, { role }, TODAY), `${a.code} ${role}`).not.toEqual([]);
      expect(
        await officersAt(db, a.receivedAtId, { unit: 'one-stop', role: 'clerk' }, TODAY),
        a.code,
      ).not.toEqual([]);
    }
    for (const a of await agenciesFor(db, [{ kind: 'commune' }], TODAY))
      for (const unit of ['judicial', 'economy', 'culture-social'])
        for (const role of ['officer', 'head'] as const)
          expect(await officersAt(db, a.id, { unit, role }, TODAY), `${a.code} ${unit} ${role}`).not.toEqual(
            [],
          );
  });
});

describe('the officers of the seed', () => {
  it('have unique user names, numbers and names; one is an administrator and one has no second factor', () => {
    for (const fact of [
      (o: OfficerSeed) => o.username,
      (o: OfficerSeed) => o.code,
      (o: OfficerSeed) => o.name,
      (o: OfficerSeed) => o.phone,
    ])
      expect(new Set(officers.map(fact)).size).toBe(officers.length);
    expect(officers.filter((o) => !o.enrolled)).toHaveLength(1);
    expect(officers.filter((o) => o.admin).map((o) => o.posts)).toEqual([[]]);
    for (const o of officers) expect(isMobile(o.phone), o.code).toBe(true);
  });
});

function read<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../../../seed/${name}.json`, import.meta.url), 'utf8')) as T;
}
