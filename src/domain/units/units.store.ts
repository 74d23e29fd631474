import type { Reader, Tx } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';
import { fold } from '#platform/text.ts';
import type { Commune, Province, UnitMapping, Validity } from './unit.ts';

const MAPPINGS_AT_A_TIME = 4000;

/** A text that changes whenever any unit may have changed. */
export async function readRevision(db: Reader): Promise<string> {
  const row = await db.one<{ revision: string | null }>(
    sql`select string_agg(part || '=' || content_hash, ' ' order by part) as revision from unit_imports`,
  );
  return row?.revision ?? '';
}

export async function readImportHash(db: Reader, part: string): Promise<string | undefined> {
  const row = await db.one<{ hash: string }>(
    sql`select content_hash as hash from unit_imports where part = ${part}`,
  );
  return row?.hash;
}

export async function writeImportHash(tx: Tx, part: string, hash: string): Promise<void> {
  await tx.run(sql`insert into unit_imports (part, content_hash) values (${part}, ${hash})
    on conflict (part) do update set content_hash = excluded.content_hash`);
}

/** Two processes that import at once take turns. */
export async function lockUnits(tx: Tx): Promise<void> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtext('mot-cua.units'))`);
}

export async function deleteNational(tx: Tx): Promise<void> {
  await tx.run(sql`delete from unit_mappings`);
  await tx.run(sql`delete from communes where not invented`);
  await tx.run(sql`delete from provinces where not invented`);
}

export async function deleteInvented(tx: Tx, provinceCode: string): Promise<void> {
  await tx.run(sql`delete from communes where invented and province_code = ${provinceCode}`);
  await tx.run(sql`delete from provinces where invented and code = ${provinceCode}`);
}

export async function insertProvinces(tx: Tx, rows: readonly (Province & Validity)[]): Promise<void> {
  await tx.run(sql`insert into provinces (code, name, short_name, kind, valid_from, valid_to, invented, source)
    select code, name, "shortName", kind, "validFrom", "validTo", invented, source
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(code text, name text, "shortName" text, kind text, "validFrom" date, "validTo" date, invented boolean, source text)`);
}

export async function insertCommunes(tx: Tx, rows: readonly (Commune & Validity)[]): Promise<void> {
  await tx.run(sql`insert into communes (code, province_code, name, short_name, kind, valid_from, valid_to, invented, source)
    select code, "provinceCode", name, "shortName", kind, "validFrom", "validTo", invented, source
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(code text, "provinceCode" text, name text, "shortName" text, kind text, "validFrom" date, "validTo" date, invented boolean, source text)`);
}

export async function insertMappings(
  tx: Tx,
  rows: readonly (UnitMapping & { oldShortName: string })[],
  validFrom: string,
): Promise<void> {
  for (let i = 0; i < rows.length; i += MAPPINGS_AT_A_TIME) {
    const part = rows.slice(i, i + MAPPINGS_AT_A_TIME).map((m) => ({
      ...m,
      nameKey: fold(m.oldName),
      shortKey: fold(m.oldShortName),
      districtKey: fold(m.oldDistrict ?? ''),
      provinceKey: fold(m.oldProvince ?? ''),
    }));
    await tx.run(sql`insert into unit_mappings
      (old_code, old_name, old_district, old_province, name_key, short_key, district_key, province_key, commune_code, valid_from)
      select "oldCode", "oldName", "oldDistrict", "oldProvince", "nameKey", "shortKey", "districtKey", "provinceKey", "communeCode", ${validFrom}::date
      from jsonb_to_recordset(${JSON.stringify(part)}::jsonb)
        as r("oldCode" text, "oldName" text, "oldDistrict" text, "oldProvince" text, "nameKey" text, "shortKey" text,
             "districtKey" text, "provinceKey" text, "communeCode" text)`);
  }
}

export function selectProvinces(db: Reader): Promise<Province[]> {
  return db.many(
    sql`select code, name, short_name as "shortName", kind, invented from provinces where valid_to is null order by code`,
  );
}

export function selectCommunes(db: Reader): Promise<Commune[]> {
  return db.many(sql`select code, province_code as "provinceCode", name, short_name as "shortName", kind, invented
    from communes where valid_to is null order by province_code, code`);
}
