import { countDrafts } from '#domain/drafts';
import type { Citizen } from '#domain/journal';
import { type Card, cards, type Status, statuses } from '#domain/ledger';
import type { Reader } from '#platform/db/db.ts';
import { hasEveryWord } from '#platform/db/folded.ts';
import { join, type Sql, sql } from '#platform/db/sql.ts';

/** The six cards of "Hồ sơ của tôi" with their counts; zero is shown as 0. */
export async function countCards(db: Reader, citizen: Citizen): Promise<Record<Card, number>> {
  const rows = await db.many<{ status: Status; n: number }>(
    sql`select status, count(*)::int as n from party_dossiers where party_id = ${citizen.partyId} group by status`,
  );
  const drafts = await countDrafts(db, citizen.partyId);
  const counts = Object.fromEntries(cards.map((c) => [c, 0])) as Record<Card, number>;
  for (const r of rows) counts[statuses[r.status].card] += r.n;
  counts.draft = drafts;
  return counts;
}

/** How many dossiers each of some parties has sent, by party; those that have sent none are not in it. */
export async function countSent(db: Reader, partyIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await db.many<{ id: string; n: number }>(
    sql`select party_id as id, count(*)::int as n from party_dossiers where party_id = any(${partyIds}::uuid[]) group by party_id`,
  );
  return new Map(rows.map(({ id, n }) => [id, n]));
}

/** In these states a dossier waits for its person: something has to be completed, paid or collected. */
const PERSONS_TURN: readonly Status[] = ['awaiting_supplement', 'awaiting_payment', 'resolved'];

/**
 * The sent dossiers of a party, of one card or of all, the last changed first, paged by key. `words`: each must occur in the number or the
 * procedure's name. `turn`: only those that wait for their person, or only the others.
 */
export async function listMine(
  db: Reader,
  citizen: Citizen,
  o: {
    card?: Card;
    words?: string;
    turn?: 'persons' | 'others';
    limit: number;
    after?: { at: Date; id: string };
  },
): Promise<MyDossier[]> {
  const wanted = (Object.keys(statuses) as Status[])
    .filter((s) => !o.card || statuses[s].card === o.card)
    .filter((s) => !o.turn || PERSONS_TURN.includes(s) === (o.turn === 'persons'));
  if (wanted.length === 0) return [];
  const found = hasEveryWord(sql`concat_ws(' ', code, procedure_name)`, o.words ?? '');
  const older: Sql = o.after ? sql`and (changed_at, dossier_id) < (${o.after.at}, ${o.after.id})` : sql``;
  return db.many<MyDossier>(sql`select dossier_id as id, code, procedure_name as "procedureName", status, submitted_at as "submittedAt",
      changed_at as "changedAt", answer_by as "answerBy", promised_at as "promisedAt"
    from party_dossiers
    where ${join([sql`party_id = ${citizen.partyId}`, sql`status in (${join(wanted)})`, ...found], ' and ')} ${older}
    order by changed_at desc, dossier_id desc limit ${o.limit}`);
}

export interface MyDossier {
  id: string;
  code: string;
  procedureName: string;
  status: Status;
  submittedAt: Date;
  changedAt: Date;
  /** By when the desk must answer; it means something only until the desk has answered. */
  answerBy: Date;
  promisedAt: Date | null;
}
