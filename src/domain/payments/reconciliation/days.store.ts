import type { Reader, Tx } from '#platform/db/db.ts';
import { join, sql } from '#platform/db/sql.ts';
import type {
  ClosedDay,
  DayRef,
  Difference,
  DifferenceKind,
  DifferenceNote,
  KindCount,
  ReconciledDay,
} from './reconciled-day.ts';

const COLUMNS = sql`d.owner_agency_id as "ownerAgencyId", d.gateway, d.day, d.version, d.file_id as "fileId", d.file_name as "fileName",
  d.made_at as "madeAt", d.made_by_name as "madeByName", d.theirs_count as "theirsCount", d.theirs_sum as "theirsSum",
  d.returned_count as "returnedCount", d.returned_sum as "returnedSum", d.ours_count as "oursCount", d.ours_sum as "oursSum",
  d.receipts_count as "receiptsCount", d.receipts_sum as "receiptsSum", d.differences`;

/** Writes a version of a day. @returns whether it was written: not where its file was held against the day before. */
export async function insertDay(tx: Tx, d: ReconciledDay & { madeBy: string }): Promise<boolean> {
  const written =
    await tx.run(sql`insert into reconciled_days (owner_agency_id, gateway, day, version, file_id, file_name, made_at, made_by, made_by_name,
      theirs_count, theirs_sum, returned_count, returned_sum, ours_count, ours_sum, receipts_count, receipts_sum, differences)
    values (${d.ownerAgencyId}, ${d.gateway}, ${d.day}, ${d.version}, ${d.fileId}, ${d.fileName}, ${d.madeAt}, ${d.madeBy}, ${d.madeByName},
      ${d.theirsCount}, ${d.theirsSum}, ${d.returnedCount}, ${d.returnedSum}, ${d.oursCount}, ${d.oursSum}, ${d.receiptsCount},
      ${d.receiptsSum}, ${d.differences})
    on conflict do nothing`);
  return written === 1;
}

/** Every version of a day, the newest first. */
export async function selectVersions(db: Reader, d: DayRef): Promise<ReconciledDay[]> {
  return db.many<ReconciledDay>(sql`select ${COLUMNS} from reconciled_days d
    where d.owner_agency_id = ${d.ownerAgencyId} and d.gateway = ${d.gateway} and d.day = ${d.day} order by d.version desc`);
}

/** The newest version of each day of some agencies, the newest day first, with whether it is closed. */
export async function selectDays(
  db: Reader,
  agencyIds: readonly string[],
  limit: number,
): Promise<(ReconciledDay & { closedAt: Date | null })[]> {
  return db.many(sql`select ${COLUMNS}, c.closed_at as "closedAt"
    from reconciled_days d left join closed_days c on c.owner_agency_id = d.owner_agency_id and c.gateway = d.gateway and c.day = d.day
    where d.owner_agency_id in (${join(agencyIds)}) and not exists (select from reconciled_days later
      where later.owner_agency_id = d.owner_agency_id and later.gateway = d.gateway and later.day = d.day and later.version > d.version)
    order by d.day desc, d.owner_agency_id limit ${limit}`);
}

/** Of each kind of difference of a version: how many there are, how many nobody has explained, and how many are not resolved. */
export async function selectKinds(db: Reader, d: DayRef, version: number): Promise<KindCount[]> {
  return db.many<KindCount>(sql`select f.kind, count(*)::int as n, count(*) filter (where n.seq is null)::int as unexplained,
      count(*) filter (where n.resolved is not true)::int as unresolved
    from money_differences f left join lateral (${lastNote()}) n on true
    where f.owner_agency_id = ${d.ownerAgencyId} and f.gateway = ${d.gateway} and f.day = ${d.day} and f.version = ${version}
    group by f.kind order by f.kind`);
}

/** Some differences of a version, of one kind or of all, those after `after` in their order; or the one that is asked for. */
export async function selectDifferences(
  db: Reader,
  d: DayRef,
  o: {
    version: number;
    kind?: DifferenceKind | undefined;
    after?: Place | undefined;
    only?: Place;
    limit: number;
  },
): Promise<Difference[]> {
  const ofKind = o.kind ? sql`f.kind = ${o.kind}` : sql`true`;
  const after = o.after ? sql`(f.kind, f.thing) > (${o.after.kind}, ${o.after.thing})` : sql`true`;
  const only = o.only ? sql`f.kind = ${o.only.kind} and f.thing = ${o.only.thing}` : sql`true`;
  return db.many<Difference>(sql`select f.kind, f.thing, f.line, f.reference, f.transaction, f.code, f.theirs, f.ours, f.receipt,
      f.version > 1 and not exists (select from money_differences b where b.owner_agency_id = f.owner_agency_id and b.gateway = f.gateway
        and b.day = f.day and b.version = f.version - 1 and b.kind = f.kind and b.thing = f.thing) as "isNew",
      coalesce(n.seq, 0) as notes, n.note, n.by_name as "noteBy", n.at as "noteAt", coalesce(n.resolved, false) as resolved
    from money_differences f left join lateral (${lastNote()}) n on true
    where f.owner_agency_id = ${d.ownerAgencyId} and f.gateway = ${d.gateway} and f.day = ${d.day} and f.version = ${o.version}
      and ${ofKind} and ${after} and ${only}
    order by f.kind, f.thing limit ${o.limit}`);
}

/** How many differences of the version before are there no more. */
export async function countGone(db: Reader, d: DayRef, version: number): Promise<number> {
  const row = await db.one<{ n: number }>(sql`select count(*)::int as n from money_differences b
    where b.owner_agency_id = ${d.ownerAgencyId} and b.gateway = ${d.gateway} and b.day = ${d.day} and b.version = ${version - 1}
      and not exists (select from money_differences f where f.owner_agency_id = b.owner_agency_id and f.gateway = b.gateway
        and f.day = b.day and f.version = ${version} and f.kind = b.kind and f.thing = b.thing)`);
  return row?.n ?? 0;
}

/** Everything that was written about a difference, the oldest first. */
export async function selectNotes(db: Reader, d: DayRef, p: Place): Promise<DifferenceNote[]> {
  return db.many<DifferenceNote>(sql`select seq, at, by_name as "byName", note, resolved from difference_notes
    where owner_agency_id = ${d.ownerAgencyId} and gateway = ${d.gateway} and day = ${d.day} and kind = ${p.kind} and thing = ${p.thing}
    order by seq`);
}

/** Writes a note. @returns whether it was: not where another has this number already. */
export async function insertNote(
  tx: Tx,
  d: DayRef,
  n: Place & DifferenceNote & { byId: string },
): Promise<boolean> {
  const written =
    await tx.run(sql`insert into difference_notes (owner_agency_id, gateway, day, kind, thing, seq, at, by_id, by_name, note, resolved)
    values (${d.ownerAgencyId}, ${d.gateway}, ${d.day}, ${n.kind}, ${n.thing}, ${n.seq}, ${n.at}, ${n.byId}, ${n.byName}, ${n.note},
      ${n.resolved})
    on conflict do nothing`);
  return written === 1;
}

export async function selectClosed(db: Reader, d: DayRef): Promise<ClosedDay | undefined> {
  return db.one<ClosedDay>(sql`select version, closed_at as "closedAt", closed_by_name as "closedByName", differences, unresolved
    from closed_days where owner_agency_id = ${d.ownerAgencyId} and gateway = ${d.gateway} and day = ${d.day}`);
}

/** Closes a day. @returns whether it was closed now: not where it was before. */
export async function insertClosed(tx: Tx, d: DayRef, c: ClosedDay & { closedBy: string }): Promise<boolean> {
  const written =
    await tx.run(sql`insert into closed_days (owner_agency_id, gateway, day, version, closed_at, closed_by, closed_by_name, differences,
      unresolved)
    values (${d.ownerAgencyId}, ${d.gateway}, ${d.day}, ${c.version}, ${c.closedAt}, ${c.closedBy}, ${c.closedByName}, ${c.differences},
      ${c.unresolved})
    on conflict do nothing`);
  return written === 1;
}

// of the difference f
function lastNote() {
  return sql`select seq, note, by_name, at, resolved from difference_notes x
    where x.owner_agency_id = f.owner_agency_id and x.gateway = f.gateway and x.day = f.day and x.kind = f.kind and x.thing = f.thing
    order by seq desc limit 1`;
}

/** Where a difference stands in a day. */
export type Place = Pick<Difference, 'kind' | 'thing'>;
