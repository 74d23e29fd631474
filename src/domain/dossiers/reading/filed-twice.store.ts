import type { Officer } from '#domain/journal';
import type { Status } from '#domain/ledger';
import type { Reader } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';
import type { Dossier } from '../dossier.ts';
import { seenBy } from '../may.ts';

const MOST = 5;
const DAY = 86_400_000;

/** The dossiers of the owner with this blind index, of the procedure of a dossier and filed within days of it, at any of these agencies. */
export async function selectFiledNear(
  db: Reader,
  officer: Officer,
  o: { dossier: Dossier; index: Buffer; agencyIds: readonly string[]; days: number },
): Promise<FiledNear[]> {
  const at = o.dossier.submittedAt.getTime();
  const [from, to] = [new Date(at - o.days * DAY), new Date(at + o.days * DAY)];
  return db.many<FiledNear>(sql`select d.code, d.status, d.submitted_at as "submittedAt", ${seenBy(officer)} as "isSeen" from dossiers d
    where d.owner_agency_id = any(${o.agencyIds}::uuid[]) and d.owner_id_index = ${o.index} and d.procedure_code = ${o.dossier.procedureCode}
      and d.id <> ${o.dossier.id} and d.status not in ('refused', 'withdrawn', 'stopped') and d.submitted_at between ${from} and ${to}
    order by d.submitted_at desc limit ${MOST}`);
}

export interface FiledNear {
  code: string;
  status: Status;
  submittedAt: Date;
  /** Whether the officer may see it. */
  isSeen: boolean;
}
