import type { Status } from '#domain/ledger';
import { type Sql, sql } from '#platform/db/sql.ts';

/** What narrows a list as conditions, each a range of an index of one agency's rows; who holds a dossier and when it was received have names of their own in each table. */
export function narrowedBy(f: Narrowing, { holder, received }: { holder: Sql; received: Sql }): Sql[] {
  return [
    ...(f.procedureCode ? [sql`procedure_code = ${f.procedureCode}`] : []),
    ...(f.status ? [sql`status = ${f.status}`] : []),
    ...(f.holderId ? [sql`${holder} = ${f.holderId}`] : []),
    ...(f.receivedFrom ? [sql`${received} >= ${f.receivedFrom}`] : []),
    ...(f.receivedBefore ? [sql`${received} < ${f.receivedBefore}`] : []),
    ...(f.promisedFrom ? [sql`promised_at >= ${f.promisedFrom}`] : []),
    ...(f.promisedBefore ? [sql`promised_at < ${f.promisedBefore}`] : []),
  ];
}

/** In which direction a list is read, and what stands beyond the last row of a page. */
export function wayOf(order: `${string}-first` | `${string}-last`): { way: Sql; beyond: Sql } {
  return order.endsWith('-last') ? { way: sql`desc`, beyond: sql`<` } : { way: sql`asc`, beyond: sql`>` };
}

/** Of lists of open work and of all that an agency may see. A time is the first instant that belongs to the list, or the first that no longer does. */
export interface Narrowing {
  procedureCode?: string | undefined;
  status?: Status | undefined;
  /** The officer who holds it now. */
  holderId?: string | undefined;
  receivedFrom?: Date | undefined;
  receivedBefore?: Date | undefined;
  promisedFrom?: Date | undefined;
  promisedBefore?: Date | undefined;
}

/** By when it was received, or by its promise: then only those that have one. */
export type ListOrder = 'received-last' | 'received-first' | 'promised-first' | 'promised-last';
