import type { Officer } from '#domain/journal';
import { type Clock, machineTime } from '#platform/clock.ts';
import type { Reader, Tx } from '#platform/db/db.ts';
import { NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import { recordSecurity, type SecurityDeps } from './record-security.ts';
import {
  countOpen,
  type SecurityFilter,
  selectEvents,
  selectOpenAlarms,
  selectStillOpen,
} from './security.store.ts';
import type { SecurityRow } from './security-event.ts';
import { ALARM_KINDS, type SecurityKind } from './security-kind.ts';

const PAGE = 50;
const MOST_EXPORTED = 20_000;
const ALARMS = 20; // on a page
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

/** A page of the alarms of the last 30 days that no administrator has said to have seen, newest first, at most 20. */
export async function openAlarms(
  db: Reader,
  clock: Clock,
  before?: { at: Date; id: string },
): Promise<{ alarms: SecurityRow[]; more: boolean }> {
  const found = await selectOpenAlarms(db, { ...openNow(clock), before, limit: ALARMS + 1 });
  return { alarms: found.slice(0, ALARMS), more: found.length > ALARMS };
}

/** How many alarms of each kind are open; a kind of which none is, is missing. */
export async function countOpenAlarms(db: Reader, clock: Clock): Promise<ReadonlyMap<SecurityKind, number>> {
  return new Map((await countOpen(db, openNow(clock))).map(({ kind, n }) => [kind, n]));
}

/**
 * An administrator has seen these alarms: they are open no more, and who has seen which is recorded. Others stay open, also those raised
 * while the page was looked at.
 */
export async function closeAlarms(
  tx: Tx,
  d: SecurityDeps,
  actor: Officer,
  o: { seen: string[]; address: string },
): Promise<void> {
  administrator(actor);
  const who = { kind: 'officer', id: actor.officerId } as const;
  const ids = o.seen.filter(isId).slice(0, ALARMS);
  for (const id of await selectStillOpen(tx, openNow(d.clock), ids))
    await recordSecurity(tx, d, { kind: 'alarms.seen', who, address: o.address, detail: id });
}

function openNow(clock: Clock) {
  return { kinds: ALARM_KINDS, since: new Date(machineTime(clock).getTime() - OPEN_MS) };
}

function administrator(actor: Officer): void {
  if (!actor.admin) throw new NotFound('security journal');
}
