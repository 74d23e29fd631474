import { type Sql, sql } from '#platform/db/sql.ts';

/** Condition of a test's own statement: the row of `dossiers` with this number, which begins with the code of the table's key. */
export function isDossier(code: string): Sql {
  return sql`owner_agency_id = ${ownerOf(code)} and code = ${code}`;
}

/** The same in the tables that hold what is a dossier's. */
export function isOfDossier(code: string): Sql {
  return sql`owner_agency_id = ${ownerOf(code)} and dossier_id = (select id from dossiers where ${isDossier(code)})`;
}

/** On the worklist of the agency that decides the dossier with this number. */
export function isOnItsWorklist(code: string): Sql {
  return sql`holder_agency_id = ${ownerOf(code)} and code = ${code}`;
}

function ownerOf(code: string): Sql {
  return sql`(select id from agencies where code = ${code.split('-')[0]})`;
}
