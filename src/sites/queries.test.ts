import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '#app';
import { startDraft } from '#domain/drafts';
import { BIRTH, fileBirth } from '#testing/filed.ts';
import { hearing } from '#testing/hearing.ts';
import { type Doors, openDoors, patient } from '#testing/story/doors.ts';
import { addressesOf, type Opened } from '#testing/story/open-pages.ts';
import type { Person } from '#testing/story/people.ts';
import { type StatelessClient, statelessClient } from '#testing/story/stateless-client.ts';

const FILED = 12;
const DRAFTS = 6;
// a row whose number is more than this above what its dearest page sends limits nothing
const SLACK = 2;
const NOWHERE = 'no page that opens';

let doors: Doors;
let statements = 0;
let counted: Awaited<ReturnType<typeof createApp>>;
let k: StatelessClient;

beforeAll(async () => {
  doors = await openDoors();
  const { t, world } = doors;
  for (let i = 0; i < FILED; i++) await fileBirth(t.deps, world.owner);
  const draft = { citizen: world.owner, procedureCode: BIRTH, now: t.clock.now() };
  for (let i = 0; i < DRAFTS; i++) await t.db.tx((tx) => startDraft(tx, t.deps.keys, draft));
  counted = await createApp({ ...patient(t.deps), db: hearing(t.db, () => (statements += 1)) });
  k = statelessClient(counted, t.deps);
});
afterAll(async () => {
  await counted.close();
  await doors.close();
});

test('no page sends more statements than its row says, however many dossiers there are', async () => {
  const wrong: string[] = [];
  for (const row of doors.rows.filter((r) => r.method === 'GET')) {
    const { most, at } = await dearest(doors.pages.filter((p) => p.row === row));
    const says = row.queries ?? 0;
    if (at === NOWHERE || most > says || says > most + SLACK)
      wrong.push(`${row.path} says ${says} and sends ${most} at ${at}`);
  }
  expect(wrong).toEqual([]);
});

/** The greatest number of statements that one of the row's addresses sends. */
async function dearest(pages: Opened[]): Promise<{ most: number; at: string }> {
  let top = { most: 0, at: NOWHERE };
  for (const { row, who } of pages)
    for (const url of addressesOf(row, doors.world))
      for (const person of [who, ...signedIn().filter((p) => p !== who && row.who.allows(p.actor))]) {
        await k.get(person, url); // what the process reads only once is read now
        doors.t.deps.pages.drop();
        statements = 0;
        await k.get(person, url);
        if (statements > top.most || top.at === NOWHERE)
          top = { most: statements, at: `${url} for ${person.name}` };
      }
  return top;
}

// the people of these tests to whom pages show the most
function signedIn(): Person[] {
  return doors.people.filter((p) => ['owner', 'clerk'].includes(p.name));
}
