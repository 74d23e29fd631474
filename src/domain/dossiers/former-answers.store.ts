import type { DossierRef } from '#domain/ledger';
import type { Reader, Tx } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';
import type { Dossier } from './dossier.ts';

/** Keeps, sealed as they are, the answers that the event with this number replaces. */
export async function insertFormerAnswers(
  tx: Tx,
  { ownerAgencyId, id, answers }: Pick<Dossier, 'ownerAgencyId' | 'id' | 'answers'>,
  seq: number,
): Promise<void> {
  await tx.run(
    sql`insert into former_answers (owner_agency_id, dossier_id, seq, answers) values (${ownerAgencyId}, ${id}, ${seq}, ${answers})`,
  );
}

/** The answers that were replaced, sealed, oldest first, each with the number of the event that replaced them. */
export async function selectFormerAnswers(
  db: Reader,
  ref: DossierRef,
): Promise<{ seq: number; answers: Buffer }[]> {
  return db.many(sql`select seq, answers from former_answers
    where owner_agency_id = ${ref.ownerAgencyId} and dossier_id = ${ref.id} order by seq`);
}
