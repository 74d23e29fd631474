import type { Officer } from '#domain/journal';
import type { Reader } from '#platform/db/db.ts';
import { ANSWERING } from '../may.ts';
import {
  countOpinionRequests,
  type OpinionRequested,
  selectOpinionRequests,
} from './opinion-requests.store.ts';

/** So many questions are shown at once, those due first. */
export const MOST_OPINIONS = 200;

/**
 * The questions that an officer's agencies are asked, and those whose answers they wait for: an agency that decides, and the desk that
 * received a dossier, whose head is told of an answer that did not come in time (NĐ 118/2025 Đ19 k4). For those who settle dossiers.
 */
export async function listOpinions(
  db: Reader,
  officer: Officer,
): Promise<{ asked: OpinionRequested[]; asks: OpinionRequested[] }> {
  const agencyIds = answeringAt(officer);
  const of = (side: 'asked' | 'asks') =>
    selectOpinionRequests(db, { side, agencyIds, limit: MOST_OPINIONS + 1 });
  const [asked, asks] = await Promise.all([of('asked'), of('asks')]);
  return { asked, asks };
}

/** How many of each there are. */
export function countOpinions(db: Reader, officer: Officer): Promise<{ asked: number; asks: number }> {
  return countOpinionRequests(db, answeringAt(officer));
}

function answeringAt({ posts }: Officer): string[] {
  return [...new Set(posts.filter((p) => ANSWERING.includes(p.role)).map((p) => p.agencyId))];
}
