import type { Agency } from '#domain/agencies';
import type { FieldCount, ProcedureItem } from '#domain/procedures';
import type { C } from '../../../../deps.ts';
import { audiences, bySlug, lifeEvents, onlineLevels, tiers } from '../address-slugs.ts';

/** The choice as the filter of the procedures room. */
export function filterOf(choice: Choice) {
  return {
    agencyId: choice.agency?.id,
    fieldSlug: choice.field?.slug,
    level: bySlug(tiers, choice.tier)?.key,
    online: bySlug(onlineLevels, choice.online)?.key,
    audience: bySlug(audiences, choice.audience)?.key,
    lifeEvent: bySlug(lifeEvents, choice.lifeEvent)?.key,
    fileable: choice.fileable || undefined,
  };
}

/** Whether anything but the search narrows the list. */
export function hasFilter(choice: Choice): boolean {
  return Object.values(filterOf(choice)).some((v) => v !== undefined);
}

/** The choice in the address; a value that is not offered filters nothing. */
export function readChoice(c: C, agencies: Agency[], fields: FieldCount[]): Choice {
  const param = (name: string) => c.query.get(name);
  return {
    q: param('q').replace(/\s+/g, ' ').trim().slice(0, 200),
    agency: agencies.find((a) => a.code === param('co-quan')),
    field: fields.find((f) => f.slug === param('linh-vuc')),
    tier: bySlug(tiers, param('cap'))?.slug ?? '',
    online: bySlug(onlineLevels, param('muc-do'))?.slug ?? '',
    audience: bySlug(audiences, param('doi-tuong'))?.slug ?? '',
    lifeEvent: bySlug(lifeEvents, param('su-kien'))?.slug ?? '',
    fileable: param('nop') === '1',
    after: param('sau') !== '',
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
  fileable: boolean;
  after: boolean;
}

export interface Results {
  items: ProcedureItem[];
  by: 'list' | 'code' | 'words' | 'near' | 'needed' | 'nothing';
  next: string | undefined;
}
