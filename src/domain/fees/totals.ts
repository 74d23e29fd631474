import { listAgencies } from '#domain/agencies';
import { type Officer, writeJournal } from '#domain/journal';
import type { Reader, Tx } from '#platform/db/db.ts';
import { NotFound } from '#platform/errors.ts';
import { addDays, instantOf } from '#platform/time.ts';
import type { FeeTotal, TotalsSpan } from './fee-total.ts';
import { selectTotals } from './totals.store.ts';

/** Of so many days at once. */
export const MOST_TOTALS_DAYS = 366;
/** So many rows are shown, and taken away. */
const MOST_SHOWN = 500;
const MOST_TAKEN = 100_000;

/** The agencies whose money an officer may add up: their own as its leader, each as an administrator. */
export async function totalledAgencies(
  db: Reader,
  officer: Officer,
  now: Date,
): Promise<{ id: string; name: string }[]> {
  if (officer.admin) return (await listAgencies(db, now)).map(({ id, name }) => ({ id, name }));
  const own = officer.posts.filter((p) => p.role === 'leader');
  return [...new Map(own.map((p) => [p.agencyId, { id: p.agencyId, name: p.agencyName }])).values()];
}

/**
 * What was taken and given back by agency, kind of charge and channel, of whole days: the receipts that hold, by when the money was
 * taken, less what was given back, by when it was. `isCut`: there are more rows than are shown. @throws NotFound for an agency whose money
 * the officer may not add up.
 */
export async function readTotals(
  db: Reader,
  officer: Officer,
  o: AskedTotals,
): Promise<{ rows: FeeTotal[]; isCut: boolean }> {
  const rows = await totals(db, officer, o, MOST_SHOWN + 1);
  return { rows: rows.slice(0, MOST_SHOWN), isCut: rows.length > MOST_SHOWN };
}

/** The same to be taken away; that it was stands in the journal. @throws NotFound */
export async function exportTotals(
  tx: Tx,
  officer: Officer,
  o: AskedTotals & { format: string },
): Promise<FeeTotal[]> {
  const rows = await totals(tx, officer, o, MOST_TAKEN);
  await writeJournal(tx, {
    at: o.now,
    actor: officer,
    verb: 'fees.totals-exported',
    thing: { kind: 'money-day', id: `${o.from} ${o.to}` },
    detail: { agencies: o.agencyIds.length, first: o.agencyIds[0] ?? '', by: o.by, format: o.format },
  });
  return rows;
}

async function totals(db: Reader, officer: Officer, o: AskedTotals, limit: number): Promise<FeeTotal[]> {
  const may = new Set((await totalledAgencies(db, officer, o.now)).map((a) => a.id));
  if (o.agencyIds.length === 0 || o.agencyIds.some((id) => !may.has(id))) throw new NotFound('money');
  const days = { from: instantOf(o.from), until: instantOf(addDays(o.to, 1)) };
  return selectTotals(db, { agencyIds: o.agencyIds, ...days, by: o.by, limit });
}

export interface AskedTotals {
  agencyIds: readonly string[];
  /** 'YYYY-MM-DD', both within. */
  from: string;
  to: string;
  by: TotalsSpan;
  now: Date;
}
