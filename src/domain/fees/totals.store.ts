import type { Reader } from '#platform/db/db.ts';
import { join, sql } from '#platform/db/sql.ts';
import type { FeeTotal, TotalsSpan } from './fee-total.ts';

const FORMATS: Record<TotalsSpan, string> = { day: 'YYYY-MM-DD', month: 'YYYY-MM', period: '' };

/**
 * What the receipts that hold come to, and what went back, of some agencies and some time, by agency, span, kind of charge and channel. A
 * receipt's own lines say of which kind it is; what they do not say (an amount that the desk has stated for lines of both kinds, what was
 * paid on top, what went back of a fee of both kinds) stands under no kind.
 */
export async function selectTotals(
  db: Reader,
  o: { agencyIds: readonly string[]; from: Date; until: Date; by: TotalsSpan; limit: number },
): Promise<FeeTotal[]> {
  return db.many<FeeTotal>(sql`with moved as (
      select p.owner_agency_id, p.paid_at as at, p.method, p.amount, true as taken, nullif(p.lines, 'null'::jsonb) is not null as own,
        coalesce(nullif(p.lines, 'null'::jsonb), f.lines) as lines
      from payments p join fees f on f.owner_agency_id = p.owner_agency_id and f.id = p.fee_id
      where p.owner_agency_id in (${join(o.agencyIds)}) and p.voided_at is null and p.paid_at >= ${o.from} and p.paid_at < ${o.until}
      union all
      select r.owner_agency_id, r.refunded_at, r.method, r.amount, false, false, f.lines
      from refunds r join fees f on f.owner_agency_id = r.owner_agency_id and f.id = r.fee_id
      where r.owner_agency_id in (${join(o.agencyIds)}) and r.refunded_at >= ${o.from} and r.refunded_at < ${o.until}),
    told as (
      select m.*, s.* from moved m cross join lateral (
        select coalesce(sum(l.total) filter (where l.kind = 'phi'), 0)::bigint as phi,
          coalesce(sum(l.total) filter (where l.kind = 'le-phi'), 0)::bigint as le_phi,
          case when min(l.kind) = max(l.kind) then min(l.kind) end as only_kind,
          case when min(l.kind) filter (where l.total is null) = max(l.kind) filter (where l.total is null)
            then min(l.kind) filter (where l.total is null) end as stated_kind
        from jsonb_to_recordset(m.lines) as l(kind text, total bigint)) s),
    split as (
      select t.*, case
          when only_kind is not null then case when only_kind = 'phi' then amount else 0 end
          when own and amount >= phi + le_phi then phi + case when stated_kind = 'phi' then amount - phi - le_phi else 0 end
          else 0 end as of_phi,
        case
          when only_kind is not null then case when only_kind = 'le-phi' then amount else 0 end
          when own and amount >= phi + le_phi then le_phi + case when stated_kind = 'le-phi' then amount - phi - le_phi else 0 end
          else 0 end as of_le_phi
      from told t)
    select owner_agency_id as "agencyId", coalesce(to_char(at + interval '7 hours', ${FORMATS[o.by]}::text), '') as span, k.kind, method as channel,
      count(*) filter (where taken)::int as receipts, coalesce(sum(k.sum) filter (where taken), 0)::bigint as taken,
      coalesce(sum(k.sum) filter (where not taken), 0)::bigint as "givenBack"
    from split cross join lateral (values ('phi', of_phi), ('le-phi', of_le_phi), ('unknown', amount - of_phi - of_le_phi)) k(kind, sum)
    where k.sum <> 0
    group by 1, 2, 3, 4 order by 1, 2, 3, 4 limit ${o.limit}`);
}
