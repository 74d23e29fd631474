import type { Reader, Tx } from '#platform/db/db.ts';
import { join, sql } from '#platform/db/sql.ts';
import type { Sheet, SheetLine } from './sheet.ts';

const COLUMNS = sql`s.agency_id as "agencyId", s.id, s.cashier_id as "cashierId", s.cashier_name as "cashierName",
  to_char(s.day, 'YYYY-MM-DD') as day, s.nth, s.state, s.opened_at as "openedAt", s.opening as "float", s.lines, s.closed_at as "closedAt", s.expected,
  s.counted, s.counts, s.reason, s.confirmed_at as "confirmedAt", s.confirmed_by as "confirmedBy", s.confirmed_by_name as "confirmedByName"`;

/** Opens a sheet, unless the cashier has one of that day that is open. */
export async function insertSheet(tx: Tx, s: NewSheet): Promise<void> {
  await tx.run(sql`insert into cash_sheets (agency_id, id, cashier_id, cashier_name, day, nth, state, opened_at)
    select ${s.agencyId}::uuid, ${s.id}::uuid, ${s.cashierId}::uuid, ${s.cashierName}::text, ${s.day}::date, count(*) + 1, 'open',
      ${s.openedAt}::timestamptz
    from cash_sheets where agency_id = ${s.agencyId} and cashier_id = ${s.cashierId} and day = ${s.day}
    on conflict (agency_id, cashier_id, day) where state = 'open' do nothing`);
}

/** The cashier's open sheet of a day, locked. */
export async function lockOpenSheet(
  tx: Tx,
  s: Pick<NewSheet, 'agencyId' | 'cashierId' | 'day'>,
): Promise<Sheet | undefined> {
  return tx.one<Sheet>(sql`select ${COLUMNS} from cash_sheets s where s.agency_id = ${s.agencyId} and s.cashier_id = ${s.cashierId}
    and s.day = ${s.day} and s.state = 'open' for update of s`);
}

/** The sheet on which a receipt stands, or on which it was taken off, locked. */
export async function lockSheetOfThing(
  tx: Tx,
  agencyId: string,
  thingId: string,
): Promise<Sheet | undefined> {
  return tx.one<Sheet>(sql`select ${COLUMNS} from cash_sheet_lines l
    join cash_sheets s on s.agency_id = l.agency_id and s.id = l.sheet_id
    where l.agency_id = ${agencyId} and l.thing_id = ${thingId} order by (l.kind = 'void') desc limit 1 for update of s`);
}

export async function lockSheet(
  tx: Tx,
  agencyIds: readonly string[],
  id: string,
): Promise<Sheet | undefined> {
  return tx.one<Sheet>(
    sql`select ${COLUMNS} from cash_sheets s where s.agency_id in (${join(agencyIds)}) and s.id = ${id} for update of s`,
  );
}

export async function selectSheet(
  db: Reader,
  agencyIds: readonly string[],
  id: string,
): Promise<Sheet | undefined> {
  return db.one<Sheet>(
    sql`select ${COLUMNS} from cash_sheets s where s.agency_id in (${join(agencyIds)}) and s.id = ${id}`,
  );
}

/** A cashier's sheets: those that are open, the oldest first, then the newest of the others. */
export async function selectOwnSheets(
  db: Reader,
  o: { agencyIds: readonly string[]; cashierId: string; limit: number },
): Promise<Sheet[]> {
  return db.many<Sheet>(sql`select ${COLUMNS} from cash_sheets s where s.agency_id in (${join(o.agencyIds)}) and s.cashier_id = ${o.cashierId}
    order by (s.state = 'open') desc, case when s.state = 'open' then s.day end, s.day desc, s.id desc limit ${o.limit}`);
}

/** The sheets of whole agencies: those that wait for a leader, the oldest first, then the newest of the others. */
export async function selectSheetsOf(
  db: Reader,
  agencyIds: readonly string[],
  limit: number,
): Promise<Sheet[]> {
  return db.many<Sheet>(sql`select ${COLUMNS} from cash_sheets s where s.agency_id in (${join(agencyIds)})
    order by (s.state = 'closed') desc, case when s.state = 'closed' then s.day end, s.day desc, s.id desc limit ${limit}`);
}

/** How many sheets of these agencies wait for a leader. */
export async function countClosed(db: Reader, agencyIds: readonly string[]): Promise<number> {
  const row = await db.one<{ n: number }>(
    sql`select count(*)::int as n from cash_sheets where agency_id in (${join(agencyIds)}) and state = 'closed'`,
  );
  return row?.n ?? 0;
}

/** Writes what may change of a sheet. The caller holds its lock. */
export async function updateSheet(tx: Tx, s: Sheet): Promise<void> {
  await tx.run(sql`update cash_sheets set state = ${s.state}, opening = ${s.float}, lines = ${s.lines}, closed_at = ${s.closedAt},
      expected = ${s.expected}, counted = ${s.counted}, counts = ${s.counts === null ? null : JSON.stringify(s.counts)}, reason = ${s.reason},
      confirmed_at = ${s.confirmedAt}, confirmed_by = ${s.confirmedBy}, confirmed_by_name = ${s.confirmedByName}
    where agency_id = ${s.agencyId} and id = ${s.id}`);
}

export async function insertLine(tx: Tx, sheet: Pick<Sheet, 'agencyId' | 'id'>, l: SheetLine): Promise<void> {
  await tx.run(sql`insert into cash_sheet_lines (agency_id, sheet_id, seq, at, kind, method, amount, thing_id, receipt, code, person, by_name)
    values (${sheet.agencyId}, ${sheet.id}, ${l.seq}, ${l.at}, ${l.kind}, ${l.method}, ${l.amount}, ${l.thingId}, ${l.receipt}, ${l.code},
      ${l.person}, ${l.byName})`);
}

/** What stands on a sheet, in its order. */
export async function selectLines(db: Reader, sheet: Pick<Sheet, 'agencyId' | 'id'>): Promise<SheetLine[]> {
  return db.many<SheetLine>(sql`select seq, at, kind, method, amount, thing_id as "thingId", receipt, code, person, by_name as "byName"
    from cash_sheet_lines where agency_id = ${sheet.agencyId} and sheet_id = ${sheet.id} order by seq`);
}

interface NewSheet
  extends Pick<Sheet, 'agencyId' | 'id' | 'cashierId' | 'cashierName' | 'day' | 'openedAt'> {}
