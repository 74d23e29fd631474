import type { Reader } from '#platform/db/db.ts';
import { NotFound } from '#platform/errors.ts';
import { localDate } from '#platform/time.ts';
import { selectAgencies, selectAgency, selectDeciding, selectReceivedAt } from './agencies.store.ts';
import type { Agency, AgencyKind, AgencySelector, ReceivingAgency } from './agency.ts';

/** The agencies in force on the day of `at`, in the order of their codes. */
export function listAgencies(db: Reader, at: Date, o: { kind?: AgencyKind } = {}): Promise<Agency[]> {
  return selectAgencies(db, localDate(at), o);
}

/**
 * The agencies in force on the day of `at` that may decide a procedure: those that match any of its selectors, each with the agency
 * whose one-stop desk receives for it (itself, or the centre). None when there is no selector. One query.
 * @param o.only the id of an agency, to get that one alone.
 */
export async function agenciesFor(
  db: Reader,
  selectors: readonly AgencySelector[],
  at: Date,
  o: { only?: string } = {},
): Promise<ReceivingAgency[]> {
  if (selectors.length === 0) return [];
  const rows = await selectDeciding(db, selectors, localDate(at), o.only);
  const byId = new Map(rows.map(({ decides, ...agency }) => [agency.id, agency]));
  return rows
    .filter((a) => a.decides)
    .map(({ decides, ...agency }) => ({ ...agency, receivedAt: receiverOf(agency, byId) }));
}

/** The other agencies for which the one-stop desk of one of these receives (`receivedAtId`); ended ones too, for they may still hold dossiers. */
export function agenciesReceivedAt(db: Reader, ids: readonly string[]): Promise<Agency[]> {
  return selectReceivedAt(db, ids);
}

/** An agency, whether or not it is in force: old dossiers name old agencies. Throws NotFound. */
export async function getAgency(db: Reader, id: string): Promise<Agency> {
  const agency = await selectAgency(db, { id });
  if (!agency) throw new NotFound('agency');
  return agency;
}

/** The agency with this code of QĐ 20/2020 (`H99.21.01`). */
export function findAgencyByCode(db: Reader, code: string): Promise<Agency | undefined> {
  return selectAgency(db, { code });
}

function receiverOf(agency: Agency, byId: ReadonlyMap<string, Agency>): Agency {
  const receiver = byId.get(agency.receivedAtId);
  if (!receiver) throw new Error(`no agency receives dossiers for ${agency.code}`);
  return receiver;
}
