import type { DossierRef, Status } from '#domain/ledger';
import type { Writer } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';

/** Puts the dossier on the worklist of the agency that must act next, or that waits for the filer's answer, and removes it from the list it was on before. */
export async function projectWork(tx: Writer, d: WorkOf, before: WorkOf | undefined): Promise<void> {
  const from = before && placeOf(before);
  const to = placeOf(d);
  if (from && from.agencyId !== to?.agencyId)
    await tx.run(
      sql`delete from worklist where holder_agency_id = ${from.agencyId} and owner_agency_id = ${d.ownerAgencyId} and dossier_id = ${d.id}`,
    );
  if (!to) return;
  await tx.run(sql`insert into worklist (holder_agency_id, owner_agency_id, dossier_id, code, procedure_name, owner_name, status, step_name, role,
      unit, officer_id, officer_name, due_at, received_at)
    values (${to.agencyId}, ${d.ownerAgencyId}, ${d.id}, ${d.code}, ${d.procedureName}, ${d.ownerName}, ${d.status}, ${d.stepName}, ${to.role},
      ${to.unit}, ${to.officerId}, ${to.officerName}, ${to.at}, ${d.submittedAt})
    on conflict (holder_agency_id, owner_agency_id, dossier_id) do update set status = excluded.status, step_name = excluded.step_name,
      role = excluded.role, unit = excluded.unit, officer_id = excluded.officer_id, officer_name = excluded.officer_name, due_at = excluded.due_at`);
}

/** The place of a dossier on a worklist: with whoever holds its step or, without a role, with the agency that asked the filer for something. */
export function placeOf(d: WorkOf): Place | undefined {
  if (d.holderAgencyId && d.stepRole)
    return {
      agencyId: d.holderAgencyId,
      role: d.stepRole,
      unit: d.stepUnit,
      officerId: d.holderOfficerId,
      officerName: d.holderOfficerName,
      at: d.stepDueAt ?? d.promisedAt ?? d.answerBy,
    };
  if (d.status !== 'awaiting_supplement' || !d.supplementRequest) return undefined;
  return {
    agencyId: d.acceptedAt ? d.ownerAgencyId : d.receiverAgencyId,
    role: '',
    unit: null,
    officerId: null,
    officerName: d.supplementRequest.askedBy,
    at: new Date(d.supplementRequest.askedAt),
  };
}

/** The fields of a dossier that a worklist needs. */
export interface WorkOf extends DossierRef {
  code: string;
  status: Status;
  procedureName: string;
  ownerName: string;
  submittedAt: Date;
  acceptedAt: Date | null;
  answerBy: Date;
  promisedAt: Date | null;
  receiverAgencyId: string;
  supplementRequest: { askedBy: string; askedAt: string } | null;
  stepName: string;
  stepRole: string | null;
  stepUnit: string | null;
  stepDueAt: Date | null;
  holderAgencyId: string | null;
  holderOfficerId: string | null;
  holderOfficerName: string;
}

interface Place {
  agencyId: string;
  role: string;
  unit: string | null;
  officerId: string | null;
  /** Who holds it, or who asked for the supplement. */
  officerName: string;
  /** When the step is due, or since when the agency has waited for an answer. */
  at: Date;
}
