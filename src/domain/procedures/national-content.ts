import type { Audience, Level, ProcedureContent, Scope } from './content.ts';
import { audienceOf, levelOfAgencies, lifeEventsOf, selectorsOf } from './national-terms.ts';
import type { CatalogueRow } from './read-catalogue-row.ts';
import type { NationalDetail } from './read-detail.ts';

/** Makes content of a row of the national catalogue and its detail, when it has one. It is for information and cannot be filed here. */
export function nationalContent(row: CatalogueRow, detail: NationalDetail | undefined): ProcedureContent {
  const field = { code: detail?.fieldCode ?? '', name: row.fields[0] ?? '' };
  const executedBy = detail?.executedBy.length ? detail.executedBy : row.departments;
  const level = detail && detail.level !== 'unknown' ? detail.level : levelOfAgencies(executedBy);
  const { audience } = audienceOf(row.targets);
  const lifeEvents = row.scope === 'internal' ? [] : lifeEventsOf(field.name, row.name);
  return {
    code: row.code,
    name: row.name,
    field,
    level,
    decidedBy: row.scope === 'standard' ? selectorsOf([...executedBy, ...row.departments]) : [],
    audience,
    lifeEvents,
    online: detail?.online ?? 'unknown',
    promulgatedBy: row.promulgatedBy,
    summary: detail?.summary ?? '',
    steps: detail?.steps ?? [],
    channels: detail?.channels ?? [],
    fees: detail?.fees ?? [],
    cases: detail?.cases ?? [{ id: 'c1', name: '' }],
    parts: detail?.parts ?? [],
    results: detail?.results ?? [],
    legalBasis: detail?.legalBasis ?? [],
    requirements: detail?.requirements ?? [],
    form: '',
    route: [],
    delivery: detail?.delivery ?? [],
    keywords: detail?.keywords ?? [],
    popularity: popularityOf(row.scope, level, audience, lifeEvents),
    toVerify: [],
    sources: [],
    national: {
      id: row.id,
      scope: row.scope,
      executedBy,
      notes: detail?.notes ?? [],
      detailed: detail !== undefined,
    },
  };
}

// The catalogue has no figures of use: what citizens do at the commune, in a field of everyday life, goes first.
function popularityOf(scope: Scope, level: Level, audience: Audience[], lifeEvents: string[]): number {
  if (scope !== 'standard') return 0;
  const byLevel = level === 'commune' || level === 'both' ? 8 : level === 'province' ? 4 : 0;
  return 2 + byLevel + (audience.includes('citizen') ? 4 : 0) + (lifeEvents.length > 0 ? 6 : 0);
}
