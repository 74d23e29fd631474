import { countDrafts } from '#domain/drafts';
import type { Citizen } from '#domain/journal';
import { type Card, cards, type Status, statuses } from '#domain/ledger';
import { getVersion, type ProcedureContent } from '#domain/procedures';
import type { Reader } from '#platform/db/db.ts';
import { hasEveryWord } from '#platform/db/folded.ts';
import { join, type Sql, sql } from '#platform/db/sql.ts';
import { NotFound } from '#platform/errors.ts';
import type { SupplementRequest } from '../dossier.ts';

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
  const wantedStatuses = (Object.keys(statuses) as Status[])
    .filter((s) => !o.card || statuses[s].card === o.card)
    .filter((s) => !o.turn || PERSONS_TURN.includes(s) === (o.turn === 'persons'));
  if (wantedStatuses.length === 0) return [];
  const matches = hasEveryWord(sql`concat_ws(' ', code, procedure_name)`, o.words ?? '');
  const older: Sql = o.after ? sql`and (changed_at, dossier_id) < (${o.after.at}, ${o.after.id})` : sql``;
  const rows =
    await db.many<ListedRow>(sql`select dossier_id as id, code, procedure_name as "procedureName", status, submitted_at as "submittedAt",
      changed_at as "changedAt", answer_by as "answerBy", originals_first as "originalsFirst", promised_at as "promisedAt", decision, awaits_opinions as "awaitsOpinions",
      answer_until::text as "answerUntil", version_id as "versionId"
    from party_dossiers
    where ${join([sql`party_id = ${citizen.partyId}`, sql`status in (${join(wantedStatuses)})`, ...matches], ' and ')} ${older}
    order by changed_at desc, dossier_id desc limit ${o.limit}`);
  return Promise.all(
    rows.map(async ({ versionId, ...row }) => ({ ...row, commonName: await commonNameOf(db, versionId) })),
  );
}

/** What people call the procedure of a version, which is kept in memory. */
export async function commonNameOf(db: Reader, versionId: string | null): Promise<MyDossier['commonName']> {
  if (!versionId) return undefined;
  try {
    return (await getVersion(db, versionId)).content.commonName;
  } catch (e) {
    if (e instanceof NotFound) return undefined; // its official name is in the row
    throw e;
  }
}

/** The dossiers that a party sent last, each with the agency under which its files lie, what it was last asked for and its procedure's version. */
export function selectFiledLast(db: Reader, partyId: string, limit: number): Promise<FiledDossier[]> {
  return db.many(sql`select p.dossier_id as id, p.owner_agency_id as "ownerAgencyId", p.code, p.procedure_name as "procedureName", p.status,
      d.version_id as "versionId", d.supplement_request as "supplementRequest"
    from party_dossiers p join dossiers d on d.owner_agency_id = p.owner_agency_id and d.id = p.dossier_id
    where p.party_id = ${partyId} order by p.submitted_at desc, p.dossier_id desc limit ${limit}`);
}

export interface FiledDossier {
  id: string;
  ownerAgencyId: string;
  code: string;
  procedureName: string;
  versionId: string;
  status: Status;
  supplementRequest: SupplementRequest | null;
}

/** The agency, of these, at whose desk the last dossier of a party was filed; none when it has filed at none of them. */
export async function lastFiledAt(
  db: Reader,
  citizen: Citizen,
  agencyIds: readonly string[],
): Promise<string | undefined> {
  const last = await db.one<{ id: string }>(sql`select d.receiver_agency_id as id
    from party_dossiers p join dossiers d on d.owner_agency_id = p.owner_agency_id and d.id = p.dossier_id
    where p.party_id = ${citizen.partyId} and d.receiver_agency_id = any(${agencyIds}::uuid[])
    order by p.submitted_at desc, p.dossier_id desc limit 1`);
  return last?.id;
}

type ListedRow = Omit<MyDossier, 'commonName'> & { versionId: string | null };

export interface MyDossier {
  id: string;
  code: string;
  procedureName: string;
  /** What people call the procedure; none where nobody gave it a short name. */
  commonName: ProcedureContent['commonName'] | undefined;
  status: Status;
  submittedAt: Date;
  changedAt: Date;
  /** By when the desk must answer; it means something only until the desk has answered. */
  answerBy: Date;
  /** Its originals are to be brought to the counter before the desk receives it. */
  originalsFirst: boolean;
  promisedAt: Date | null;
  /** While its supplement is awaited: the last day for it, where one was told ('2026-12-25'). */
  answerUntil: string | null;
  /** No time counts until other agencies have given their opinion. */
  awaitsOpinions: boolean;
  /** Once the result is recorded. */
  decision: 'granted' | 'denied' | null;
}
