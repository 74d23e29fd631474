import type { Reader } from '#platform/db/db.ts';
import { type Sql, sql } from '#platform/db/sql.ts';
import type { DossierRef, Status } from './dossier.ts';
import { type DossierEvent, eventColumns } from './event.store.ts';

/** The ledger of one dossier with what its row says of it. */
export async function selectChain(db: Reader, ref: DossierRef): Promise<Chain | undefined> {
  const one = sql`select ${HEAD} from dossiers where owner_agency_id = ${ref.ownerAgencyId} and id = ${ref.id}`;
  return (await chains(db, one))[0];
}

/** The same of the next dossiers after one, for walking through all of them in order. */
export async function selectChains(
  db: Reader,
  after: DossierRef | undefined,
  limit: number,
): Promise<Chain[]> {
  const from = after ? sql`where (owner_agency_id, id) > (${after.ownerAgencyId}, ${after.id})` : sql``;
  return chains(db, sql`select ${HEAD} from dossiers ${from} order by owner_agency_id, id limit ${limit}`);
}

const HEAD = sql`owner_agency_id, id, status, event_hash`;

// row and events in one statement: what moves while it is read is seen before or after, and never half
async function chains(db: Reader, dossiers: Sql): Promise<Chain[]> {
  const rows =
    await db.many<Row>(sql`select d.owner_agency_id as "ownerAgencyId", d.id, d.status, d.event_hash as head, ${eventColumns}
    from (${dossiers}) d left join dossier_events e on e.owner_agency_id = d.owner_agency_id and e.dossier_id = d.id
    order by d.owner_agency_id, d.id, e.seq`);
  const found = new Map<string, Chain>();
  for (const { ownerAgencyId, id, status, head, ...event } of rows) {
    const chain = found.get(id) ?? { ownerAgencyId, id, status, head, events: [] };
    found.set(id, chain);
    if (event.seq !== null) chain.events.push(event as DossierEvent); // a row of the left join that has an event has all of it
  }
  return [...found.values()];
}

type Row = Omit<Chain, 'events'> & (DossierEvent | Record<keyof DossierEvent, null>);

export interface Chain extends DossierRef {
  status: Status;
  head: Buffer;
  events: DossierEvent[];
}
