import type { Agency } from '#domain/agencies';
import type { FieldCount, ProcedureItem } from '#domain/procedures';
import type { C } from '../../../../deps.ts';
import { audiences, bySlug, lifeEvents, onlineLevels, tiers } from '../address-slugs.ts';

/** The choice as the room asks it. */
export function filterOf(chosen: Choice) {
  return {
    agencyId: chosen.agency?.id,
    fieldSlug: chosen.field?.slug,
    level: bySlug(tiers, chosen.tier)?.key,
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

/** What the address asks for; a word in it that is no choice of ours is no filter. */
export function readChoice(c: C, agencies: Agency[], fields: FieldCount[]): Choice {
  const given = (name: string) => c.query.get(name);
  return {
    q: given('q').replace(/\s+/g, ' ').trim().slice(0, 200),
    agency: agencies.find((a) => a.code === given('co-quan')),
    field: fields.find((f) => f.slug === given('linh-vuc')),
    tier: bySlug(tiers, given('cap'))?.slug ?? '',
    online: bySlug(onlineLevels, given('muc-do'))?.slug ?? '',
    audience: bySlug(audiences, given('doi-tuong'))?.slug ?? '',
    lifeEvent: bySlug(lifeEvents, given('su-kien'))?.slug ?? '',
    here: given('nop') === '1',
    after: given('sau') !== '',
  };
}

export interface Choice {
  q: string;
  agency: Agency | undefined;
  field: FieldCount | undefined;
  tier: string;
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
