import type { DossierRef } from '#domain/ledger';
import type { Reader, Tx, Writer } from '#platform/db/db.ts';
import { type Sql, sql } from '#platform/db/sql.ts';
import type { StoredFacts } from './form-facts.ts';
import type { IssuedForm, IssuedRef } from './issued-form.ts';

const COLUMNS = sql`owner_agency_id as "ownerAgencyId", id, form, year, number, event_seq as "eventSeq", issued_at as "issuedAt",
  issued_by_name as "issuedByName", replaces, reason`;

/** Writes an issued form under the next number of its kind, agency and year: no duplicate and no gap, because both are one statement. */
export async function insertNumbered(tx: Writer, f: NewIssued): Promise<void> {
  await tx.run(sql`with taken as (insert into form_counters (owner_agency_id, form, year, last)
      values (${f.ownerAgencyId}, ${f.form}, ${f.year}, 1)
      on conflict (owner_agency_id, form, year) do update set last = form_counters.last + 1 returning last)
    insert into issued_forms (owner_agency_id, id, dossier_id, form, year, number, event_seq, issued_at, issued_by, issued_by_name, replaces,
      reason, facts, people, answers)
    select ${valuesOf(f, sql`taken.last`)} from taken`);
}

/** The same under the number that it has already. */
export async function insertUnder(tx: Writer, f: NewIssued, number: number): Promise<void> {
  await tx.run(sql`insert into issued_forms (owner_agency_id, id, dossier_id, form, year, number, event_seq, issued_at, issued_by,
      issued_by_name, replaces, reason, facts, people, answers)
    select ${valuesOf(f, sql`${number}::int`)}`);
}

function valuesOf(f: NewIssued, number: Sql): Sql {
  return sql`${f.ownerAgencyId}::uuid, ${f.id}::uuid, ${f.dossierId}::uuid, ${f.form}::text, ${f.year}::int, ${number},
    ${f.eventSeq}::int, ${f.issuedAt}::timestamptz, ${f.issuedBy}::uuid, ${f.issuedByName}::text, ${f.replaces}::uuid, ${f.reason}::text,
    ${JSON.stringify(f.facts)}::jsonb, ${f.people}::bytea, ${f.answers}::bytea`;
}

/** The forms of a dossier in the order in which they were issued. */
export async function selectIssuedOf(db: Reader, ref: DossierRef): Promise<IssuedForm[]> {
  return db.many<IssuedForm>(sql`select ${COLUMNS} from issued_forms
    where owner_agency_id = ${ref.ownerAgencyId} and dossier_id = ${ref.id} order by issued_at, event_seq, id`);
}

/** One with what it was printed from. */
export async function selectIssued(db: Reader, ref: IssuedRef): Promise<IssuedRow | undefined> {
  return db.one<IssuedRow>(sql`select ${COLUMNS}, dossier_id as "dossierId", facts, people, answers, slip from issued_forms
    where owner_agency_id = ${ref.ownerAgencyId} and id = ${ref.id}`);
}

/** Locks it, so that it is printed once. @returns whether there is such a form. */
export async function lockIssued(tx: Tx, ref: IssuedRef): Promise<boolean> {
  const row = await tx.one(sql`select 1 from issued_forms
    where owner_agency_id = ${ref.ownerAgencyId} and id = ${ref.id} for update`);
  return row !== undefined;
}

export async function writeSlip(tx: Tx, ref: IssuedRef, slip: Buffer): Promise<void> {
  await tx.run(sql`update issued_forms set slip = ${slip}
    where owner_agency_id = ${ref.ownerAgencyId} and id = ${ref.id} and slip is null`);
}

export interface NewIssued extends Omit<IssuedForm, 'number'> {
  dossierId: string;
  issuedBy: string | null;
  facts: object;
  people: Buffer;
  answers: Buffer;
}

export interface IssuedRow extends IssuedForm {
  dossierId: string;
  facts: StoredFacts;
  people: Buffer;
  answers: Buffer;
  slip: Buffer | null;
}
