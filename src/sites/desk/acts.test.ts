import { afterAll, beforeAll, expect, test } from 'vitest';
import { Form } from '#platform/http/form.ts';
import { type Doors, openDoors } from '#testing/story/doors.ts';
import { addressesOf } from '#testing/story/open-pages.ts';
import { actAt } from './acts.ts';
import { deskDoor } from './desk.routes.ts';
import { typedFields } from './refusal/typed-fields.ts';
import { typedFieldWords } from './words/typed-fields.ts';

let doors: Doors;
beforeAll(async () => {
  doors = await openDoors();
});
afterAll(() => doors.close());

/** The rows whose form is kept when the session of its sender has ended: what only an officer may send. */
const keptRows = () =>
  deskDoor(doors.t.deps).rows.filter((row) => row.method === 'POST' && row.who.signIn !== undefined);

test('every form of the desk that is kept for its officer is called by what it does', () => {
  const paths = keptRows().map((row) => row.path);
  expect(paths.length).toBeGreaterThan(20);
  const nameless = keptRows().filter((row) => {
    const [address] = addressesOf(row, doors.world);
    return !(address && actAt(address)?.name);
  });
  expect(nameless.map((row) => row.path)).toEqual([]);
});

test('every box of every form of the desk has a name where what was typed is given back', () => {
  const paths = new Set<string>(keptRows().map((row) => row.path));
  const forms = doors.forms.filter(({ row }) => paths.has(row.path));
  expect(forms.length).toBeGreaterThan(15);
  const nameless = forms.flatMap(({ row, url, fields, buttons }) =>
    [...fields, ...buttons].filter(isSent).flatMap(([field]) =>
      typedFields(new Form([[field, 'x']]), actAt(url))
        .filter(({ name }) => name === typedFieldWords.otherField)
        .map(() => `${row.path}: ${field}`),
    ),
  );
  expect(nameless).toEqual([]);
});

// neither the mark of a page, which no browser sends, nor a file, which is kept by its own name
function isSent([name]: readonly [name: string, value: string]): boolean {
  return !/^(at-|file:)/.test(name);
}
