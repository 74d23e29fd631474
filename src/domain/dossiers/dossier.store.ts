import type { Officer } from '#domain/journal';
import type { DossierRef } from '#domain/ledger';
import type { Reader, Tx, Writer } from '#platform/db/db.ts';
import { join, type Sql, sql } from '#platform/db/sql.ts';
import type { Dossier } from './dossier.ts';
import { stoppedSince, supplementUntil } from './lateness.ts';
import { seenBy } from './may.ts';

const COLUMNS = sql`d.owner_agency_id as "ownerAgencyId", d.id, d.code, d.status, d.channel, d.procedure_code as "procedureCode",
  d.procedure_name as "procedureName", d.field_name as "fieldName", d.version_id as "versionId", d.case_id as "caseId",
  d.owner_agency_name as "ownerAgencyName", d.receiver_agency_id as "receiverAgencyId", d.receiver_agency_name as "receiverAgencyName",
  d.party_id as "partyId", d.owner_name as "ownerName", d.people, d.answers, d.delivery, d.secret_version as "secretVersion",
  d.submitted_at as "submittedAt", d.answer_by as "answerBy", d.originals_first as "originalsFirst", d.accepted_at as "acceptedAt", d.clock_started_at as "clockStartedAt",
  d.promised_at as "promisedAt", d.first_promised_at as "firstPromisedAt", d.broken_promise_at as "brokenPromiseAt", d.resolved_at as "resolvedAt", d.returned_at as "returnedAt",
  d.finished_at as "finishedAt", d.supplements, d.supplement_request as "supplementRequest", d.waits_for as "waitsFor", coalesce(d.opinions, '[]') as opinions, d.to_hand_back as "toHandBack", d.extension, d.decision, d.step, d.step_name as "stepName",
  d.step_role as "stepRole", d.step_unit as "stepUnit", d.step_due_at as "stepDueAt", d.holder_agency_id as "holderAgencyId", d.holder_agency_name as "holderAgencyName",
  d.holder_officer_id as "holderOfficerId", d.holder_officer_name as "holderOfficerName", d.examiner_id as "examinerId",
  d.examiner_name as "examinerName", d.take_back as "takeBack", d.revision, d.event_seq as "eventSeq", d.event_hash as "eventHash"`;

export { COLUMNS as dossierColumns };

export async function selectDossier(db: Reader, ref: DossierRef): Promise<Dossier | undefined> {
  return db.one<Dossier>(
    sql`select ${COLUMNS} from dossiers d where d.owner_agency_id = ${ref.ownerAgencyId} and d.id = ${ref.id}`,
  );
}

/** Some dossiers, in no order. */
export function selectDossiers(db: Reader, refs: readonly DossierRef[]): Promise<Dossier[]> {
  return db.many<Dossier>(sql`select ${COLUMNS} ${fromThese(refs)}`);
}

/** The sealed persons of some dossiers, by dossier. */
export async function selectPeople(db: Reader, refs: readonly DossierRef[]): Promise<Map<string, Buffer>> {
  const rows = await db.many<{ id: string; people: Buffer }>(sql`select d.id, d.people ${fromThese(refs)}`);
  return new Map(rows.map((r) => [r.id, r.people]));
}

/** The versions of their procedures to which some dossiers are pinned. */
export function selectVersions(
  db: Reader,
  refs: readonly DossierRef[],
): Promise<{ id: string; versionId: string }[]> {
  return db.many(sql`select d.id, d.version_id as "versionId" ${fromThese(refs)}`);
}

function fromThese(refs: readonly DossierRef[]): Sql {
  return sql`from dossiers d
    join unnest(${refs.map((r) => r.ownerAgencyId)}::uuid[], ${refs.map((r) => r.id)}::uuid[]) as r(agency, id)
      on d.owner_agency_id = r.agency and d.id = r.id`;
}

export async function selectByCode(
  db: Reader,
  ownerAgencyId: string,
  code: string,
): Promise<Dossier | undefined> {
  return db.one<Dossier>(
    sql`select ${COLUMNS} from dossiers d where d.owner_agency_id = ${ownerAgencyId} and d.code = ${code}`,
  );
}

/** A subquery for the id of the dossier with a case number. */
export function idOfCode(ownerAgencyId: string, code: string): Sql {
  return sql`select id from dossiers where owner_agency_id = ${ownerAgencyId} and code = ${code}`;
}

/** Locks the row for this transaction: whoever comes second waits, and then sees what the first one did. */
export async function lockDossier(tx: Tx, ref: DossierRef): Promise<Dossier | undefined> {
  return tx.one<Dossier>(
    sql`select ${COLUMNS} from dossiers d where d.owner_agency_id = ${ref.ownerAgencyId} and d.id = ${ref.id} for update`,
  );
}

/** The next case number of an agency and day: no duplicate and no gap, because it is taken in the transaction that uses it. */
export async function nextCaseNumber(tx: Tx, ownerAgencyId: string, day: string): Promise<number> {
  const row = await tx.one<{
    last: number;
  }>(sql`insert into case_counters (owner_agency_id, day, last) values (${ownerAgencyId}, ${day}, 1)
    on conflict (owner_agency_id, day) do update set last = case_counters.last + 1 returning last`);
  return row?.last ?? 0;
}

/** The row and everything that is derived from it, in one statement; the caller writes the lists of the agencies (`listAt`). */
export async function insertDossier(tx: Writer, d: Dossier, ownerIdIndex: Buffer | null): Promise<void> {
  await tx.run(sql`insert into dossiers (owner_agency_id, id, code, status, channel, procedure_code, procedure_name, field_name, version_id, case_id,
      owner_agency_name, receiver_agency_id, receiver_agency_name, party_id, owner_name, owner_id_index, people, answers, delivery, secret_version,
      submitted_at, answer_by, originals_first, step, step_name, step_role, step_unit, step_due_at, holder_agency_id, holder_agency_name, revision, listed_revision, event_seq, event_hash)
    values (${d.ownerAgencyId}, ${d.id}, ${d.code}, ${d.status}, ${d.channel}, ${d.procedureCode}, ${d.procedureName}, ${d.fieldName}, ${d.versionId},
      ${d.caseId}, ${d.ownerAgencyName}, ${d.receiverAgencyId}, ${d.receiverAgencyName}, ${d.partyId}, ${d.ownerName}, ${ownerIdIndex}, ${d.people},
      ${d.answers}, ${d.delivery}, ${d.secretVersion}, ${d.submittedAt}, ${d.answerBy}, ${d.originalsFirst}, ${d.step}, ${d.stepName}, ${d.stepRole}, ${d.stepUnit}, ${d.stepDueAt},
      ${d.holderAgencyId}, ${d.holderAgencyName}, ${d.revision}, ${d.revision}, ${d.eventSeq}, ${d.eventHash})`);
}

/** Writes what a verb may change; the caller holds the row's lock, and keeps the lists of the agencies (`updateListed`). */
export async function updateDossier(tx: Tx, d: Dossier): Promise<void> {
  await tx.run(sql`update dossiers set status = ${d.status}, people = ${d.people}, answers = ${d.answers}, accepted_at = ${d.acceptedAt}, clock_started_at = ${d.clockStartedAt},
      promised_at = ${d.promisedAt}, first_promised_at = ${d.firstPromisedAt}, broken_promise_at = ${d.brokenPromiseAt}, resolved_at = ${d.resolvedAt}, returned_at = ${d.returnedAt},
      finished_at = ${d.finishedAt}, supplements = ${d.supplements},
      supplement_request = ${d.supplementRequest ? JSON.stringify(d.supplementRequest) : null},
      waits_for = ${d.waitsFor ? JSON.stringify(d.waitsFor) : null}, extension = ${d.extension ? JSON.stringify(d.extension) : null},
      opinions = ${d.opinions.length > 0 ? JSON.stringify(d.opinions) : null}, decision = ${d.decision},
      answer_by = ${d.answerBy}, step = ${d.step}, step_name = ${d.stepName}, step_role = ${d.stepRole}, step_unit = ${d.stepUnit}, step_due_at = ${d.stepDueAt},
      holder_agency_id = ${d.holderAgencyId}, holder_agency_name = ${d.holderAgencyName}, holder_officer_id = ${d.holderOfficerId},
      holder_officer_name = ${d.holderOfficerName}, examiner_id = ${d.examinerId}, examiner_name = ${d.examinerName},
      to_hand_back = ${d.toHandBack ? JSON.stringify(d.toHandBack) : null},
      take_back = ${d.takeBack ? JSON.stringify(d.takeBack) : null},
      listed_revision = case when listed_revision = revision then ${d.revision} else listed_revision end,
      revision = ${d.revision}, event_seq = ${d.eventSeq}, event_hash = ${d.eventHash}
    where owner_agency_id = ${d.ownerAgencyId} and id = ${d.id}`);
}

/** From now on this agency may see the dossier, also when it no longer holds it. */
export async function insertSeenBy(tx: Tx, ref: DossierRef, agencyIds: string[]): Promise<void> {
  const rows = agencyIds.map((agency) => sql`(${ref.ownerAgencyId}, ${ref.id}, ${agency})`);
  await tx.run(
    sql`insert into dossier_agencies (owner_agency_id, dossier_id, agency_id) values ${join(rows)} on conflict do nothing`,
  );
}

/** The dossier as its party's own list shows it: without a promise while nobody has found complete what the person sent, or other agencies are waited for. */
export async function upsertPartyDossier(tx: Writer, d: Dossier, now: Date): Promise<void> {
  await tx.run(sql`insert into party_dossiers (party_id, dossier_id, owner_agency_id, code, procedure_name, status, submitted_at, answer_by, originals_first, promised_at,
      decision, awaits_opinions, answer_until, version_id, changed_at)
    values (${d.partyId}, ${d.id}, ${d.ownerAgencyId}, ${d.code}, ${d.procedureName}, ${d.status}, ${d.submittedAt}, ${d.answerBy}, ${d.originalsFirst},
      ${d.status === 'processing' && stoppedSince(d) ? null : d.promisedAt}, ${d.resolvedAt && d.decision}, ${d.waitsFor?.thing === 'opinions'},
      ${supplementUntil(d)}, ${d.versionId}, ${now})
    on conflict (party_id, dossier_id) do update set status = excluded.status, answer_by = excluded.answer_by, promised_at = excluded.promised_at,
      decision = excluded.decision, awaits_opinions = excluded.awaits_opinions, answer_until = excluded.answer_until,
      version_id = excluded.version_id, changed_at = excluded.changed_at`);
}

export async function selectSeen(
  db: Reader,
  officer: Officer,
  ownerAgencyId: string,
  code: string,
): Promise<Dossier | undefined> {
  return db.one<Dossier>(
    sql`select ${COLUMNS} from dossiers d where d.owner_agency_id = ${ownerAgencyId} and d.code = ${code} and ${seenBy(officer)}`,
  );
}
