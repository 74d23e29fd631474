import { type Agency, listAgencies } from '#domain/agencies';
import { listMovedTimes, pageOfMovedTimes, tellMovedTimes } from '#domain/dossiers';
import type { Officer } from '#domain/journal';
import { page } from '#platform/http/answer.ts';
import { isId } from '#platform/ids.ts';
import type { C } from '../../../deps.ts';
import { movedTimesPaths } from './moved-times.paths.ts';
import { MovedTimesView } from './moved-times.view.tsx';

/** The latest changes of the calendar; of one of them the agencies whose times it moved, and of one agency each of these times. */
export async function get(c: C<Officer>) {
  const { db } = c.deps;
  const agencies = await agenciesOf(c);
  const wanted = c.query.get('lich');
  const found = await listMovedTimes(db, {
    agencyIds: agencies.map((a) => a.id),
    ...(isId(wanted) ? { revision: wanted } : {}),
  });
  const { change, counts } = found;
  const agency =
    agencies.find((a) => a.id === c.query.get('co-quan')) ??
    (agencies.length === 1 ? agencies[0] : undefined);
  const after = c.query.get('sau').slice(0, 60);
  const listed =
    change && agency
      ? await pageOfMovedTimes(db, { ownerAgencyId: agency.id, revision: change.revision, after })
      : { moves: [], more: false };
  return page(
    MovedTimesView({
      c,
      ...found,
      counts: counts.flatMap((count) => {
        const its = agencies.find((a) => a.id === count.agencyId);
        return its ? [{ ...count, name: its.name }] : [];
      }),
      agency,
      ...listed,
      told: c.query.get('da-bao'),
    }),
  );
}

/** Has everybody told whose time has moved and who has not been told. */
export async function tell(c: C<Officer, 'agency'>) {
  const revision = c.form.get('lich');
  const { agency } = c.params;
  return c.change(async (tx) => {
    const told =
      isId(revision) && isId(agency)
        ? await tellMovedTimes(tx, { officer: c.actor, ownerAgencyId: agency, revision, now: c.now })
        : 0;
    return movedTimesPaths.movedTimes({}, { lich: revision, 'co-quan': agency, 'da-bao': String(told) });
  });
}

// an administrator sees every agency, anybody else those at which they have a post
async function agenciesOf(c: C<Officer>): Promise<Pick<Agency, 'id' | 'name'>[]> {
  if (c.actor.admin) return listAgencies(c.deps.db, c.now);
  const names = new Map(c.actor.posts.map((p) => [p.agencyId, p.agencyName]));
  return [...names].map(([id, name]) => ({ id, name }));
}
