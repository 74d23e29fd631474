import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '#platform/db/sql.ts';
import { type Doors, openDoors, say } from '#testing/story/doors.ts';
import { addressesOf, type Walked } from '#testing/story/open-pages.ts';
import type { HttpAnswer } from '#testing/story/stateless-client.ts';
import { PRIVATE, SAID } from '#testing/story/world.ts';
import { vietnameseIn } from '#testing/vietnamese-in.ts';
import { portalDoor } from './portal.routes.ts';

let doors: Doors;
let own: Walked[];
let data: string[];
beforeAll(async () => {
  doors = await openDoors();
  own = portalDoor(doors.t.deps).rows.filter((row) => !row.onlyPlain);
  data = [SAID, escaped(SAID), ...PRIVATE, ...(await namesOf(doors))];
});
afterAll(() => doors.close());

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

// of offices and people: data, and Vietnamese on every page
async function namesOf({ t }: Doors): Promise<string[]> {
  const rows = await t.db.many<{ name: string; address: string | null }>(
    sql`select name, address from agencies union all select name, title from officers
      union all select name, null from agency_units`,
  );
  return [...rows.flatMap((row) => [row.name, row.address ?? '']).filter(Boolean), ...CITIZENS];
}

const CITIZENS = ['LÊ MINH ANH', 'LÊ M*** A**', 'TRẦN VĂN BÌNH', 'PHẠM THỊ CÚC'];

const isEnglish = ({ type, html }: HttpAnswer) => type.includes('html') && html.includes('<html lang="en"');

test('no page of the portal answers an English reader in Vietnamese: every row, every address, everybody', async () => {
  const wrong: string[] = [];
  let seen = 0;
  for (const row of own.filter((r) => r.method === 'GET'))
    for (const url of addressesOf(row, doors.world))
      for (const who of doors.people.filter((p) => row.who.allows(p.actor))) {
        const answer = await doors.k.get(who, `/en${url}`);
        if (!answer.type.includes('html') || answer.status >= 300) continue;
        seen += 1;
        const left = isEnglish(answer) ? vietnameseIn(answer.html, data) : ['not in English'];
        if (left.length > 0) wrong.push(say(who, 'GET', `/en${url}`, answer, left.slice(0, 3).join(' | ')));
      }
  expect(wrong).toEqual([]);
  expect(seen).toBeGreaterThan(100);
});

test('no form of the portal is refused in Vietnamese, left empty or filled with what cannot be read', async () => {
  const wrong: string[] = [];
  let refused = 0;
  for (const { row, who, url, fields } of doors.forms.filter((f) => own.includes(f.row)))
    for (const with_ of ['', '?!', '99/99/9999']) {
      const words = fields.map(([name, value]): [string, string] => [
        name,
        /^_|revision|mark|token/i.test(name) ? value : with_,
      ]);
      const answer = await doors.undone.post(who, `/en${url}`, words, { multipart: !!row.uploads });
      const page = answer.status === 303 ? await doors.k.get(who, answer.location) : answer;
      if (answer.status === 303 && !/^\/en\b/.test(answer.location))
        wrong.push(say(who, 'POST', url, answer, 'leads away'));
      if (!page.type.includes('html')) continue;
      if (page.html.includes('govuk-error-summary')) refused += 1;
      const left = isEnglish(page) ? vietnameseIn(page.html, data) : ['not in English'];
      if (left.length > 0)
        wrong.push(say(who, `POST ${with_}`, `/en${url}`, page, left.slice(0, 3).join(' | ')));
    }
  expect([...new Set(wrong)]).toEqual([]);
  expect(refused).toBeGreaterThan(10);
});
