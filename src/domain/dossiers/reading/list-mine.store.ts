import { countDrafts } from '#domain/drafts';
import type { Citizen } from '#domain/journal';
import { type Card, cards, type Status, statuses } from '#domain/ledger';
import type { Reader } from '#platform/db/db.ts';
import { join, type Sql, sql } from '#platform/db/sql.ts';

/** The six cards of "Hồ sơ của tôi" with their counts; zero is shown as 0. */
export async function countCards(db: Reader, citizen: Citizen): Promise<Record<Card, number>> {
  const rows = await db.many<{ status: Status; n: number }>(
    sql`select status, count(*)::int as n from account_dossiers where account_id = ${citizen.accountId} group by status`,
  );
  const drafts = await countDrafts(db, citizen.accountId);
  const counts = Object.fromEntries(cards.map((c) => [c, 0])) as Record<Card, number>;
  for (const r of rows) counts[statuses[r.status].card] += r.n;
  counts.draft = drafts;
  return counts;
}

/** The person's sent dossiers, of one card or all, last changed first, keyset paged. */
export async function listMine(
  db: Reader,
  citizen: Citizen,
  o: { card?: Card; limit: number; after?: { at: Date; id: string } },
): Promise<MyDossier[]> {
  const wanted = (Object.keys(statuses) as Status[]).filter((s) => !o.card || statuses[s].card === o.card);
  if (wanted.length === 0) return [];
  const older: Sql = o.after ? sql`and (changed_at, dossier_id) < (${o.after.at}, ${o.after.id})` : sql``;
  return db.many<MyDossier>(sql`select a.dossier_id as id, a.code, a.procedure_name as "procedureName", a.status,
      a.submitted_at as "submittedAt", a.changed_at as "changedAt", d.answer_by as "answerBy", d.promised_at as "promisedAt"
    from (select * from account_dossiers where account_id = ${citizen.accountId} and status in (${join(wanted)}) ${older}
      order by changed_at desc, dossier_id desc limit ${o.limit}) a
    join dossiers d on d.owner_agency_id = a.owner_agency_id and d.id = a.dossier_id
    order by a.changed_at desc, a.dossier_id desc`);
}

export interface MyDossier {
  id: string;
  code: string;
  procedureName: string;
  status: Status;
  submittedAt: Date;
  changedAt: Date;
  /** By when the desk answers; says something while nobody has. */
  answerBy: Date;
  promisedAt: Date | null;
}
