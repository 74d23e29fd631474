import type pg from 'pg';
import { openClient } from './connect.ts';
import { awayOr, DatabaseAway } from './database-away.ts';
import { hostsOf } from './database-url.ts';
import { limitSettings, PAGE_LIMITS } from './limits.ts';

/**
 * Connects once, and lets go again.
 * @throws DatabaseAway when nobody answers, or not yet: it is worth trying again. NotLetIn when the server answers and says no: it
 * would say so again.
 */
export async function tryConnect(databaseUrl: string): Promise<void> {
  const failed = await failureOf(databaseUrl);
  if (!failed) return;
  const hosts = hostsOf(databaseUrl) ?? [];
  if (hosts.length < 2) throw failed;
  // none of several hosts can be written to, perhaps because those that answer do not let us in
  const each = await Promise.all(hosts.map(failureOf));
  throw each.includes(undefined) ? failed : (each.find((e) => e instanceof NotLetIn) ?? failed);
}

/** The error, as `NotLetIn` when it says that a server of a database refused us. */
export function notLetInOr(e: unknown): unknown {
  const { code = '' } = Object(e) as { code?: string };
  if (/^28/.test(code)) return new NotLetIn('login', e);
  return code === '3D000' ? new NotLetIn('no-database', e) : e;
}

/** The server of the database answers, and does not let us in with what DATABASE_URL says. */
export class NotLetIn extends Error {
  readonly reason: 'login' | 'no-database' | 'other';

  constructor(reason: NotLetIn['reason'], cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = 'NotLetIn';
    this.reason = reason;
  }
}

async function failureOf(url: string): Promise<DatabaseAway | NotLetIn | undefined> {
  const client: pg.Client = openClient(url, {
    application_name: 'mot-cua looks',
    ...limitSettings(PAGE_LIMITS),
  });
  client.on('error', () => {});
  try {
    await client.connect();
    return undefined;
  } catch (e) {
    const error = isNobodyThere(e) ? new DatabaseAway(e) : notLetInOr(awayOr(e));
    return error instanceof DatabaseAway || error instanceof NotLetIn ? error : new NotLetIn('other', e);
  } finally {
    client.end().catch(() => {});
  }
}

// also a socket that is not there yet, and a database that takes no connections while somebody works on it
function isNobodyThere(e: unknown): boolean {
  const { code, syscall } = Object(e) as NodeJS.ErrnoException;
  return syscall === 'connect' || syscall === 'getaddrinfo' || code === '55000';
}
