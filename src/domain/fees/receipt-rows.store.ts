import { type Sql, sql } from '#platform/db/sql.ts';

/** The receipts of an agency as rows of a statement that holds something against them: id, amount, voided_at. */
export function receiptsOf(ownerAgencyId: string): Sql {
  return sql`select id, amount, voided_at from payments where owner_agency_id = ${ownerAgencyId}`;
}

/** What gateways gave back of an agency's fees, in the same way: dossier_id, amount. */
export function onlineRefundsOf(ownerAgencyId: string): Sql {
  return sql`select f.dossier_id, r.amount from refunds r join fees f on f.owner_agency_id = r.owner_agency_id and f.id = r.fee_id
    where r.owner_agency_id = ${ownerAgencyId} and r.method = 'online'`;
}
