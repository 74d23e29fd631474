import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '#platform/db/sql.ts';
import { type Doors, openDoors } from '#testing/story/doors.ts';
import type { PostForm } from '#testing/story/open-pages.ts';
import type { Field, HttpAnswer } from '#testing/story/stateless-client.ts';

/**
 * The rows that answer a form by a page which cannot be gone back to. Looking a dossier up: the page of the dossier, and the form with the
 * secret in its box, are for the moment in which they were asked for (decision 34).
 */
const BY_A_PAGE = ['/tra-cuu'];

let doors: Doors;
beforeAll(async () => {
  doors = await openDoors();
});
afterAll(() => doors.close());

test('a form is answered by an address that can be gone back to, whichever of its buttons is pressed, right or wrong', async () => {
  const byPage = new Set<string>();
  const byStatus = { 200: 0, 422: 0 };
  for (const form of doors.forms)
    for (const fields of waysToSend(form)) {
      const answer = await send(form, fields);
      if (answer.type.includes('html') && [200, 409, 422].includes(answer.status)) byPage.add(form.row.path);
      if (!/[?&]giu=/.test(answer.location)) continue;
      const page = await doors.k.get(form.who, answer.location);
      if (page.status === 200 || page.status === 422) byStatus[page.status] += 1;
      expect(page.type, form.url).toContain('html');
    }
  expect([...byPage].sort()).toEqual(BY_A_PAGE);
  expect(Math.min(...Object.values(byStatus))).toBeGreaterThan(3);
});

test('a dossier that was looked up stands in the answer alone', async () => {
  const form = doors.forms.find((f) => f.row.path === '/tra-cuu');
  if (!form) throw new Error('nobody looks anything up');
  const { returned } = doors.world.dossiers;
  const answer = await send(form, [
    ['code', returned],
    ['secret', doors.world.secret],
  ]);
  expect([answer.status, answer.location]).toEqual([200, '']);
  expect(answer.html).toContain(returned);
});

async function send({ row, who, url }: PostForm, fields: Field[]): Promise<HttpAnswer> {
  await doors.t.db.run(sql`delete from refused_pages`); // of one browser only so many are kept
  return doors.undone.post(who, url, fields, { multipart: !!row.uploads, asIs: true });
}

/** As the form stands, with nothing in it, and with what nobody takes; each by every button. */
function waysToSend({ fields, buttons }: PostForm): Field[][] {
  const own = fields.filter(([name]) => !buttons.some(([b]) => b === name));
  const withWords = (words: (value: string) => string) =>
    own.map(([name, value]) => [name, words(value)] satisfies Field);
  let n = 0; // no two fields have the same words: what stands in the page of one is not the other's
  const strange = (value: string) => (/^\d+$/.test(value) ? value : `\u2603${++n}\u2603`);
  const filled = [own, withWords(() => ''), withWords(strange)];
  const pressed: Field[][] = [[], ...buttons.map((b) => [b])];
  return filled.flatMap((words) => pressed.map((button) => [...words, ...button]));
}
