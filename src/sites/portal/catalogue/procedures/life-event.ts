import type { Actor } from '#domain/journal';
import { listFacts, listProcedures } from '#domain/procedures';
import { NotFound } from '#platform/errors.ts';
import { type Answer, page } from '#platform/http/answer.ts';
import type { C } from '../../../../deps.ts';
import { bySlug, lifeEvents } from '../address-slugs.ts';
import { LifeEventView } from './life-event.view.tsx';

const SHOWN = 20;

export async function get(c: C<Actor, 'event'>): Promise<Answer> {
  const event = bySlug(lifeEvents, c.params.event);
  if (!event) throw new NotFound('life-event');
  const list = await listProcedures(c.deps.db, { lifeEvent: event.key, size: SHOWN });
  const facts = await listFacts(
    c.deps.db,
    list.items.map((i) => i.code),
  );
  return page(LifeEventView({ c, event, list, facts }));
}
