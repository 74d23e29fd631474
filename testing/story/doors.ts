import { createApp } from '#app';
import type { Sql } from '#platform/db/sql.ts';
import type { MachineRow } from '#platform/http/machine-row.ts';
import type { Deps } from '../../src/deps.ts';
import { apiDoor } from '../../src/sites/api/api.routes.ts';
import { deskDoor } from '../../src/sites/desk/desk.routes.ts';
import { gatewaysDoor } from '../../src/sites/gateways/gateways.routes.ts';
import { portalDoor } from '../../src/sites/portal/portal.routes.ts';
import { anyone } from '../../src/sites/portal/who.ts';
import { trialDoor } from '../../src/sites/trial/trial.routes.ts';
import { type TestApp, testApp } from '../app.ts';
import { formsOn, type Opened, openPages, type PostForm, type Walked } from './open-pages.ts';
import { makePeople, type Person } from './people.ts';
import { undoing } from './snapshot.ts';
import { type HttpAnswer, type StatelessClient, statelessClient } from './stateless-client.ts';
import { makeWorld, type World } from './world.ts';

/**
 * Every row of every door, everybody who may come to one, the pages that open for them, and the forms on those. No limit stops
 * anybody.
 */
export async function openDoors(o: { hear?: (q: Sql) => void } = {}): Promise<Doors> {
  const t = await testApp({ now: '2026-11-19T09:00:00+07:00', ...o });
  const world = await makeWorld(t.deps);
  const people = await makePeople(t, world);
  const rows: Walked[] = [
    ...[portalDoor, deskDoor, trialDoor].flatMap((door) => door(t.deps).rows),
    // what a machine sends stands on no page: its own test sends it
    ...[apiDoor, gatewaysDoor]
      .flatMap((door) => door(t.deps).rows)
      .filter((row) => row.method === 'GET')
      .map(walked),
  ];
  const deps = patient(t.deps);
  const open = await createApp(deps);
  const forgetful = await createApp({ ...deps, db: undoing(t.deps.db) });
  const k = statelessClient(open, t.deps);
  const pages = await openPages(rows, people, world, k);
  return {
    t,
    world,
    people,
    rows,
    k,
    undone: statelessClient(forgetful, t.deps),
    pages,
    forms: formsOn(pages, rows),
    async close() {
      await open.close();
      await forgetful.close();
      await t.close();
    },
  };
}

/** What a server is made of that no limit stops anybody at. */
export function patient(deps: Deps): Deps {
  return {
    ...deps,
    limiter: {
      hit: async () => true,
      take: async () => 1,
      hitHere: () => true,
      giveBack: async () => {},
      blocked: () => false,
      fail: async () => {},
      guess: async (_limit, _who, look) => look(),
    },
  };
}

/** Notes an answer that is a failure, or in which somebody's words have become markup or a header. */
export function check(wrong: string[], who: Person, what: string, answer: HttpAnswer): void {
  const markup = answer.type.includes('html') && answer.html.includes('<script>x');
  // a refusal stands in the summary of the form, or is the heading of the page
  const refused = /govuk-error-summary|<h1[^>]*>Chưa thực hiện được/.test(answer.html);
  const mute = answer.status === 422 && answer.type.includes('html') && !refused;
  if (answer.status >= 500 || markup || mute || /[\r\n]/.test(answer.location))
    wrong.push(say(who, markup ? 'markup' : mute ? 'no sentence' : '', what, answer));
}

/** Who did what, and what was the answer: a line for a list of what is wrong. */
export function say(who: Person, method: string, url: string, answer: HttpAnswer, words = ''): string {
  return `${who.name}: ${method} ${url.slice(0, 200)} → ${answer.status} ${answer.location} ${words}`.trim();
}

// a gateway is known by what it has signed, and its addresses here are signed
function walked(row: MachineRow<Deps>): Walked {
  if (![anyone.name, 'gateway'].includes(row.knownBy.name))
    throw new Error(`nobody here has a key for ${row.path}`);
  return { method: row.method, path: row.path, who: anyone, queries: row.queries ?? 0 };
}

export interface Doors {
  t: TestApp;
  world: World;
  people: Person[];
  rows: Walked[];
  k: StatelessClient;
  /** The same doors, but every change is undone after it has answered. */
  undone: StatelessClient;
  pages: Opened[];
  forms: PostForm[];
  close(): Promise<void>;
}
