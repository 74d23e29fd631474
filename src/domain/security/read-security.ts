import type { Officer } from '#domain/journal';
import { type Clock, machineTime } from '#platform/clock.ts';
import type { Reader, Tx } from '#platform/db/db.ts';
import { NotFound } from '#platform/errors.ts';
import { recordSecurity, type SecurityDeps } from './record-security.ts';
import { type SecurityFilter, selectEvents, selectOpenAlarms } from './security.store.ts';
import type { SecurityRow } from './security-event.ts';
import { ALARM_KINDS } from './security-kind.ts';

const PAGE = 50;
const MOST_EXPORTED = 20_000;
const MOST_ALARMS = 20;
const OPEN_MS = 30 * 24 * 3_600_000;

/** A page of the security journal, newest first, at most 50; `more` says that older ones follow. Administrators only. */
export async function securityEvents(
  db: Reader,
  actor: Officer,
  filter: SecurityFilter,
  before?: { at: Date; id: string },
): Promise<{ events: SecurityRow[]; more: boolean }> {
  administrator(actor);
  const found = await selectEvents(db, filter, { before, limit: PAGE + 1 });
  return { events: found.slice(0, PAGE), more: found.length > PAGE };
}

/** The same for taking away: the newest 20,000 at most. That they were taken is recorded with it. */
export async function exportSecurityJournal(
  tx: Tx,
  d: SecurityDeps,
  actor: Officer,
  o: { filter: SecurityFilter; address: string },
): Promise<SecurityRow[]> {
  administrator(actor);
  const who = { kind: 'officer', id: actor.officerId } as const;
  await recordSecurity(tx, d, { kind: 'journal.exported', who, address: o.address });
  return selectEvents(tx, o.filter, { limit: MOST_EXPORTED });
}

/** The alarms of the last 30 days that no administrator has said to have seen, newest first, at most 20. */
export function openAlarms(db: Reader, clock: Clock): Promise<SecurityRow[]> {
  const since = new Date(machineTime(clock).getTime() - OPEN_MS);
  return selectOpenAlarms(db, ALARM_KINDS, { since, limit: MOST_ALARMS });
}

/** An administrator has seen the alarms: they are open no more, and who has seen them is recorded. */
export async function closeAlarms(
  tx: Tx,
  d: SecurityDeps,
  actor: Officer,
  o: { address: string },
): Promise<void> {
  administrator(actor);
  const who = { kind: 'officer', id: actor.officerId } as const;
  await recordSecurity(tx, d, { kind: 'alarms.seen', who, address: o.address });
}

function administrator(actor: Officer): void {
  if (!actor.admin) throw new NotFound('security journal');
}
