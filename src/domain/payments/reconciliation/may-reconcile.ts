import type { Officer } from '#domain/journal';
import { NOBODY } from '../take-notice.ts';

/**
 * Whether an officer holds the money of an agency against the provider, and closes its days: a leader of the agency, who answers for its
 * account; an administrator for each of them, and alone for what is nobody's (decision 86).
 */
export function mayReconcile(officer: Officer, agencyId: string): boolean {
  if (officer.admin) return true;
  return agencyId !== NOBODY && leads(officer).includes(agencyId);
}

/** The agencies whose leader somebody is. */
export function leads(officer: Officer): string[] {
  return [...new Set(officer.posts.filter((p) => p.role === 'leader').map((p) => p.agencyId))];
}
