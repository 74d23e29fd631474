import type { Tx } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';

const MODEL = 'H99.21.06';

/**
 * Adds communes to the province until it has so many agencies of every kind: each with the units and the posts of one of the seed, held
 * by officers of its own, who have no logins. They stand behind those of the seed, so that each is smaller than the one before.
 */
export async function inventCommunes(tx: Tx, agencies: number): Promise<void> {
  const { n = 0 } = (await tx.one<{ n: number }>(sql`select count(*)::int as n from agencies`)) ?? {};
  const more = Math.max(0, agencies - n);
  await tx.run(sql`with model as (select * from agencies where code = ${MODEL}),
    invented as (select gen_random_uuid() as id, 'H99.21.' || (100 + i) as code, i from generate_series(1, ${more}::int) i),
    a as (insert into agencies (id, code, key, name, short_name, kind, received_at_id, province_code, commune_code, address, valid_from)
      select x.id, x.code, 'bench-' || x.i, 'Xa ' || x.i, 'Xa ' || x.i, m.kind, x.id, m.province_code, m.commune_code, m.address, m.valid_from
      from invented x, model m returning id),
    u as (insert into agency_units (id, agency_id, key, name, position)
      select gen_random_uuid(), x.id, u.key, u.name, u.position
      from invented x, model m join agency_units u on u.agency_id = m.id returning id, agency_id, key),
    p as (select gen_random_uuid() as officer, x.id as agency, x.i, u.key as unit, p.role, p.valid_from, row_number() over () as nth
      from invented x, model m join posts p on p.agency_id = m.id and p.valid_to is null join agency_units u on u.id = p.unit_id),
    o as (insert into officers (id, code, name, title)
      select officer, 'BENCH-' || nth, 'Can bo ' || nth, '' from p returning id)
    insert into posts (id, officer_id, agency_id, unit_id, role, valid_from)
    select gen_random_uuid(), p.officer, p.agency, u.id, p.role, p.valid_from from p join u on u.agency_id = p.agency and u.key = p.unit`);
}
