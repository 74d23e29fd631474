import type { Refusal } from '#platform/errors.ts';
import { json } from '#platform/http/answer.ts';
import type { MachineDoor } from '#platform/http/machine-door.ts';
import { machineGet } from '#platform/http/machine-row.ts';
import type { Deps } from '../../deps.ts';
import { API, apiPaths } from './api.paths.ts';
import { anyone, apiRows, LIMIT } from './api.rows.ts';
import { openApi } from './openapi.ts';
import { apiWords as w } from './words/api.ts';

/** The public interface: open data as JSON for everybody, also from pages of other sites. */
export function apiDoor(deps: Deps): MachineDoor<Deps> {
  const description = json(openApi(apiRows, deps.config.publicUrl));
  return {
    kind: 'machines',
    name: 'api',
    below: API,
    rows: [
      ...apiRows.map((described) => described.row),
      machineGet(apiPaths.description.pattern, anyone, () => description, { limit: LIMIT, queries: 0 }),
    ],
    headers: { 'access-control-allow-origin': '*' },
    sentence,
  };
}

function sentence(refusal: Refusal): string {
  if (refusal.is('bug')) return w.bug(refusal.params.reference);
  if (refusal.is('too-often')) return w.tooOften;
  if (refusal.is('database.away')) return w.away;
  return refusal.status === 404 ? w.notFound : w.refused;
}
