import type { DossierRef } from '#domain/ledger';
import type { Reader, Tx } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';
import { dossierColumns } from '../dossier.store.ts';
import type { Dossier } from '../dossier.ts';
import type { Reminder } from './reminder-due.ts';

/**
 * The dossiers of an agency that follow one, in the order of their ids, that wait for a supplement whose last day lies in
 * a span, both ends included; without `from` it has no beginning.
 */
export function selectAwaiting(
  db: Reader,
  o: { ownerAgencyId: string; after: string; from?: string; until: string; limit: number },
): Promise<Dossier[]> {
  return db.many<Dossier>(sql`select ${dossierColumns} from dossiers d
    where d.owner_agency_id = ${o.ownerAgencyId} and d.id > ${o.after} and d.status = 'awaiting_supplement'
      and d.supplement_request ->> 'answerUntil' >= ${o.from ?? ''} and d.supplement_request ->> 'answerUntil' <= ${o.until}
    order by d.id limit ${o.limit}`);
}

/** Claims a reminder, so that it goes out once; false when it was claimed before. */
export async function claimReminder(tx: Tx, ref: DossierRef, r: ClaimedReminder): Promise<boolean> {
  const written =
    await tx.run(sql`insert into supplement_reminders (owner_agency_id, dossier_id, nth, answer_until, which, at)
    values (${ref.ownerAgencyId}, ${ref.id}, ${r.nth}, ${r.answerUntil}, ${r.which}, ${r.at}) on conflict do nothing`);
  return written > 0;
}

interface ClaimedReminder {
  /** Which request of the dossier it was. */
  nth: number;
  answerUntil: string;
  which: Reminder;
  at: Date;
}
