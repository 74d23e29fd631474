import type { Post, PostRole } from '#domain/journal';
import type { Reader, Tx } from '#platform/db/db.ts';
import { empty, join, type Sql, sql } from '#platform/db/sql.ts';
import type {
  Agency,
  AgencyKind,
  AgencySelector,
  AgencyUnit,
  OfficerAtPost,
  OfficerRecord,
} from './agency.ts';

const AGENCY = sql`a.id, a.code, a.key, a.name, a.short_name as "shortName", a.kind, a.received_at_id as "receivedAtId",
  a.province_code as "provinceCode", a.commune_code as "communeCode", a.address, coalesce(a.phones[1], '') as phone, a.phones, a.email, a.fax,
  a.opening_hours as "openingHours", a.latitude, a.longitude, a.valid_from as "validFrom", a.valid_to as "validTo"`;

const inForce = (on: string): Sql =>
  sql`a.valid_from <= ${on} and (a.valid_to is null or a.valid_to >= ${on})`;

export function selectAgency(db: Reader, by: { id: string } | { code: string }): Promise<Agency | undefined> {
  return db.one(
    'id' in by
      ? sql`select ${AGENCY} from agencies a where a.id = ${by.id}`
      : sql`select ${AGENCY} from agencies a where a.code = ${by.code}`,
  );
}

export function selectAgencies(
  db: Reader,
  on: string,
  o: { kind?: AgencyKind | undefined },
): Promise<Agency[]> {
  return db.many(
    sql`select ${AGENCY} from agencies a where ${inForce(on)} ${o.kind ? sql`and a.kind = ${o.kind}` : empty} order by a.code`,
  );
}

/** The agencies for which the desk of one of these receives, but those themselves; ended ones too. */
export function selectReceivedAt(db: Reader, ids: readonly string[]): Promise<Agency[]> {
  return db.many(
    sql`select ${AGENCY} from agencies a where a.received_at_id = any(${[...ids]}::uuid[]) and a.id <> a.received_at_id order by a.code`,
  );
}

/** The agencies that match any of the selectors, and with them those whose desks receive for them. */
export function selectDeciding(
  db: Reader,
  selectors: readonly AgencySelector[],
  on: string,
  only: string | undefined,
): Promise<(Agency & { decides: boolean })[]> {
  const matches = (s: AgencySelector): Sql =>
    s.key ? sql`(a.kind = ${s.kind} and a.key = ${s.key})` : sql`a.kind = ${s.kind}`;
  return db.many(sql`with deciding as (select id, received_at_id from agencies a
      where ${inForce(on)} and (${join(selectors.map(matches), ' or ')}) ${only === undefined ? empty : sql`and a.id::text = ${only}`})
    select ${AGENCY}, a.id in (select id from deciding) as decides from agencies a
    where a.id in (select id from deciding union select received_at_id from deciding)
    order by a.code`);
}

export function selectUnits(db: Reader, agencyId: string): Promise<AgencyUnit[]> {
  return db.many(
    sql`select id, agency_id as "agencyId", key, name from agency_units where agency_id = ${agencyId} order by position, key`,
  );
}

export function selectOfficer(
  db: Reader,
  by: { id: string } | { code: string },
): Promise<OfficerRecord | undefined> {
  return db.one(
    sql`select id, code, name, title, phone, email, admin from officers where ${'id' in by ? sql`id = ${by.id}` : sql`code = ${by.code}`}`,
  );
}

export function selectAdministrators(db: Reader): Promise<OfficerRecord[]> {
  return db.many(
    sql`select id, code, name, title, phone, email, admin from officers where admin order by code`,
  );
}

export function selectOfficers(db: Reader, ids: string[]): Promise<OfficerRecord[]> {
  return db.many(
    sql`select id, code, name, title, phone, email, admin from officers where id = any(${ids}::uuid[])`,
  );
}

export function selectPosts(
  db: Reader,
  officerId: string,
  on: string,
): Promise<(Omit<Post, 'delegatedBy'> & { delegatedBy: string | null })[]> {
  return db.many(sql`select p.agency_id as "agencyId", a.name as "agencyName", p.unit_id as "unitId", u.key as "unitKey", u.name as "unitName", p.role,
      o.title, p.delegated_by as "delegatedBy"
    from posts p join agencies a on a.id = p.agency_id join agency_units u on u.id = p.unit_id join officers o on o.id = p.officer_id
    where p.officer_id = ${officerId} and p.valid_from <= ${on} and (p.valid_to is null or p.valid_to >= ${on})
    order by p.delegated_by nulls first, a.code, p.role, p.id`);
}

export function selectOfficersAt(
  db: Reader,
  agencyId: string,
  o: { unit?: string; role?: PostRole; on: string },
): Promise<OfficerAtPost[]> {
  return db.many(sql`select o.id as "officerId", o.name, o.title, o.phone, o.email, u.id as "unitId", u.key as "unitKey", u.name as "unitName", p.role
    from posts p join officers o on o.id = p.officer_id join agency_units u on u.id = p.unit_id
    where p.agency_id = ${agencyId} and p.valid_from <= ${o.on} and (p.valid_to is null or p.valid_to >= ${o.on})
      ${o.unit ? sql`and u.key = ${o.unit}` : empty} ${o.role ? sql`and p.role = ${o.role}` : empty}
    order by u.position, array_position(array['leader', 'head', 'officer', 'registrar', 'clerk'], p.role), o.code`);
}

/** Two processes that import at once take turns. */
export async function lockAgencies(tx: Tx): Promise<void> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtext('mot-cua.agencies'))`);
}

export async function readImportHash(db: Reader, part: string): Promise<string | undefined> {
  return (
    await db.one<{ hash: string }>(sql`select content_hash as hash from agency_imports where part = ${part}`)
  )?.hash;
}

export async function writeImportHash(tx: Tx, part: string, hash: string): Promise<void> {
  await tx.run(sql`insert into agency_imports (part, content_hash) values (${part}, ${hash})
    on conflict (part) do update set content_hash = excluded.content_hash`);
}

/** Writes an agency by its code. The agency that receives for it may be written later in the same transaction. */
export async function upsertAgency(
  tx: Tx,
  a: Omit<Agency, 'phone' | 'receivedAtId'>,
  receivedAtId: string,
): Promise<void> {
  await tx.run(sql`insert into agencies (id, code, key, name, short_name, kind, received_at_id, province_code, commune_code, address, phones, email,
      fax, opening_hours, latitude, longitude, valid_from, valid_to)
    values (${a.id}, ${a.code}, ${a.key}, ${a.name}, ${a.shortName}, ${a.kind}, ${receivedAtId}, ${a.provinceCode}, ${a.communeCode}, ${a.address},
      ${a.phones}, ${a.email}, ${a.fax}, ${a.openingHours}, ${a.latitude}, ${a.longitude}, ${a.validFrom}, ${a.validTo})
    on conflict (code) do update set key = excluded.key, name = excluded.name, short_name = excluded.short_name, kind = excluded.kind,
      received_at_id = excluded.received_at_id, province_code = excluded.province_code, commune_code = excluded.commune_code,
      address = excluded.address, phones = excluded.phones, email = excluded.email, fax = excluded.fax, opening_hours = excluded.opening_hours,
      latitude = excluded.latitude, longitude = excluded.longitude, valid_from = excluded.valid_from, valid_to = excluded.valid_to`);
}

export async function upsertUnit(tx: Tx, u: AgencyUnit & { position: number }): Promise<string> {
  const row = await tx.one<{ id: string }>(sql`insert into agency_units (id, agency_id, key, name, position)
    values (${u.id}, ${u.agencyId}, ${u.key}, ${u.name}, ${u.position})
    on conflict (agency_id, key) do update set name = excluded.name, position = excluded.position returning id`);
  return row?.id ?? u.id;
}

/** Writes an officer by their staff number. `wasAdmin`: whether they administered before; null of one who is new. */
export async function upsertOfficer(
  tx: Tx,
  o: OfficerRecord,
): Promise<{ id: string; wasAdmin: boolean | null }> {
  const row = await tx.one<{
    id: string;
    wasAdmin: boolean | null;
  }>(sql`insert into officers (id, code, name, title, phone, email, admin)
    values (${o.id}, ${o.code}, ${o.name}, ${o.title}, ${o.phone}, ${o.email}, ${o.admin})
    on conflict (code) do update set name = excluded.name, title = excluded.title, phone = excluded.phone, email = excluded.email,
      admin = excluded.admin
    returning id, (select before.admin from officers before where before.code = ${o.code}) as "wasAdmin"`);
  return row ?? { id: o.id, wasAdmin: null };
}

/** Adds a post, unless the officer already holds the same post on any of its days. @returns whether it was added. */
export async function insertPost(tx: Tx, p: NewPost): Promise<boolean> {
  const rows =
    await tx.run(sql`insert into posts (id, officer_id, agency_id, unit_id, role, valid_from, valid_to, delegated_by)
    select ${p.id}::uuid, ${p.officerId}::uuid, ${p.agencyId}::uuid, ${p.unitId}::uuid, ${p.role}::text, ${p.validFrom}::date, ${p.validTo}::date, ${p.delegatedBy}::uuid
    where not exists (select 1 from posts where officer_id = ${p.officerId}::uuid and agency_id = ${p.agencyId}::uuid and unit_id = ${p.unitId}::uuid
      and role = ${p.role}::text and daterange(valid_from, valid_to, '[]') && daterange(${p.validFrom}::date, ${p.validTo}::date, '[]'))`);
  return rows > 0;
}

interface NewPost {
  id: string;
  officerId: string;
  agencyId: string;
  unitId: string;
  role: PostRole;
  validFrom: string;
  validTo: string | null;
  delegatedBy: string | null;
}
