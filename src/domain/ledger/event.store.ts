import type { Reader, Writer } from '#platform/db/db.ts';
import { type Sql, sql } from '#platform/db/sql.ts';
import type { ChainedEvent } from './chain-event.ts';
import type { DossierRef } from './dossier-ref.ts';
import type { Verb } from './verb.ts';

const COLUMNS = sql`dossier_id as "dossierId", seq, at, verb, actor_kind as "actorKind", actor_id as "actorId",
  actor_name as "actorName", actor_role as "actorRole", actor_agency_id as "actorAgencyId", actor_agency_name as "actorAgencyName",
  from_status as "fromStatus", to_status as "toStatus", step_name as "stepName", to_name as "toName", until, detail, note,
  note_salt as "noteSalt", note_commitment as "noteCommitment", hash`;

export async function insertEvent(tx: Writer, ownerAgencyId: string, e: ChainedEvent): Promise<void> {
  await tx.run(sql`insert into dossier_events (owner_agency_id, dossier_id, seq, at, verb, actor_kind, actor_id, actor_name, actor_role,
      actor_agency_id, actor_agency_name, from_status, to_status, step_name, to_name, until, detail, note, note_salt, note_commitment, hash)
    values (${ownerAgencyId}, ${e.dossierId}, ${e.seq}, ${e.at}, ${e.verb}, ${e.actorKind}, ${e.actorId}, ${e.actorName}, ${e.actorRole},
      ${e.actorAgencyId}, ${e.actorAgencyName}, ${e.fromStatus}, ${e.toStatus}, ${e.stepName}, ${e.toName}, ${e.until},
      ${JSON.stringify(e.detail)}, ${e.note}, ${e.noteSalt}, ${e.noteCommitment}, ${e.hash})`);
}

/** The next events of several dossiers of one agency, in one statement. */
export async function insertEvents(
  tx: Writer,
  ownerAgencyId: string,
  events: readonly ChainedEvent[],
): Promise<void> {
  const hex = (bytes: Buffer | null) => bytes?.toString('hex') ?? null;
  const rows = events.map((e) => ({
    ...e,
    noteSalt: hex(e.noteSalt),
    noteCommitment: hex(e.noteCommitment),
    hash: hex(e.hash),
  }));
  await tx.run(sql`insert into dossier_events (owner_agency_id, dossier_id, seq, at, verb, actor_kind, actor_id, actor_name, actor_role,
      actor_agency_id, actor_agency_name, from_status, to_status, step_name, to_name, until, detail, note, note_salt, note_commitment, hash)
    select ${ownerAgencyId}::uuid, r."dossierId", r.seq, r.at, r.verb, r."actorKind", r."actorId", r."actorName", r."actorRole",
      r."actorAgencyId", r."actorAgencyName", r."fromStatus", r."toStatus", r."stepName", r."toName", r.until, r.detail, r.note,
      decode(r."noteSalt", 'hex'), decode(r."noteCommitment", 'hex'), decode(r.hash, 'hex')
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r("dossierId" uuid, seq int, at timestamptz, verb text, "actorKind" text,
      "actorId" uuid, "actorName" text, "actorRole" text, "actorAgencyId" uuid, "actorAgencyName" text, "fromStatus" text, "toStatus" text,
      "stepName" text, "toName" text, until timestamptz, detail jsonb, note text, "noteSalt" text, "noteCommitment" text, hash text)`);
}

/** The ledger of one dossier, oldest first. */
export async function selectEvents(db: Reader, ref: DossierRef): Promise<DossierEvent[]> {
  return db.many<DossierEvent>(sql`select ${COLUMNS} from dossier_events
    where owner_agency_id = ${ref.ownerAgencyId} and dossier_id = ${ref.id} order by seq`);
}

/** Which accounts filed some dossiers, by dossier: whoever wrote the first event of each. Those that no account filed are missing. */
export async function selectFilers(db: Reader, refs: readonly DossierRef[]): Promise<Map<string, string>> {
  const rows = await db.many<{
    id: string;
    accountId: string;
  }>(sql`select e.dossier_id as id, e.actor_id as "accountId"
    from dossier_events e join unnest(${refs.map((r) => r.ownerAgencyId)}::uuid[], ${refs.map((r) => r.id)}::uuid[]) as r(agency, id)
      on e.owner_agency_id = r.agency and e.dossier_id = r.id
    where e.seq = 1 and e.actor_kind = 'citizen' and e.actor_id is not null`);
  return new Map(rows.map((r) => [r.id, r.accountId]));
}

/** The same for a dossier whose id the caller does not know yet: `id` is a subquery that finds it, so that one round trip is enough. */
export async function selectEventsOf(db: Reader, ownerAgencyId: string, id: Sql): Promise<DossierEvent[]> {
  return db.many<DossierEvent>(sql`select ${COLUMNS} from dossier_events where owner_agency_id = ${ownerAgencyId}
    and dossier_id = (${id}) order by seq`);
}

/** Who last did a verb on some dossiers, by dossier. */
export async function selectActors(
  db: Reader,
  refs: readonly DossierRef[],
  verb: Verb,
): Promise<Map<string, string>> {
  if (refs.length === 0) return new Map();
  const rows = await db.many<{ id: string; name: string }>(sql`select e.dossier_id as id, e.actor_name as name
    from dossier_events e join unnest(${refs.map((r) => r.ownerAgencyId)}::uuid[], ${refs.map((r) => r.id)}::uuid[]) as r(agency, id)
      on e.owner_agency_id = r.agency and e.dossier_id = r.id
    where e.verb = ${verb} order by e.seq`);
  return new Map(rows.map((r) => [r.id, r.name]));
}

/** The complete ledgers of some dossiers of one agency, each oldest first. */
export async function selectLedgers(
  db: Reader,
  ownerAgencyId: string,
  ids: readonly string[],
): Promise<Map<string, DossierEvent[]>> {
  const events = await db.many<DossierEvent>(sql`select ${COLUMNS} from dossier_events
    where owner_agency_id = ${ownerAgencyId} and dossier_id = any(${ids}::uuid[]) order by dossier_id, seq`);
  return Map.groupBy(events, (e) => e.dossierId);
}

export async function selectEvent(
  db: Reader,
  ref: DossierRef,
  seq: number,
): Promise<DossierEvent | undefined> {
  return db.one<DossierEvent>(sql`select ${COLUMNS} from dossier_events
    where owner_agency_id = ${ref.ownerAgencyId} and dossier_id = ${ref.id} and seq = ${seq}`);
}

/**
 * The next events of an agency's dossiers after a cursor, in one order that never changes. An event is returned only once no open
 * transaction can still write an event before it, so that none is ever skipped.
 * @param after where the last call ended; undefined starts at the beginning. @returns the events and the cursor to continue from.
 */
export async function selectEventsSince(
  db: Reader,
  ownerAgencyId: string,
  after: EventCursor | undefined,
  limit: number,
): Promise<{ events: DossierEvent[]; cursor: EventCursor | undefined }> {
  const from = after
    ? sql`and (recorded_in, dossier_id, seq) > (${after.recordedIn}::xid8, ${after.dossierId}::uuid, ${after.seq}::int)`
    : sql``;
  const rows = await db.many<
    DossierEvent & EventCursor
  >(sql`select ${COLUMNS}, recorded_in::text as "recordedIn" from dossier_events
    where owner_agency_id = ${ownerAgencyId} and recorded_in < pg_snapshot_xmin(pg_current_snapshot()) ${from}
    order by recorded_in, dossier_id, seq limit ${limit}`);
  const last = rows.at(-1);
  const events = rows.map(({ recordedIn: _, ...event }) => event);
  return {
    events,
    cursor: last ? { recordedIn: last.recordedIn, dossierId: last.dossierId, seq: last.seq } : after,
  };
}

/** A place in the order of an agency's events. Valid while the database keeps its transaction numbers: not after restoring a dump. */
export interface EventCursor {
  recordedIn: string;
  dossierId: string;
  seq: number;
}

export type DossierEvent = ChainedEvent;
