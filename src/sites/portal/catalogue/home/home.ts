import { type Agency, listAgencies } from '#domain/agencies';
import { homeFigures, lastFiledAt } from '#domain/dossiers';
import { type Answer, page } from '#platform/http/answer.ts';
import type { C } from '../../../../deps.ts';
import { officesNow } from '../agencies/offices-now.ts';
import { isOneStopCentre } from '../agencies/one-stop-centres.ts';
import { HomeView } from './home.view.tsx';

export async function get(c: C): Promise<Answer> {
  const [agencies, figures] = await Promise.all([
    listAgencies(c.deps.db, c.now),
    homeFigures(c.deps.db, c.now),
  ]);
  const centres = agencies.filter(isOneStopCentre);
  const [officeOf, own] = await Promise.all([officesNow(c, centres), ownCentre(c, centres)]);
  return page(HomeView({ c, centres: own ? firstOf(centres, own) : centres, own, officeOf, figures }));
}

// nobody who is not signed in has one here: their page is the same for all, and what they chose stands in their browser alone
async function ownCentre(c: C, centres: Agency[]): Promise<Agency | undefined> {
  if (c.actor.kind !== 'citizen') return undefined;
  const ids = centres.map(({ id }) => id);
  const last = await lastFiledAt(c.deps.db, c.actor, ids);
  return centres.find(({ id }) => id === last);
}

function firstOf(centres: Agency[], own: Agency): Agency[] {
  return [own, ...centres.filter((each) => each !== own)];
}
