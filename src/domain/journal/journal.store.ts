import type { Reader } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';
import type { JournalThing, JournalVerb } from './journal-verb.ts';

export async function insertEntry(db: Reader, e: JournalRow): Promise<void> {
  await db.run(sql`insert into journal (id, at, actor_kind, actor_id, actor_name, verb, thing_kind, thing_id, agency_id, detail)
    values (${e.id}, ${e.at}, ${e.actorKind}, ${e.actorId}, ${e.actorName}, ${e.verb}, ${e.thingKind}, ${e.thingId}, ${e.agencyId}, ${JSON.stringify(e.detail)})`);
}

/** Newest first, those before `before` in this order: about a dossier, or by an officer, or both. */
export function selectEntries(
  db: Reader,
  about: { dossierId?: string; officerId?: string },
  o: { before?: { at: Date; id: string } | undefined; limit: number },
): Promise<JournalRow[]> {
  const { before } = o;
  const ofDossier = about.dossierId
    ? sql`thing_kind = 'dossier' and thing_id = ${about.dossierId}`
    : sql`true`;
  const byOfficer = about.officerId ? sql`actor_id = ${about.officerId}` : sql`true`;
  return db.many<JournalRow>(sql`select id, at, actor_kind as "actorKind", actor_id as "actorId", actor_name as "actorName", verb,
      thing_kind as "thingKind", thing_id as "thingId", agency_id as "agencyId", detail from journal
    where ${ofDossier} and ${byOfficer}
    and (${before?.at ?? null}::timestamptz is null or (at, id) < (${before?.at ?? null}, ${before?.id ?? null}::uuid))
    order by at desc, id desc limit ${o.limit}`);
}

export interface JournalRow {
  id: string;
  at: Date;
  actorKind: string;
  actorId: string | null;
  actorName: string;
  verb: JournalVerb;
  thingKind: JournalThing['kind'];
  thingId: string;
  agencyId: string | null;
  detail: Record<string, unknown>;
}
