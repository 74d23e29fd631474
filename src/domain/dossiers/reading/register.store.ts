import type { Reader } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';
import { dossierColumns } from '../dossier.store.ts';
import type { Dossier } from '../dossier.ts';

/** The dossiers that were accepted in a span by an agency's desk or are an agency's to decide, in the order of acceptance. */
export function selectAccepted(db: Reader, o: AcceptedIn): Promise<Dossier[]> {
  const after = o.after ? sql`and (d.accepted_at, d.id) > (${o.after.at}, ${o.after.id})` : sql``;
  return db.many<Dossier>(sql`select ${dossierColumns} from dossiers d where d.owner_agency_id = any(${[...o.owners]}::uuid[])
    and d.accepted_at >= ${o.from} and d.accepted_at < ${o.until}
    and (d.receiver_agency_id = ${o.agencyId} or d.owner_agency_id = ${o.agencyId}) ${after}
    order by d.accepted_at, d.id limit ${o.limit}`);
}

export interface AcceptedIn {
  agencyId: string;
  /** The agencies that decide what this one receives, and itself. */
  owners: readonly string[];
  from: Date;
  /** Exclusive. */
  until: Date;
  after?: { at: Date; id: string } | undefined;
  limit: number;
}
