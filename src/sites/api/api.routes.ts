import type { Refusal } from '#platform/errors.ts';
import { json } from '#platform/http/answer.ts';
import type { MachineDoor } from '#platform/http/machine-door.ts';
import { machineGet } from '#platform/http/machine-row.ts';
import type { Deps } from '../../deps.ts';
import { API, apiPaths } from './api.paths.ts';
import { anyone, apiRows, LIMIT } from './api.rows.ts';
import { openApi } from './openapi.ts';
import { apiWords as w } from './words/api.ts';

/** The public interface: open data as JSON for whoever asks, from any page of theirs too. */
export function apiDoor(deps: Deps): MachineDoor<Deps> {
  const described = json(openApi(apiRows, deps.config.publicUrl));
  return {
    kind: 'machines',
    name: 'api',
    below: API,
    rows: [
      ...apiRows.map((described) => described.row),
      machineGet(apiPaths.description.pattern, anyone, () => described, { limit: LIMIT, queries: 0 }),
    ],
    headers: { 'access-control-allow-origin': '*' },
    sentence,
  };
}

function sentence(no: Refusal): string {
  if (no.is('bug')) return w.bug(no.params.reference);
  if (no.is('too-often')) return w.tooOften;
  return no.status === 404 ? w.notFound : w.refused;
}
