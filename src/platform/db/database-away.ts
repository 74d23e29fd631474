import type { Refused } from '../errors.ts';

declare module '../errors.ts' {
  interface RefusalCodes {
    /** The database cannot be reached, or does not answer in time; it is worth trying again after so many seconds. */
    'database.away': Refused<503, { seconds: number }>;
  }
}

/** When those who were refused because the database was away may try again: as long as a change of hands takes. */
export const AWAY_SECONDS = 10;

/**
 * The database could not be reached, or the connection was lost, or the answer did not come in time. What was being written may or
 * may not be there.
 */
export class DatabaseAway extends Error {
  /** What the network or the server said. */
  readonly why: string;

  constructor(cause: unknown) {
    const why = messageOf(cause);
    super(`the database is away: ${why}`, { cause });
    this.name = 'DatabaseAway';
    this.why = why;
  }
}

/** The error, as `DatabaseAway` when it is of that kind. */
export function awayOr(e: unknown): unknown {
  return isAway(e) ? new DatabaseAway(e) : e;
}

// Connection exceptions, the server going down or coming up or full, a server that is no longer the one that is written to, and a
// statement that was cut off because it took too long.
const STATES = /^(08...|53300|57P0[1-5]|57014|25006)$/;
const OF_THE_NETWORK =
  /^(ECONN(REFUSED|RESET|ABORTED)|EPIPE|ETIMEDOUT|EHOST(UNREACH|DOWN)|ENET(UNREACH|DOWN)|ENOTFOUND|EAI_AGAIN)$/;
// what pg says without a code
const SAID =
  /^(Connection terminated|timeout (exceeded when trying to connect|expired)|Query read timeout|Client (has encountered a connection error|was closed))/;

function isAway(e: unknown): boolean {
  if (!(e instanceof Error) || e instanceof DatabaseAway) return false;
  const { code = '' } = e as { code?: string };
  return STATES.test(code) || OF_THE_NETWORK.test(code) || SAID.test(e.message) || isAllAway(e);
}

// a name with several addresses fails with the errors of all of them
function isAllAway(e: Error): boolean {
  return e instanceof AggregateError && e.errors.length > 0 && e.errors.every(isAway);
}

// that of several addresses says nothing itself
function messageOf(e: unknown): string {
  if (e instanceof AggregateError && e.errors.length > 0) return e.errors.map(messageOf).join('; ');
  return e instanceof Error ? e.message : String(e);
}
