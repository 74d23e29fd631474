import { listAgencies } from '#domain/agencies';
import { writeJournal } from '#domain/journal';
import type { Db, Tx } from '#platform/db/db.ts';
import { WORK_LIMITS } from '#platform/db/limits.ts';
import { readTable } from '#platform/tables/read-table.ts';
import { localDate } from '#platform/time.ts';
import { markFileArrived } from '../budget/budget.store.ts';
import { NOBODY } from '../take-notice.ts';
import { insertDifferences, selectTotals } from './compare.store.ts';
import { insertDay, selectVersions } from './days.store.ts';
import type { ProviderFile, ProviderFileRef } from './provider-file.ts';
import { insertLines, markDone, markRead, selectBytes, selectFile } from './provider-files.store.ts';
import { profileOf } from './provider-profile.ts';
import { type ReadFile, readLines } from './read-lines.ts';
import type { DayRef } from './reconciled-day.ts';

/** So many lines are written in one transaction. */
const PIECE = 10_000;
const RECONCILING = { kind: 'system', name: 'reconciling' } as const;

/**
 * Reads a provider's file, writes its lines down piece by piece, and then holds them against what this program has: of each agency in one
 * transaction, the day with its differences and the entry of the journal. Begun again, it goes on where it was.
 */
export async function readProviderFile(db: Db, ref: ProviderFileRef, now: Date): Promise<void> {
  const file = await selectFile(db, ref);
  const bytes = await selectBytes(db, ref);
  const profile = file && profileOf(file.profile);
  if (!file || !bytes || !profile) return;
  const table = await readTable(bytes, file.name, file.broughtBy);
  if (table.fault === 'busy') throw new Error('too many tables are being read');
  const read = readLines(table, profile, file.day);
  await takeLines(db, file, read, now);
}

/** Writes down what a file says, and holds it against what is here; or that it is refused, and why. */
export async function takeLines(db: Db, file: ProviderFile, read: ReadFile, now: Date): Promise<void> {
  const { agencyId, id } = file;
  const ref = { agencyId, id };
  if (read.fault !== undefined) {
    const { fault, line: faultLine = null } = read;
    await db.tx((tx) => markDone(tx, ref, { fault, faultLine, now }));
    return;
  }
  const { lines, leftOut } = read;
  let others = 0;
  const agencies = new Set(await agenciesOf(db, file, now));
  for (let at = 0; at < lines.length; at += PIECE) {
    const piece = lines.slice(at, at + PIECE);
    await db.tx(async (tx) => {
      const put = await insertLines(tx, ref, piece, NOBODY);
      others += put.others;
      for (const agency of put.agencies) agencies.add(agency);
      await markRead(tx, ref, { lines: lines.length, linesRead: at + piece.length, others, leftOut });
    }, WORK_LIMITS);
  }
  for (const ownerAgencyId of agencies)
    await db.tx((tx) => reconcile(tx, { ...file, ownerAgencyId }, now), WORK_LIMITS);
  await db.tx((tx) => markDone(tx, ref, { fault: null, faultLine: null, now }));
}

// those that have money of the day and no line; one that is in force no longer has only lines
async function agenciesOf(db: Db, { agencyId }: ProviderFile, now: Date): Promise<string[]> {
  if (agencyId !== NOBODY) return [agencyId];
  return [NOBODY, ...(await listAgencies(db, now)).map((a) => a.id)];
}

async function reconcile(tx: Tx, d: DayRef & ProviderFile, now: Date): Promise<void> {
  const [totals, versions] = await Promise.all([selectTotals(tx, d, d.id), selectVersions(tx, d)]);
  const isEmpty = totals.theirsCount + totals.returnedCount + totals.oursCount === 0;
  // a day without anything is none, until a file has had something of it
  if ((isEmpty && versions.length === 0) || versions.some((v) => v.fileId === d.id)) return;
  const version = (versions[0]?.version ?? 0) + 1;
  const differences = await insertDifferences(tx, d, { fileId: d.id, version });
  await markFileArrived(tx, d, { fileId: d.id, document: d.name, today: localDate(now), now });
  const { ownerAgencyId, gateway, day, broughtBy: madeBy, broughtByName: madeByName } = d;
  const made = { fileId: d.id, fileName: d.name, madeAt: now, madeBy, madeByName };
  await insertDay(tx, { ownerAgencyId, gateway, day, version, ...made, ...totals, differences });
  await writeJournal(tx, {
    at: now,
    actor: RECONCILING,
    verb: 'payments.day-reconciled',
    thing: { kind: 'money-day', id: `${gateway} ${day}` },
    agencyId: ownerAgencyId,
    detail: { file: d.id, version, differences },
  });
}
