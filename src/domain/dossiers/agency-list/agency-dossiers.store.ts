import type { Officer } from '#domain/journal';
import type { DossierRef } from '#domain/ledger';
import { type ListOrder, type Narrowing, narrowedBy, wayOf } from '#domain/worklists';
import type { Keys } from '#platform/crypto.ts';
import type { Reader, Tx, Writer } from '#platform/db/db.ts';
import { empty, join, type Sql, sql } from '#platform/db/sql.ts';
import type { Dossier, People } from '../dossier.ts';
import { seenBy } from '../may.ts';
import { termsOf } from './terms.ts';

// how many matches of words are looked at one by one; of what more dossiers have, a page is found soon in the order of the list
const FEW = 2000;
/** No more than so many are counted. */
export const MOST_FOUND = 1000;

const COLUMNS = sql`d.owner_agency_id as "ownerAgencyId", d.id, d.code, d.status, d.decision, d.procedure_code as "procedureCode",
  d.procedure_name as "procedureName", d.owner_name as "ownerName", d.holder_officer_name as "holderOfficerName",
  d.holder_agency_name as "holderAgencyName", d.submitted_at as "submittedAt", d.answer_by as "answerBy", d.originals_first as "originalsFirst", d.accepted_at as "acceptedAt",
  d.clock_started_at as "clockStartedAt", d.promised_at as "promisedAt", d.resolved_at as "resolvedAt", d.finished_at as "finishedAt",
  d.supplement_request as "supplementRequest", d.waits_for as "waitsFor"`;

/** Writes how these agencies find a dossier, anew where it stands there. */
export async function listAt(
  tx: Writer,
  keys: Keys,
  d: Dossier,
  { people, agencyIds }: { people: People | undefined; agencyIds: readonly string[] },
): Promise<void> {
  const rows = agencyIds.map(
    (
      agencyId,
    ) => sql`(${agencyId}, ${d.id}, ${d.ownerAgencyId}, ${termsOf(keys, agencyId, { ...d, people })}, ${d.procedureCode},
      ${d.status}, ${d.holderOfficerId}, ${d.submittedAt}, ${d.promisedAt})`,
  );
  await tx.run(sql`insert into agency_dossiers (agency_id, dossier_id, owner_agency_id, terms, procedure_code, status, holder_officer_id,
      submitted_at, promised_at)
    values ${join(rows)}
    on conflict (agency_id, dossier_id) do update set terms = excluded.terms, status = excluded.status,
      holder_officer_id = excluded.holder_officer_id, promised_at = excluded.promised_at`);
}

/** Brings what a verb has changed to every agency that may see the dossier. */
export async function updateListed(tx: Tx, d: Dossier): Promise<void> {
  await tx.run(sql`update agency_dossiers set status = ${d.status}, holder_officer_id = ${d.holderOfficerId}, promised_at = ${d.promisedAt}
    where dossier_id = ${d.id} and agency_id in (select agency_id from dossier_agencies
      where owner_agency_id = ${d.ownerAgencyId} and dossier_id = ${d.id})`);
}

/** The agencies that may see a dossier. */
export async function selectSeers(db: Reader, ref: DossierRef): Promise<string[]> {
  const rows = await db.many<{ id: string }>(sql`select agency_id as id from dossier_agencies
    where owner_agency_id = ${ref.ownerAgencyId} and dossier_id = ${ref.id}`);
  return rows.map((r) => r.id);
}

/** Some dossiers that stand in no agency's list as they are now: from before there was one, or written by the version before. */
export function selectUnlisted(db: Reader, limit: number): Promise<DossierRef[]> {
  return db.many<DossierRef>(
    sql`select owner_agency_id as "ownerAgencyId", id from dossiers where listed_revision <> revision limit ${limit}`,
  );
}

export async function markListed(tx: Tx, ref: DossierRef): Promise<void> {
  await tx.run(
    sql`update dossiers set listed_revision = revision where owner_agency_id = ${ref.ownerAgencyId} and id = ${ref.id}`,
  );
}

/** One page of what an officer's agency may see, in the order asked for, paged by key. */
export function selectListed(
  db: Reader,
  officer: Officer,
  s: Sought,
  o: { order: ListOrder; limit: number; after?: ListKey | undefined },
): Promise<ListedDossier[]> {
  const by = o.order.startsWith('promised') ? sql`promised_at` : sql`submitted_at`;
  const { way, beyond } = wayOf(o.order);
  const after = o.after ? sql`and (${by}, dossier_id) ${beyond} (${o.after.at}, ${o.after.id})` : empty;
  const { found, sources } = matches(s, o.order.startsWith('promised') ? [sql`promised_at is not null`] : []);
  const pages = sources.map(
    (source) => sql`select * from (select owner_agency_id, dossier_id, ${by} as at ${source} ${after}
      order by ${by} ${way}, dossier_id ${way} limit ${o.limit}) s`,
  );
  return db.many<ListedDossier>(sql`${found} select ${COLUMNS}
    from (${join(pages, ' union all ')} order by at ${way}, dossier_id ${way} limit ${o.limit}) p
    join dossiers d on d.owner_agency_id = p.owner_agency_id and d.id = p.dossier_id
    where ${seenBy(officer)} order by p.at ${way}, p.dossier_id ${way}`);
}

/** How many match; `MOST_FOUND` and one where there are more. */
export async function countListed(db: Reader, s: Sought, order: ListOrder): Promise<number> {
  const { found, sources } = matches(s, order.startsWith('promised') ? [sql`promised_at is not null`] : []);
  const all = sources.map((source) => sql`select * from (select 1 ${source} limit ${MOST_FOUND + 1}) s`);
  const row = await db.one<{ n: number }>(
    sql`${found} select count(*)::int as n from (${join(all, ' union all ')} limit ${MOST_FOUND + 1}) m`,
  );
  return row?.n ?? 0;
}

/** The codes of the procedures of which an agency has a dossier, one step of an index for each. */
export async function selectProceduresListed(db: Reader, agencyId: string): Promise<string[]> {
  const rows = await db.many<{ code: string }>(sql`with recursive p as (
      (select procedure_code as code from agency_dossiers where agency_id = ${agencyId} order by procedure_code limit 1)
      union all
      select (select a.procedure_code from agency_dossiers a where a.agency_id = ${agencyId} and a.procedure_code > p.code
        order by a.procedure_code limit 1) from p where p.code is not null)
    select code from p where code is not null`);
  return rows.map((r) => r.code);
}

/**
 * Where the matching rows are. Words that few dossiers have are found by their index, and all of those looked at; of words that more
 * have, the list is read in its own order until the page is full. Which of the two it is, is found out by counting, for nothing that the
 * planner knows of a word holds for every agency: one of the two sources gives nothing.
 */
function matches(s: Sought, more: Sql[]): { found: Sql; sources: Sql[] } {
  const narrowed = join([...conditionsOf(s), ...more], ' and ');
  if (!s.terms) return { found: empty, sources: [sql`from agency_dossiers where ${narrowed}`] };
  const has = (column: Sql) =>
    sql`(${join(
      (s.terms ?? []).map((terms) => sql`${column} @> ${terms}::bigint[]`),
      ' or ',
    )})`;
  // joined with nothing, the column is no longer the one that the index of terms is of
  const read = sql`(terms || '{}'::bigint[])`;
  return {
    found: sql`with found as materialized (select agency_id, owner_agency_id, dossier_id, procedure_code, status, holder_officer_id,
        submitted_at, promised_at from agency_dossiers where ${has(sql`terms`)} limit ${FEW + 1}),
      few as materialized (select count(*) <= ${FEW}::int as yes from found)`,
    sources: [
      sql`from found where (select yes from few) and ${narrowed}`,
      sql`from agency_dossiers where not (select yes from few) and ${narrowed} and ${has(read)}`,
    ],
  };
}

function conditionsOf({ agencyId, filter }: Sought): Sql[] {
  const named = { holder: sql`holder_officer_id`, received: sql`submitted_at` };
  return [sql`agency_id = ${agencyId}`, ...narrowedBy(filter, named)];
}

/** What is looked for at one agency. */
export interface Sought {
  agencyId: string;
  /** Under each key that may still be in use, the terms that all must be there; undefined where nothing was typed. */
  terms: string[][] | undefined;
  filter: Narrowing;
}

/** The last dossier of a page: its time in the order of the list. */
export interface ListKey {
  at: Date;
  id: string;
}

/** A dossier as a line of the list. */
export type ListedDossier = Pick<
  Dossier,
  | 'ownerAgencyId'
  | 'id'
  | 'code'
  | 'status'
  | 'decision'
  | 'procedureCode'
  | 'procedureName'
  | 'ownerName'
  | 'holderOfficerName'
  | 'holderAgencyName'
  | 'submittedAt'
  | 'answerBy'
  | 'originalsFirst'
  | 'acceptedAt'
  | 'clockStartedAt'
  | 'promisedAt'
  | 'resolvedAt'
  | 'finishedAt'
  | 'supplementRequest'
  | 'waitsFor'
>;
