import type { Writer } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';
import type { Dossier } from './dossier.ts';

/** Puts the dossier on its holder's worklist, or takes it off every worklist when nobody holds a step. */
export async function projectWork(tx: Writer, d: Dossier, before: string | null): Promise<void> {
  if (before && before !== d.holderAgencyId)
    await tx.run(
      sql`delete from worklist where holder_agency_id = ${before} and owner_agency_id = ${d.ownerAgencyId} and dossier_id = ${d.id}`,
    );
  if (!d.holderAgencyId || !d.stepRole) return;
  const due = d.stepDueAt ?? d.promisedAt ?? d.answerBy;
  await tx.run(sql`insert into worklist (holder_agency_id, owner_agency_id, dossier_id, code, procedure_name, owner_name, status, step_name, role,
      unit, officer_id, officer_name, due_at, received_at)
    values (${d.holderAgencyId}, ${d.ownerAgencyId}, ${d.id}, ${d.code}, ${d.procedureName}, ${d.ownerName}, ${d.status}, ${d.stepName}, ${d.stepRole},
      ${d.stepUnit ?? ''}, ${d.holderOfficerId}, ${d.holderOfficerName}, ${due}, ${d.submittedAt})
    on conflict (holder_agency_id, owner_agency_id, dossier_id) do update set status = excluded.status, step_name = excluded.step_name,
      role = excluded.role, unit = excluded.unit, officer_id = excluded.officer_id, officer_name = excluded.officer_name, due_at = excluded.due_at`);
}
