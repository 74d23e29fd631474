import type { Reader } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';
import type { JournalThing, JournalVerb } from './journal-verb.ts';

export async function insertEntry(db: Reader, e: JournalRow): Promise<void> {
  await db.run(sql`insert into journal (id, at, actor_kind, actor_id, actor_name, verb, thing_kind, thing_id, agency_id, detail)
    values (${e.id}, ${e.at}, ${e.actorKind}, ${e.actorId}, ${e.actorName}, ${e.verb}, ${e.thingKind}, ${e.thingId}, ${e.agencyId}, ${JSON.stringify(e.detail)})`);
}

interface JournalRow {
  id: string;
  at: Date;
  actorKind: string;
  actorId: string | null;
  actorName: string;
  verb: JournalVerb;
  thingKind: JournalThing['kind'];
  thingId: string;
  agencyId: string | null;
  detail: object;
}
