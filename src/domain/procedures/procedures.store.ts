import type { FormSchema } from '#domain/forms';
import type { Reader, Tx } from '#platform/db/db.ts';
import { join, type Sql, sql } from '#platform/db/sql.ts';
import type { ProcedureContent } from './content.ts';

export function findHead(db: Reader, code: string): Promise<Head | undefined> {
  return db.one<Head>(sql`select code, version_id as "versionId", version, source, state, vanished_at as "vanishedAt", changed_at as "changedAt"
    from procedures where code = ${code}`);
}

export function findVersionRow(db: Reader, id: string): Promise<VersionRow | undefined> {
  return db.one<VersionRow>(sql`select id, code, version, content, form_schema as "formSchema", valid_from as "validFrom"
    from procedure_versions where id = ${id}`);
}

export function findStored(db: Reader, codes: string[]): Promise<Stored[]> {
  return db.many<Stored>(sql`select p.code, p.version, p.source, p.state, v.hash, p.national_hash as "nationalHash",
      (select max(w.version) from procedure_versions w where w.code = p.code) as "lastVersion"
    from procedures p join procedure_versions v on v.id = p.version_id where p.code = any(${codes})`);
}

export async function insertFields(tx: Tx, fields: FieldRow[]): Promise<void> {
  if (fields.length === 0) return;
  const data = JSON.stringify(fields);
  await tx.run(sql`insert into procedure_fields (slug, name, code)
    select slug, name, nullif(code, '') from jsonb_to_recordset(${data}::jsonb) as f(slug text, name text, code text)
    on conflict (slug) do update set code = coalesce(procedure_fields.code, excluded.code)`);
}

export async function insertVersions(tx: Tx, rows: NewVersion[], at: Date): Promise<void> {
  if (rows.length === 0) return;
  const data = JSON.stringify(rows);
  await tx.run(sql`insert into procedure_versions (id, code, version, content, form_schema, hash, valid_from)
    select id, code, version, content, nullif("formSchema", 'null'::jsonb), decode(hash, 'hex'), ${at}
    from jsonb_to_recordset(${data}::jsonb) as v(id uuid, code text, version int, content jsonb, "formSchema" jsonb, hash text)`);
}

export async function upsertHeads(tx: Tx, rows: HeadRow[], at: Date): Promise<void> {
  if (rows.length === 0) return;
  const data = JSON.stringify(rows);
  await tx.run(sql`insert into procedures (code, version_id, version, source, state, scope, name, sort_name, field_slug, level, online,
      audience, life_events, decided_by, keywords, result_names, popularity, fileable, to_verify, national, national_hash, last_import, changed_at)
    select code, "versionId", version, source, 'active', scope, name, "sortName", "fieldSlug", level, online,
      audience, "lifeEvents", "decidedBy", keywords, "resultNames", popularity, fileable, "toVerify", null, null, "lastImport", ${at}
    from jsonb_to_recordset(${data}::jsonb) as p(code text, "versionId" uuid, version int, source text, scope text, name text, "sortName" text,
      "fieldSlug" text, level text, online text, audience text[], "lifeEvents" text[], "decidedBy" text[], keywords text[],
      "resultNames" text[], popularity int, fileable boolean, "toVerify" int, "lastImport" uuid)
    on conflict (code) do update set version_id = excluded.version_id, version = excluded.version, source = excluded.source, state = 'active',
      scope = excluded.scope, name = excluded.name, sort_name = excluded.sort_name, field_slug = excluded.field_slug, level = excluded.level,
      online = excluded.online, audience = excluded.audience, life_events = excluded.life_events, decided_by = excluded.decided_by,
      keywords = excluded.keywords, result_names = excluded.result_names, popularity = excluded.popularity, fileable = excluded.fileable,
      to_verify = excluded.to_verify, last_import = coalesce(excluded.last_import, procedures.last_import), vanished_at = null,
      changed_at = excluded.changed_at`);
}

/** Lists procedures by popularity, then name; the next page starts after the key of the last row. */
export function selectListed(db: Reader, f: ListFilter): Promise<ListedRow[]> {
  const where: Sql[] = [sql`p.state = 'active'`];
  if (f.fieldSlug) where.push(sql`p.field_slug = ${f.fieldSlug}`);
  if (f.level) where.push(sql`p.level in (${f.level}, 'both')`);
  if (f.online) where.push(sql`p.online = ${f.online} and p.fileable`); // what is said of others is not offered here
  if (f.audience) where.push(sql`${f.audience} = any(p.audience)`);
  if (f.lifeEvent) where.push(sql`p.life_events @> array[${f.lifeEvent}]`);
  if (f.decidedBy) where.push(sql`p.decided_by && ${f.decidedBy}::text[]`);
  if (f.fileable) where.push(sql`p.fileable`);
  if (f.codes) where.push(sql`p.code = any(${f.codes})`);
  if (f.after)
    where.push(
      sql`(-p.popularity, p.sort_name, p.code) > (${-f.after.popularity}::int, ${f.after.sortName}, ${f.after.code})`,
    );
  return db.many<ListedRow>(sql`select ${LISTED} from procedures p join procedure_fields f on f.slug = p.field_slug
    where ${join(where, ' and ')} order by -p.popularity, p.sort_name, p.code limit ${f.limit}`);
}

export function selectByCodes(db: Reader, codes: string[]): Promise<ListedRow[]> {
  if (codes.length === 0) return Promise.resolve([]);
  return db.many<ListedRow>(
    sql`select ${LISTED} from procedures p join procedure_fields f on f.slug = p.field_slug where p.code = any(${codes})`,
  );
}

/** The limits and fees of procedures in their current version, where it tells them: the national catalogue has many names only. */
export function selectFacts(db: Reader, codes: string[]): Promise<FactsRow[]> {
  if (codes.length === 0) return Promise.resolve([]);
  return db.many<FactsRow>(sql`select p.code, v.content -> 'commonName' as "commonName", v.content -> 'channels' as channels, v.content -> 'fees' as fees
    from procedures p join procedure_versions v on v.id = p.version_id
    where p.code = any(${codes}) and (p.source = 'province' or v.content -> 'national' -> 'detailed' = 'true'::jsonb)`);
}

export function selectFields(db: Reader): Promise<FieldCount[]> {
  return db.many<FieldCount>(sql`select f.slug, f.name, count(*)::int as procedures, (count(*) filter (where p.fileable))::int as fileable
    from procedure_fields f join procedures p on p.field_slug = f.slug and p.state = 'active'
    group by f.slug, f.name order by f.slug`);
}

export function selectToVerify(db: Reader): Promise<VersionRow[]> {
  return db.many<VersionRow>(sql`select v.id, v.code, v.version, v.content, null as "formSchema", v.valid_from as "validFrom"
    from procedures p join procedure_versions v on v.id = p.version_id
    where p.state = 'active' and p.to_verify > 0 order by p.popularity desc, p.code limit 500`);
}

/** Every active code, with the time of its last change, in the order of the codes. */
export function selectCodes(db: Reader): Promise<{ code: string; changedAt: Date }[]> {
  return db.many(
    sql`select code, changed_at as "changedAt" from procedures where state = 'active' order by code limit 40000`,
  );
}

export async function readRevision(db: Reader): Promise<number> {
  const row = await db.one<{ revision: number }>(sql`select revision from catalogue_revision`);
  return row?.revision ?? 0;
}

/** Raises the revision. This is also the lock that lets only one change of the catalogue run at a time. */
export async function raiseRevision(tx: Tx): Promise<void> {
  await tx.run(sql`update catalogue_revision set revision = revision + 1`);
}

const LISTED = sql`p.code, p.name, p.sort_name as "sortName", p.field_slug as "fieldSlug", f.name as "fieldName", p.level, p.online, p.source, p.state,
  p.scope, p.audience, p.popularity, p.fileable, p.decided_by as "decidedBy", p.keywords, p.result_names as "resultNames"`;

export interface FactsRow extends Pick<ProcedureContent, 'channels' | 'fees'> {
  commonName: ProcedureContent['commonName'] | null;
  code: string;
}

export interface Head {
  code: string;
  versionId: string;
  version: number;
  source: 'province' | 'national';
  state: 'active' | 'vanished';
  vanishedAt: Date | null;
  changedAt: Date;
}

export interface VersionRow {
  id: string;
  code: string;
  version: number;
  content: ProcedureContent;
  /** The e-form of this version; null when it cannot be filed here. */
  formSchema: FormSchema | null;
  validFrom: Date;
}

export interface Stored {
  code: string;
  version: number;
  lastVersion: number;
  source: 'province' | 'national';
  state: 'active' | 'vanished';
  hash: Buffer;
  nationalHash: Buffer | null;
}

export interface FieldRow {
  slug: string;
  name: string;
  code: string;
}

export interface FieldCount {
  slug: string;
  name: string;
  procedures: number;
  fileable: number;
}

export interface NewVersion {
  id: string;
  code: string;
  version: number;
  content: ProcedureContent;
  formSchema: FormSchema | null;
  hash: string;
}

export interface HeadRow {
  code: string;
  versionId: string;
  version: number;
  source: 'province' | 'national';
  scope: string;
  name: string;
  sortName: string;
  fieldSlug: string;
  level: string;
  online: string;
  audience: string[];
  lifeEvents: string[];
  decidedBy: string[];
  keywords: string[];
  resultNames: string[];
  popularity: number;
  fileable: boolean;
  toVerify: number;
  lastImport: string | null;
}

export interface ListFilter {
  fieldSlug?: string | undefined;
  level?: string | undefined;
  online?: string | undefined;
  audience?: string | undefined;
  lifeEvent?: string | undefined;
  decidedBy?: string[] | undefined;
  fileable?: boolean | undefined;
  codes?: string[] | undefined;
  after?: { popularity: number; sortName: string; code: string } | undefined;
  limit: number;
}

export interface ListedRow {
  code: string;
  name: string;
  sortName: string;
  fieldSlug: string;
  fieldName: string;
  level: string;
  online: string;
  source: 'province' | 'national';
  state: 'active' | 'vanished';
  scope: string;
  audience: string[];
  popularity: number;
  fileable: boolean;
  decidedBy: string[];
  keywords: string[];
  resultNames: string[];
}
