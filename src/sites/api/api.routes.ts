import { h } from 'preact';
import type { Actor } from '#domain/journal';
import { Refusal } from '#platform/errors.ts';
import { type Answer, json } from '#platform/http/answer.ts';
import type { PeopleDoor } from '#platform/http/people-visit.ts';
import { get, type Who } from '#platform/http/route.ts';
import type { C, Deps, Row } from '../../deps.ts';
import { type ApiRow, apiRows } from './api.rows.ts';
import { openApi } from './openapi.ts';
import { apiWords as w } from './words/api.ts';

const LIMIT = { name: 'api', max: 600, seconds: 60 };
const anyone: Who<Actor> = { name: 'anyone', allows: (a): a is Actor => true };

/** The public interface: open data as JSON, nobody signed in, no cookie read or set. */
export function apiDoor(deps: Deps): PeopleDoor<Deps, Actor> {
  const described = openApi(apiRows, deps.config.publicUrl);
  return {
    name: 'api',
    cookie: 'mc_api',
    anonymous: { kind: 'anonymous' },
    signedIn: async () => undefined,
    routes: [...apiRows.map(rowOf), get('/api/v1/openapi.json', anyone, (c: C) => open(c, described))],
    refusal: (_c, no) => h('p', null, sentence(no)),
    sentence,
  };
}

function rowOf(row: ApiRow): Row {
  return get(row.path, anyone, async (c: C) => {
    try {
      if (!(await c.deps.limiter.hit(LIMIT, c.ip)))
        throw new Refusal('too-often', { seconds: LIMIT.seconds }, 429);
      // a row reads only the parameters of its own path, which its description names beside it
      return open(c, await row.handler(c as C<Actor, 'code' | 'province'>));
    } catch (e) {
      if (!(e instanceof Refusal)) throw e;
      return open(c, { ok: false, error: sentence(e), code: e.code }, e.status);
    }
  });
}

function open(c: C, value: object, status = 200): Answer {
  c.header('access-control-allow-origin', '*');
  return json(value, status);
}

function sentence(no: Refusal): string {
  if (no.is('bug')) return w.bug(no.params.reference);
  if (no.is('too-often')) return w.tooOften;
  return no.status === 404 ? w.notFound : w.refused;
}
