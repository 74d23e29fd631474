/** How long something may take that is asked of the database; what takes longer fails with `DatabaseAway`. */
export interface Limits {
  /** To get a connection: a new one, or one that another request has to give back. */
  connectMs: number;
  /** One statement. Its connection is destroyed afterwards, with whatever it still was to answer. */
  queryMs: number;
}

/** Of a page, for which somebody is waiting. */
export const PAGE_LIMITS: Limits = { connectMs: 3_000, queryMs: 6_000 };

/** Of jobs, commands and whatever nobody waits for. */
export const WORK_LIMITS: Limits = { connectMs: 30_000, queryMs: 60_000 };

/** Of a migration: an index over millions of rows takes as long as it takes, and another process may be waited for that makes it. */
export const MIGRATION_LIMITS: Limits = { connectMs: 30_000, queryMs: 3_600_000 };

// The server itself ends a statement only after we have given it up: a commit that waits for a synchronous standby counts as done
// when the server ends its waiting, and would be acknowledged although the standby does not have it.
const SERVER_LATER_MS = 4_000;
const IDLE_IN_TRANSACTION_MS = 60_000;

/** The server's part of a limit, for the transaction that is open. */
export function statementTimeout({ queryMs }: Pick<Limits, 'queryMs'>): string {
  return `set local statement_timeout = ${queryMs + SERVER_LATER_MS}`;
}

/** The limits as settings of pg; they are kept by us, because a server that is frozen keeps none. */
export function limitSettings(limits: Limits) {
  return {
    connectionTimeoutMillis: limits.connectMs,
    query_timeout: limits.queryMs,
    statement_timeout: limits.queryMs + SERVER_LATER_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  };
}
