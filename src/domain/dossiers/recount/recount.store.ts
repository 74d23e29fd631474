import type { Reader, Tx } from '#platform/db/db.ts';
import { type Sql, sql } from '#platform/db/sql.ts';
import { localDate } from '#platform/time.ts';
import { dossierColumns } from '../dossier.store.ts';
import type { Dossier } from '../dossier.ts';
import { stoppedSince, supplementUntil } from '../lateness.ts';
import type { Move } from '../verb.ts';
import type { ChangedDay } from './later-time.ts';

/**
 * The dossiers of an agency that follow one, in the order of their ids, for which a time still holds that is `since` or later. Their rows
 * are locked: whoever acts on one of them waits until the piece is done, and readers do not.
 */
export function lockCounted(tx: Tx, o: PieceOf): Promise<Dossier[]> {
  return tx.many<Dossier>(sql`${counted(o)} for update`);
}

/** The same, and nobody waits. */
export function selectCounted(db: Reader, o: PieceOf): Promise<Dossier[]> {
  return db.many<Dossier>(counted(o));
}

function counted(o: PieceOf): Sql {
  return sql`select ${dossierColumns} from dossiers d
    where d.owner_agency_id = ${o.ownerAgencyId} and d.id > ${o.after} and (
      (d.status = 'submitted' and d.answer_by >= ${o.since})
      or (d.status in ('accepted', 'processing') and d.clock_started_at is not null and d.promised_at >= ${o.since})
      or (d.status = 'awaiting_supplement' and d.supplement_request ->> 'answerUntil' >= ${localDate(o.since)}))
    order by d.id limit ${o.limit}`;
}

/** Writes the times of some dossiers of one agency, whose rows are locked, and where their ledgers end. */
export async function updateTimes(
  tx: Tx,
  ownerAgencyId: string,
  dossiers: readonly Dossier[],
): Promise<void> {
  const rows = dossiers.map((d) => ({
    id: d.id,
    answerBy: d.answerBy,
    promisedAt: d.promisedAt,
    request: d.supplementRequest,
    stepDueAt: d.stepDueAt,
    revision: d.revision,
    eventSeq: d.eventSeq,
    hash: d.eventHash.toString('hex'),
  }));
  await tx.run(sql`update dossiers d set answer_by = r."answerBy", promised_at = r."promisedAt", supplement_request = r.request,
      step_due_at = r."stepDueAt", take_back = null, listed_revision = case when d.listed_revision = d.revision then r.revision else d.listed_revision end,
      revision = r.revision, event_seq = r."eventSeq", event_hash = decode(r.hash, 'hex')
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, "answerBy" timestamptz, "promisedAt" timestamptz, request jsonb,
      "stepDueAt" timestamptz, revision int, "eventSeq" int, hash text)
    where d.owner_agency_id = ${ownerAgencyId} and d.id = r.id`);
}

/** The same in the lists of the agencies that may see them. */
export async function updateListedTimes(
  tx: Tx,
  ownerAgencyId: string,
  dossiers: readonly Dossier[],
): Promise<void> {
  const rows = dossiers.map(({ id, promisedAt }) => ({ id, promisedAt }));
  await tx.run(sql`update agency_dossiers a set promised_at = r."promisedAt"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, "promisedAt" timestamptz)
      join dossier_agencies s on s.owner_agency_id = ${ownerAgencyId} and s.dossier_id = r.id
    where a.agency_id = s.agency_id and a.dossier_id = r.id`);
}

/** The same in the lists of those who filed them. */
export async function updatePartyTimes(tx: Tx, dossiers: readonly Dossier[], now: Date): Promise<void> {
  const rows = dossiers
    .filter((d) => d.partyId)
    .map((d) => ({
      partyId: d.partyId,
      id: d.id,
      answerBy: d.answerBy,
      promisedAt: d.status === 'processing' && stoppedSince(d) ? null : d.promisedAt,
      answerUntil: supplementUntil(d),
    }));
  await tx.run(sql`update party_dossiers p set answer_by = r."answerBy", promised_at = r."promisedAt", answer_until = r."answerUntil", changed_at = ${now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r("partyId" uuid, id uuid, "answerBy" timestamptz, "promisedAt" timestamptz, "answerUntil" date)
    where p.party_id = r."partyId" and p.dossier_id = r.id`);
}

/** What became of the times of some dossiers of one agency by a change of the calendar. What was written before stays. */
export async function insertMoves(
  tx: Tx,
  ownerAgencyId: string,
  revision: string,
  moves: readonly NewMove[],
): Promise<void> {
  await tx.run(sql`insert into moved_times (owner_agency_id, revision, dossier_id, code, what, was, becomes, seq, days, at)
    select ${ownerAgencyId}::uuid, ${revision}::uuid, r.id, r.code, r.what, r.was, r.becomes, r.seq, r.days, r.at
    from jsonb_to_recordset(${JSON.stringify(moves)}::jsonb) as r(id uuid, code text, what text, was timestamptz, becomes timestamptz, seq int,
      days jsonb, at timestamptz)
    on conflict (owner_agency_id, revision, dossier_id) do nothing`);
}

/** How many times of each agency a change moved or left, and of how many nobody has been told. */
export function countMoves(db: Reader, revision: string, agencyIds: readonly string[]): Promise<MoveCount[]> {
  return db.many(sql`select owner_agency_id as "agencyId", count(seq)::int as moved, (count(*) - count(seq))::int as kept,
      (count(seq) filter (where told_at is null))::int as untold
    from moved_times where owner_agency_id = any(${[...agencyIds]}::uuid[]) and revision = ${revision} group by 1`);
}

/** The times of one agency that a change moved or left, in the order of the case numbers after `after`. */
export function selectMoves(
  db: Reader,
  o: { ownerAgencyId: string; revision: string; after: string; limit: number },
): Promise<MovedTime[]> {
  return db.many(sql`select dossier_id as id, code, what, was, becomes, seq, days, told_at as "toldAt" from moved_times
    where owner_agency_id = ${o.ownerAgencyId} and revision = ${o.revision} and code > ${o.after} order by code limit ${o.limit}`);
}

/** Marks what nobody was told of yet as told, and leaves the message of each as a job. @returns how many. */
export async function tellAll(
  tx: Tx,
  o: { ownerAgencyId: string; revision: string; by: string; now: Date },
): Promise<number> {
  const row = await tx.one<{ told: number }>(sql`with told as (
      update moved_times set told_at = ${o.now}, told_by = ${o.by}
      where owner_agency_id = ${o.ownerAgencyId} and revision = ${o.revision} and seq is not null and told_at is null
      returning dossier_id, seq),
    left_jobs as (select graphile_worker.add_job('dossier.notify',
        json_build_object('ownerAgencyId', ${o.ownerAgencyId}::uuid, 'id', dossier_id, 'seq', seq), max_attempts => 12) from told)
    select count(*)::int as told from left_jobs`);
  return row?.told ?? 0;
}

interface PieceOf {
  ownerAgencyId: string;
  after: string;
  since: Date;
  limit: number;
}

export interface NewMove {
  id: string;
  code: string;
  what: Move['what'];
  was: Date;
  becomes: Date;
  /** Of the event; null where the time that was told stays. */
  seq: number | null;
  days: ChangedDay[];
  at: Date;
}

export type MovedTime = Omit<NewMove, 'at'> & { toldAt: Date | null };

export interface MoveCount {
  agencyId: string;
  moved: number;
  /** Times that the calendar would now give earlier, and that stay. */
  kept: number;
  untold: number;
}
