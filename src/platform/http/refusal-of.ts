import { AWAY_SECONDS, DatabaseAway } from '../db/database-away.ts';
import { isDiskFull } from '../disk-space.ts';
import { errorFields, withoutPeople } from '../error-fields.ts';
import { Refusal, type RefusalStatus } from '../errors.ts';
import type { DoorDeps } from './door-deps.ts';

/**
 * What is said about something thrown, and with which status. A refusal speaks for itself, a request that the server could not read
 * is the sender's fault, a database that is away comes back, a full disk is not the
 * program's fault, and anything else is a bug: logged once, here, and shown with the
 * request's id.
 */
export function refusalOf(
  e: unknown,
  deps: DoorDeps,
  requestId: string,
): { no: Refusal; status: RefusalStatus | 500 } {
  const refusal = e instanceof Refusal ? e : unreadable(e);
  if (refusal) return { no: refusal, status: refusal.status };
  if (e instanceof DatabaseAway) {
    deps.log.warn({ why: withoutPeople(e.message), req: requestId }, 'database away');
    return { no: new Refusal('database.away', { seconds: AWAY_SECONDS }, 503), status: 503 };
  }
  if (isDiskFull(e)) {
    deps.log.error({ err: errorFields(e), req: requestId }, 'disk full');
    return { no: new Refusal('disk.full', {}, 507), status: 507 };
  }
  deps.log.error({ err: errorFields(e), req: requestId }, 'bug');
  return { no: new Refusal('bug', { reference: requestId }, 503), status: 500 };
}

/** The seconds after which whoever was refused may come again, for `Retry-After`; undefined when waiting would not help. */
export function retryAfter(no: Refusal): number | undefined {
  return no.is('database.away') || no.is('too-often') ? no.params.seconds : undefined;
}

function unreadable(e: unknown): Refusal | undefined {
  const status = (e as { statusCode?: number }).statusCode;
  if (status === 413) return new Refusal('upload.too-much', {}, 413);
  if (status === 415) return new Refusal('upload.not-here', {}, 415);
  if (status && status >= 400 && status < 500) return new Refusal('request.malformed', {}, 400);
  return undefined;
}
