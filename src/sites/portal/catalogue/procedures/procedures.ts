import { listAgencies } from '#domain/agencies';
import { listFields, listProcedures, searchProcedures } from '#domain/procedures';
import { type Answer, page } from '#platform/http/answer.ts';
import type { C } from '../../../../deps.ts';
import { type Choice, type Found, filterOf, hasFilter, readChoice } from './list-choice.ts';
import { ProceduresView } from './procedures.view.tsx';

const MOST_FOUND = 50;

export async function get(c: C): Promise<Answer> {
  const { db } = c.deps;
  const [agencies, fields] = await Promise.all([listAgencies(db, c.now), listFields(db)]);
  const chosen = readChoice(c, agencies, fields);
  const found = chosen.q ? await search(c, chosen) : await list(c, chosen);
  return page(ProceduresView({ c, chosen, agencies, fields, found }));
}

// What is searched for is found first and then filtered: the order is that of the search.
async function search(c: C, chosen: Choice): Promise<Found> {
  const answer = await searchProcedures(c.deps.db, chosen.q, { limit: MOST_FOUND });
  if (!hasFilter(chosen)) return { items: answer.items, by: answer.by, next: undefined };
  const codes = answer.items.map((i) => i.code);
  const { items } = await listProcedures(c.deps.db, { ...filterOf(chosen), codes, size: MOST_FOUND });
  const passing = new Set(items.map((i) => i.code));
  return { items: answer.items.filter((i) => passing.has(i.code)), by: answer.by, next: undefined };
}

async function list(c: C, chosen: Choice): Promise<Found> {
  const { items, next } = await listProcedures(c.deps.db, {
    ...filterOf(chosen),
    afterKey: c.query.get('sau'),
  });
  return { items, next, by: 'list' };
}
