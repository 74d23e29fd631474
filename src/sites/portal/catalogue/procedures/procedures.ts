import { listAgencies } from '#domain/agencies';
import {
  listFacts,
  listFields,
  listProcedures,
  type ProcedureItem,
  searchProcedures,
} from '#domain/procedures';
import { type Answer, page } from '#platform/http/answer.ts';
import type { C } from '../../../../deps.ts';
import { type Choice, filterOf, hasFilter, type Results, readChoice } from './list-choice.ts';
import { ProceduresView } from './procedures.view.tsx';

const MOST_FOUND = 50;

export async function get(c: C): Promise<Answer> {
  const { db } = c.deps;
  const [agencies, fields] = await Promise.all([listAgencies(db, c.now), listFields(db)]);
  const choice = readChoice(c, agencies, fields);
  const results = choice.q ? await search(c, choice) : await list(c, choice);
  const facts = await listFacts(db, codesOf(results.items));
  return page(ProceduresView({ c, choice, agencies, fields, results, facts }));
}

// The search comes first and its results are filtered, so that its order stays.
async function search(c: C, choice: Choice): Promise<Results> {
  const answer = await searchProcedures(c.deps.db, choice.q, {
    limit: MOST_FOUND,
    language: c.language,
  });
  if (!hasFilter(choice)) return { items: answer.items, by: answer.by, next: undefined };
  const codes = codesOf(answer.items);
  const { items } = await listProcedures(c.deps.db, { ...filterOf(choice), codes, size: MOST_FOUND });
  const passing = new Set(items.map((i) => i.code));
  return { items: answer.items.filter((i) => passing.has(i.code)), by: answer.by, next: undefined };
}

const codesOf = (items: ProcedureItem[]) => items.map((i) => i.code);

async function list(c: C, choice: Choice): Promise<Results> {
  const { items, next } = await listProcedures(c.deps.db, {
    ...filterOf(choice),
    afterKey: c.query.get('sau'),
  });
  return { items, next, by: 'list' };
}
