import { onlineRefundsOf, receiptsOf } from '#domain/fees';
import type { Tx } from '#platform/db/db.ts';
import { type Sql, sql } from '#platform/db/sql.ts';
import { addDays, instantOf } from '#platform/time.ts';
import type { DayRef, ReconciledDay } from './reconciled-day.ts';

// of what a file has more than once, which of them
const NUMBERED = sql`transaction || case when nth > 1 then '#' || nth else '' end`;

/** What a day comes to: of the lines of one file, of the money that was reported, and of the receipts of that. */
export async function selectTotals(tx: Tx, d: DayRef, fileId: string): Promise<DayTotals> {
  const row = await tx.one<DayTotals>(sql`select l.*, m.* from (
      select count(*) filter (where not is_return)::int as "theirsCount",
        coalesce(sum(amount) filter (where not is_return), 0)::bigint as "theirsSum",
        count(*) filter (where is_return)::int as "returnedCount", coalesce(sum(amount) filter (where is_return), 0)::bigint as "returnedSum"
      from provider_lines where owner_agency_id = ${d.ownerAgencyId} and file_id = ${fileId}) l,
    (select count(*)::int as "oursCount", coalesce(sum(m.amount), 0)::bigint as "oursSum",
        count(r.id)::int as "receiptsCount", coalesce(sum(r.amount), 0)::bigint as "receiptsSum"
      from received_money m left join (${receiptsOf(d.ownerAgencyId)}) r on r.id = m.payment_id and r.voided_at is null
      where ${ofDay(d)}) m`);
  if (!row) throw new Error('a count without a row');
  return row;
}

/**
 * Writes where a file of the provider and this program differ, three ways: order, money, receipt. Every line that money came, every line
 * that it went back, and all money of the day that no line has. @returns how many differences there are.
 */
export async function insertDifferences(tx: Tx, d: DayRef, o: Version): Promise<number> {
  const counts = await Promise.all([cameIn(tx, d, o), wentBack(tx, d, o), notListed(tx, d, o)]);
  return counts.reduce((sum, n) => sum + n, 0);
}

function cameIn(tx: Tx, d: DayRef, o: Version): Promise<number> {
  return tx.run(sql`insert into money_differences (owner_agency_id, gateway, day, version, kind, thing, line, reference, transaction, code,
      theirs, ours, receipt)
    with said as materialized (${linesOf(d, o)}),
    back as materialized (select * from said where is_return),
    came as (
      select s.line, s.nth, s.reference, s.transaction, coalesce(o.code, '') as code, s.amount as theirs, m.amount as ours,
        r.amount as receipt, case
          when s.nth > 1 then 'listed-twice'
          when m.id is null then 'not-ours'
          when m.state = 'returned' then case when exists (select from back b where b.reference = s.reference) then null else 'given-back' end
          when m.amount <> s.amount or m.aside = 'wrong-amount' then 'other-amount'
          when m.aside = 'paid-already' then 'paid-twice'
          when r.id is null then 'no-receipt'
          when r.voided_at is not null then 'receipt-void'
          when r.amount <> m.amount then 'other-amount'
        end as kind
      from said s
      left join received_money m on m.owner_agency_id = ${d.ownerAgencyId} and m.gateway = ${d.gateway} and m.transaction = s.transaction
      left join payment_references p on p.reference = s.reference
      left join payment_orders o on o.owner_agency_id = ${d.ownerAgencyId} and o.id = p.order_id
      left join (${receiptsOf(d.ownerAgencyId)}) r on r.id = m.payment_id
      where not s.is_return)
    select ${atVersion(d, o)}, kind, ${NUMBERED}, line, reference, transaction, code, theirs, ours, receipt
    from came where kind is not null`);
}

function wentBack(tx: Tx, d: DayRef, o: Version): Promise<number> {
  return tx.run(sql`insert into money_differences (owner_agency_id, gateway, day, version, kind, thing, line, reference, transaction, code, theirs)
    select ${atVersion(d, o)}, 'given-back', 'return ' || ${NUMBERED}, b.line, b.reference, b.transaction, coalesce(o.code, ''), b.amount
    from (${linesOf(d, o)}) b
    left join payment_references p on p.reference = b.reference
    left join payment_orders o on o.owner_agency_id = ${d.ownerAgencyId} and o.id = p.order_id
    where b.is_return and not exists (select from received_money m
        where m.owner_agency_id = ${d.ownerAgencyId} and m.order_id = p.order_id and m.state = 'returned')
      and not exists (select from (${onlineRefundsOf(d.ownerAgencyId)}) g where g.dossier_id = o.dossier_id and g.amount = b.amount)`);
}

function notListed(tx: Tx, d: DayRef, o: Version): Promise<number> {
  return tx.run(sql`insert into money_differences (owner_agency_id, gateway, day, version, kind, thing, reference, transaction, code, ours, receipt)
    with said as materialized (${linesOf(d, o)})
    select ${atVersion(d, o)}, 'not-theirs', m.transaction, m.reference, m.transaction, coalesce(o.code, ''), m.amount, r.amount
    from received_money m
    left join payment_orders o on o.owner_agency_id = ${d.ownerAgencyId} and o.id = m.order_id
    left join (${receiptsOf(d.ownerAgencyId)}) r on r.id = m.payment_id
    where ${ofDay(d)} and not exists (select from said s where not s.is_return and s.transaction = m.transaction)`);
}

function linesOf({ ownerAgencyId }: DayRef, { fileId }: Version): Sql {
  return sql`select line, reference, transaction, amount, is_return, row_number() over (partition by is_return, transaction order by line) as nth
    from provider_lines where owner_agency_id = ${ownerAgencyId} and file_id = ${fileId}`;
}

function atVersion({ ownerAgencyId, gateway, day }: DayRef, { version }: Version): Sql {
  return sql`${ownerAgencyId}::uuid, ${gateway}::text, ${day}::date, ${version}::int`;
}

function ofDay({ ownerAgencyId, gateway, day }: DayRef): Sql {
  return sql`m.owner_agency_id = ${ownerAgencyId} and m.gateway = ${gateway} and m.paid_at >= ${instantOf(day)} and m.paid_at < ${instantOf(addDays(day, 1))}`;
}

interface Version {
  fileId: string;
  version: number;
}

export type DayTotals = Pick<
  ReconciledDay,
  | 'theirsCount'
  | 'theirsSum'
  | 'returnedCount'
  | 'returnedSum'
  | 'oursCount'
  | 'oursSum'
  | 'receiptsCount'
  | 'receiptsSum'
>;
