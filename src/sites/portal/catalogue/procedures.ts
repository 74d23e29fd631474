import { type Agency, listAgencies } from '#domain/agencies';
import {
  type FieldCount,
  listFields,
  listProcedures,
  type ProcedureItem,
  searchProcedures,
} from '#domain/procedures';
import { type Answer, page } from '#platform/http/answer.ts';
import type { C } from '../../../deps.ts';
import { audiences, bySlug, lifeEvents, onlineLevels } from './address-words.ts';
import { ProceduresView } from './procedures.view.tsx';

const MOST_FOUND = 50;

export async function get(c: C): Promise<Answer> {
  const { db } = c.deps;
  const [agencies, fields] = await Promise.all([listAgencies(db, { at: c.now }), listFields(db)]);
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

function filterOf(chosen: Choice) {
  return {
    agencyId: chosen.agency?.id,
    fieldSlug: chosen.field?.slug,
    online: bySlug(onlineLevels, chosen.online)?.key,
    audience: bySlug(audiences, chosen.audience)?.key,
    lifeEvent: bySlug(lifeEvents, chosen.lifeEvent)?.key,
    fileable: chosen.here || undefined,
  };
}

/** Whether anything but the search narrows the list. */
export function hasFilter(chosen: Choice): boolean {
  return Object.values(filterOf(chosen)).some((v) => v !== undefined);
}

// A word in the address that is no choice of ours is no filter
function readChoice(c: C, agencies: Agency[], fields: FieldCount[]): Choice {
  const asked = (name: string) => c.query.get(name);
  return {
    q: asked('q').replace(/\s+/g, ' ').trim().slice(0, 200),
    agency: agencies.find((a) => a.code === asked('co-quan')),
    field: fields.find((f) => f.slug === asked('linh-vuc')),
    online: bySlug(onlineLevels, asked('muc-do'))?.slug ?? '',
    audience: bySlug(audiences, asked('doi-tuong'))?.slug ?? '',
    lifeEvent: bySlug(lifeEvents, asked('su-kien'))?.slug ?? '',
    here: asked('nop') === '1',
    after: asked('sau') !== '',
  };
}

export interface Choice {
  q: string;
  agency: Agency | undefined;
  field: FieldCount | undefined;
  online: string;
  audience: string;
  lifeEvent: string;
  here: boolean;
  after: boolean;
}

export interface Found {
  items: ProcedureItem[];
  by: 'list' | 'code' | 'words' | 'near' | 'needed' | 'nothing';
  next: string | undefined;
}
