import type { Officer } from '#domain/journal';
import type { Reader } from '#platform/db/db.ts';
import type { MoneyAside } from './order.ts';
import { selectUnknown } from './orders.store.ts';
import { selectAside } from './received-money.store.ts';
import { NOBODY } from './take-notice.ts';

const MOST = 200;

/**
 * What came through gateways and was not recorded as paid, the newest first: for the clerks and leaders of the agency whose dossier it came
 * for; for an administrator also what came for a reference that is nobody's.
 */
export async function listMoneyAside(db: Reader, officer: Officer): Promise<MoneyAside[]> {
  const own = officer.posts.filter((p) => p.role === 'clerk' || p.role === 'leader').map((p) => p.agencyId);
  const agencies = [...new Set([...own, ...(officer.admin ? [NOBODY] : [])])];
  if (agencies.length === 0) return [];
  const [money, unknown] = await Promise.all([
    selectAside(db, agencies, MOST),
    selectUnknown(db, agencies, MOST),
  ]);
  return [...money, ...unknown].toSorted((a, b) => b.at.getTime() - a.at.getTime());
}
