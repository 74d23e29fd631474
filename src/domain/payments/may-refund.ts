import type { Officer } from '#domain/journal';
import type { Refund } from './refund.ts';
import { type RefundEventName, type RefundPart, refundRows } from './refund-table.ts';
import { NOBODY } from './take-notice.ts';

/** What an officer may do with a refund now: buttons and guards read the same rows. */
export function refundActs(r: Refund, officer: Officer): RefundEventName[] {
  return refundRows(r, partsOf(r, officer)).map((row) => row.event as RefundEventName); // rows are those of the table
}

/**
 * Which parts an officer has in a refund. Whoever asked for it does not approve it. Money for a reference that is nobody's belongs to no
 * agency: one administrator asks, another approves.
 */
export function partsOf(r: Owned, officer: Officer): RefundPart[] {
  const parts: RefundPart[] = [];
  if (isClerkOf(r.deskAgencyId, officer)) parts.push('clerk');
  if (isLeaderOf(r.ownerAgencyId, officer) && officer.officerId !== r.requestedBy) parts.push('leader');
  return parts;
}

/** Whether an officer asks for refunds at this desk and carries them out. */
export function isClerkOf(agencyId: string, officer: Officer): boolean {
  if (agencyId === NOBODY) return officer.admin;
  return officer.posts.some((p) => p.agencyId === agencyId && p.role === 'clerk');
}

/** Clerks and leaders of the agency and of the desk; of what is nobody's the administrators. */
export function maySeeRefund(r: Pick<Refund, 'ownerAgencyId' | 'deskAgencyId'>, officer: Officer): boolean {
  return refundAgencies(officer).some((id) => id === r.ownerAgencyId || id === r.deskAgencyId);
}

/** The agencies whose refunds an officer sees. */
export function refundAgencies(officer: Officer): string[] {
  const own = officer.posts.filter((p) => p.role === 'clerk' || p.role === 'leader').map((p) => p.agencyId);
  return [...new Set([...own, ...(officer.admin ? [NOBODY] : [])])];
}

function isLeaderOf(agencyId: string, officer: Officer): boolean {
  if (agencyId === NOBODY) return officer.admin;
  return officer.posts.some((p) => p.agencyId === agencyId && p.role === 'leader');
}

type Owned = Pick<Refund, 'ownerAgencyId' | 'deskAgencyId' | 'requestedBy'>;
