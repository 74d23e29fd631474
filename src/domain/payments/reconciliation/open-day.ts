import { listAgencies } from '#domain/agencies';
import type { Officer } from '#domain/journal';
import type { Reader } from '#platform/db/db.ts';
import { NotFound } from '#platform/errors.ts';
import { NOBODY } from '../take-notice.ts';
import {
  countGone,
  type Place,
  selectClosed,
  selectDays,
  selectDifferences,
  selectKinds,
  selectNotes,
  selectVersions,
} from './days.store.ts';
import { leads, mayReconcile } from './may-reconcile.ts';
import type { ProviderFile } from './provider-file.ts';
import { selectFiles } from './provider-files.store.ts';
import type {
  ClosedDay,
  DayRef,
  Difference,
  DifferenceKind,
  DifferenceNote,
  KindCount,
  ReconciledDay,
} from './reconciled-day.ts';

const MOST_DAYS = 200;
const MOST_FILES = 20;
const PAGE = 100;

/** For which agencies an officer reconciles, by name; for an administrator also for all of them together. */
export async function reconciledAgencies(db: Reader, officer: Officer, now: Date): Promise<MoneyAgency[]> {
  if (officer.admin)
    return [{ id: NOBODY, name: '' }, ...(await listAgencies(db, now)).map(({ id, name }) => ({ id, name }))];
  const names = new Map(officer.posts.map((p) => [p.agencyId, p.agencyName]));
  return leads(officer).map((id) => ({ id, name: names.get(id) ?? '' }));
}

/** The days of these agencies that were reconciled, and the files that were brought last. Both are empty for anybody else. */
export async function listReconciled(
  db: Reader,
  officer: Officer,
  agencies: readonly MoneyAgency[],
): Promise<{ days: (ReconciledDay & { closedAt: Date | null })[]; files: ProviderFile[] }> {
  const ids = agencies.map((a) => a.id).filter((id) => mayReconcile(officer, id));
  if (ids.length === 0) return { days: [], files: [] };
  const [days, files] = await Promise.all([selectDays(db, ids, MOST_DAYS), selectFiles(db, ids, MOST_FILES)]);
  return { days, files };
}

/** A day of an agency: its versions, what differs in the newest, and its close. @throws NotFound to whoever does not reconcile it. */
export async function openDay(
  db: Reader,
  officer: Officer,
  d: DayRef,
  o: { kind?: DifferenceKind | undefined; after?: Place | undefined } = {},
): Promise<OpenDay> {
  const versions = await versionsOf(db, officer, d);
  const [day] = versions;
  if (!day) throw new NotFound('money');
  const { version } = day;
  const [kinds, found, closed, gone] = await Promise.all([
    selectKinds(db, d, version),
    selectDifferences(db, d, { version, ...o, limit: PAGE + 1 }),
    selectClosed(db, d),
    countGone(db, d, version),
  ]);
  const differences = found.slice(0, PAGE);
  return {
    day,
    versions,
    kinds,
    differences,
    next: found.length > PAGE ? differences.at(-1) : undefined,
    closed,
    gone,
  };
}

/** One difference of a day's newest version, with everything that was written about it. @throws NotFound */
export async function openDifference(
  db: Reader,
  officer: Officer,
  d: DayRef,
  only: Place,
): Promise<{ difference: Difference; notes: DifferenceNote[] }> {
  const [day] = await versionsOf(db, officer, d);
  if (!day) throw new NotFound('money');
  const [[difference], notes] = await Promise.all([
    selectDifferences(db, d, { version: day.version, only, limit: 1 }),
    selectNotes(db, d, only),
  ]);
  if (!difference) throw new NotFound('money');
  return { difference, notes };
}

async function versionsOf(db: Reader, officer: Officer, d: DayRef): Promise<ReconciledDay[]> {
  if (!mayReconcile(officer, d.ownerAgencyId)) throw new NotFound('money');
  return selectVersions(db, d);
}

export interface OpenDay {
  /** Its newest version. */
  day: ReconciledDay;
  versions: ReconciledDay[];
  kinds: KindCount[];
  differences: Difference[];
  /** After which the next page begins. */
  next: Place | undefined;
  closed: ClosedDay | undefined;
  /** How many differences of the version before are there no more. */
  gone: number;
}

/** An agency whose money somebody looks at; '' is the name of all of them. */
export interface MoneyAgency {
  id: string;
  name: string;
}
