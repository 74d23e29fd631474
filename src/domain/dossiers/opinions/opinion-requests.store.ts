import type { DossierRef } from '#domain/ledger';
import type { Reader, Tx } from '#platform/db/db.ts';
import { join, sql } from '#platform/db/sql.ts';
import type { Dossier } from '../dossier.ts';
import { isOpenForOpinions, mayAnswer } from './opinion.ts';

/**
 * Keeps the questions of a dossier that may still be answered where the agencies find them: the one that is asked, and those that wait, which
 * are the one that decides and the one that received it.
 */
export async function projectOpinions(tx: Tx, d: Dossier): Promise<void> {
  const waiting = [...new Set([d.ownerAgencyId, d.receiverAgencyId])];
  const agencies = [...new Set([...waiting, ...d.opinions.map((o) => o.agencyId)])];
  await tx.run(sql`delete from opinion_requests where agency_id in (${join(agencies)})
    and owner_agency_id = ${d.ownerAgencyId} and dossier_id = ${d.id}`);
  const open = isOpenForOpinions(d) ? d.opinions.filter(mayAnswer) : [];
  const rows = open.flatMap((o) => [
    { side: 'asked', agency: o.agencyId, o },
    ...waiting.map((agency) => ({ side: 'asks', agency, o })),
  ]);
  if (rows.length === 0) return;
  const values = rows.map(
    ({
      side,
      agency,
      o,
    }) => sql`(${agency}, ${side}, ${d.ownerAgencyId}, ${d.id}, ${o.agencyId}, ${o.agencyName},
      ${d.ownerAgencyName}, ${d.code}, ${d.procedureName}, ${o.askedBy}, ${new Date(o.askedAt)}, ${new Date(o.dueAt)},
      ${o.ended !== undefined})`,
  );
  await tx.run(sql`insert into opinion_requests (agency_id, side, owner_agency_id, dossier_id, asked_agency_id, asked_agency_name,
      owner_agency_name, code, procedure_name, asked_by, asked_at, due_at, lapsed)
    values ${join(values)}`);
}

/** The questions of some agencies that may still be answered, on one side, soonest due first. */
export function selectOpinionRequests(
  db: Reader,
  { side, agencyIds, limit }: { side: 'asked' | 'asks'; agencyIds: readonly string[]; limit: number },
): Promise<OpinionRequested[]> {
  return db.many<OpinionRequested>(sql`select distinct due_at as "dueAt", dossier_id as id, owner_agency_id as "ownerAgencyId",
      asked_agency_id as "askedAgencyId", asked_agency_name as "askedAgencyName", owner_agency_name as "ownerAgencyName", code,
      procedure_name as "procedureName", asked_by as "askedBy", asked_at as "askedAt"
    from opinion_requests where agency_id = any(${[...agencyIds]}::uuid[]) and side = ${side}
    order by due_at, dossier_id, asked_agency_id limit ${limit}`);
}

/** How many questions of these agencies may still be answered, on either side. */
export async function countOpinionRequests(
  db: Reader,
  agencyIds: readonly string[],
): Promise<{ asked: number; asks: number }> {
  const row = await db.one<{ asked: number; asks: number }>(sql`select
      (count(*) filter (where side = 'asked'))::int as asked,
      (count(distinct (dossier_id, asked_agency_id)) filter (where side = 'asks'))::int as asks
    from opinion_requests where agency_id = any(${[...agencyIds]}::uuid[])`);
  return row ?? { asked: 0, asks: 0 };
}

/** Some dossiers with a question whose deadline has passed, of which the ledger does not say so yet. */
export function selectOverdue(db: Reader, now: Date, limit: number): Promise<DossierRef[]> {
  return db.many<DossierRef>(sql`select distinct owner_agency_id as "ownerAgencyId", dossier_id as id from opinion_requests
    where side = 'asks' and not lapsed and due_at < ${now} limit ${limit}`);
}

/** A question that may still be answered. */
export interface OpinionRequested extends DossierRef {
  code: string;
  procedureName: string;
  /** The agency that decides, and asks. */
  ownerAgencyName: string;
  askedAgencyId: string;
  askedAgencyName: string;
  askedBy: string;
  askedAt: Date;
  dueAt: Date;
}
