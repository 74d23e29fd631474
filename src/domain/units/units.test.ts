import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';
import { fold } from '#platform/text.ts';
import { testDb } from '#testing/db.ts';
import { addProvince } from './add-province.ts';
import { importUnits, type UnitsReport } from './import-units.ts';
import { readNationalUnits } from './national-units.ts';
import { unitLookup } from './unit-lookup.ts';
import { findCommune, listCommunes, listProvinces } from './units-in-force.ts';

const OTHER_LIST = new URL('../../../../shared/data/admin-units/units-2026-07.json', import.meta.url);
const OWN = {
  province: { code: '99', name: 'Tỉnh Thử', shortName: 'Thử', kind: 'province' as const },
  communes: [{ code: '99001', name: 'Xã Một', shortName: 'Một', kind: 'commune' as const }],
};

describe('the import of units', () => {
  let db: Db;
  let report: UnitsReport;
  beforeAll(async () => {
    db = await testDb();
    report = await db.tx((tx) => importUnits(tx));
  });
  afterAll(() => db.close());

  it('brings 34 provinces, 3,321 communes and every mapping', async () => {
    expect(report).toMatchObject({
      changed: true,
      provinces: 34,
      communes: 3321,
      unresolved: 0,
      repaired: 453,
    });
    expect(await listProvinces(db)).toHaveLength(34);
    const counts = await Promise.all((await listProvinces(db)).map((p) => listCommunes(db, p.code)));
    expect(counts.flat()).toHaveLength(3321);
  });

  it('changes nothing when it runs again', async () => {
    const before = await db.one(sql`select min(id) as first, count(*) as n from unit_mappings`);
    expect((await db.tx((tx) => importUnits(tx))).changed).toBe(false);
    expect(await db.one(sql`select min(id) as first, count(*) as n from unit_mappings`)).toEqual(before);
  });

  it('knows nine cities and the former names of three of them', async () => {
    const cities = (await listProvinces(db)).filter((p) => p.kind === 'city').map((p) => p.name);
    expect(cities).toHaveLength(9);
    expect(cities).toEqual(
      expect.arrayContaining([
        'Thành phố Quảng Ninh',
        'Thành phố Bắc Ninh',
        'Thành phố Đồng Nai',
        'Thành phố Huế',
      ]),
    );
    const formerNames = await db.many<{ name: string }>(
      sql`select name from provinces where valid_to = '2026-08-31'`,
    );
    expect(formerNames).toEqual([{ name: 'Tỉnh Quảng Ninh' }]);
  });

  it('finds a commune by its code, and nothing by an unknown code', async () => {
    expect(await findCommune(db, '00004')).toMatchObject({ name: 'Phường Ba Đình', provinceCode: '01' });
    expect(await findCommune(db, '99999')).toBeUndefined();
    expect(await listCommunes(db, 'xx')).toEqual([]);
    const places = await unitLookup(db);
    expect(places.provinces).toHaveLength(34);
    expect(places.communes('01')).toEqual(await listCommunes(db, '01'));
    expect(places.communes('xx')).toEqual([]);
  });

  it('finds the successors of a former commune by its name without accents, with or without the word for its kind', async () => {
    const successorsOf = async (key: 'name_key' | 'short_key', name: string, district: string) =>
      (
        await db.many<{ place: string }>(sql`select c.name || ', ' || p.name as place from unit_mappings m
          join communes c on c.code = m.commune_code and c.valid_to is null
          join provinces p on p.code = c.province_code and p.valid_to is null
          where ${key === 'name_key' ? sql`m.name_key` : sql`m.short_key`} = ${name} and m.district_key = ${district}`)
      ).map((r) => r.place);
    expect(await successorsOf('name_key', 'phuong 12', 'quan go vap')).toEqual([
      'Phường An Hội Tây, Thành phố Hồ Chí Minh',
    ]);
    expect(await successorsOf('short_key', 'dich vong', 'quan cau giay')).toHaveLength(2);
    expect(await successorsOf('short_key', 'hiep thuan', 'huyen hiep duc')).toEqual([
      'Xã Hiệp Đức, Thành phố Đà Nẵng',
    ]);
    expect(await successorsOf('name_key', 'huyen con dao', '')).toEqual([
      'Đặc khu Côn Đảo, Thành phố Hồ Chí Minh',
    ]);
  });

  it('adds an invented province to the 34, and a reader sees it at once', async () => {
    await listProvinces(db);
    await db.tx((tx) => addProvince(tx, OWN));
    await db.tx((tx) => addProvince(tx, OWN));
    expect((await listProvinces(db)).filter((p) => p.invented).map((p) => p.code)).toEqual(['99']);
    expect(await findCommune(db, '99001')).toMatchObject({ name: 'Xã Một', provinceCode: '99' });
    await db.tx((tx) => addProvince(tx, { ...OWN, communes: [] }));
    expect(await listCommunes(db, '99')).toEqual([]);
    expect((await db.tx((tx) => importUnits(tx))).changed).toBe(false);
  });
});

describe('the list of the package', () => {
  const units = readNationalUnits();

  it('maps every former unit to a unit of the list, in composed Unicode and never twice', () => {
    const codes = new Set(units.communes.map((c) => c.code));
    expect(units.mappings.filter((m) => !codes.has(m.communeCode))).toEqual([]);
    const text = JSON.stringify(units);
    expect(text).toBe(text.normalize('NFC'));
    const keys = units.mappings.map((m) =>
      [m.oldName, m.oldDistrict, m.oldProvince, m.communeCode].join('|'),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('has one name in force for each code, which is unique in its province', () => {
    const inForce = units.communes.filter((c) => c.validTo === null);
    expect(new Set(inForce.map((c) => c.code)).size).toBe(3321);
    expect(new Set(inForce.map((c) => `${c.provinceCode} ${c.name}`)).size).toBe(3321);
  });

  it('agrees with another list of July 2026 except for one disputed code', (t) => {
    if (!existsSync(OTHER_LIST)) return t.skip('the other list of units is not beside the repository');
    const other = JSON.parse(readFileSync(OTHER_LIST, 'utf8')) as {
      Wards: { Code: string; FullName: string; ProvinceCode: string }[];
    }[];
    const theirs = new Map(
      other.flatMap((p) => p.Wards).map((w) => [w.Code, `${w.ProvinceCode} ${plain(w.FullName)}`]),
    );
    const ours = new Map(
      units.communes
        .filter((c) => c.validTo === null)
        .map((c) => [c.code, `${c.provinceCode} ${plain(c.name)}`]),
    );
    const differing = [...ours].filter(([code, name]) => theirs.get(code) !== name);
    expect(other).toHaveLength(34);
    expect(differing).toEqual([['06970', '22 xa ba che']]);
    expect([...theirs].filter(([code]) => !ours.has(code))).toEqual([['06978', '22 xa ba che']]);
  });
});

function plain(name: string): string {
  return fold(name).replaceAll('’', "'");
}
