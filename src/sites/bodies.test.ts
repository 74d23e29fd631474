import { afterAll, beforeAll, expect, test } from 'vitest';
import { USUAL_FORM } from '#platform/http/form-size.ts';
import { type Doors, openDoors } from '#testing/story/doors.ts';
import type { Person } from '#testing/story/people.ts';
import { type Field, type HttpAnswer, tokens } from '#testing/story/stateless-client.ts';

const FORM = 'application/x-www-form-urlencoded';
const AT_ONCE_MS = 500;
const NEVER_MS = 5_000;
// two marks in the wrong order, as long as they come the slowest text to put in order
const MARKS = encodeURIComponent('\u0301\u0323').repeat(250_000);

let doors: Doors;
beforeAll(async () => {
  doors = await openDoors();
});
afterAll(() => doors.close());

test('a million marks in a form or an address freeze nobody, whichever row they are sent to, by whom and with which token', async () => {
  const wrong: string[] = [];
  for (const { row, who, url } of doors.forms) {
    for (const sender of [who, nobody()])
      if (
        await tookTime(row.path, () =>
          doors.k.send(sender, { method: 'POST', url, type: FORM, body: `a=${MARKS}` }),
        )
      )
        wrong.push(`${sender.name} ${row.path}`);
    if (await tookTime(row.path, () => doors.k.post(who, url, [['a', marks(20_000)]])))
      wrong.push(`${row.path} in full`);
  }
  for (const { row, who, url } of doors.pages.filter(
    (p, i, all) => all.findIndex((o) => o.row === p.row) === i,
  ))
    if (
      await tookTime(row.path, () => doors.k.get(who, `${url.split('?')[0]}?q=${MARKS}&ma=${MARKS}&khoa=a`))
    )
      wrong.push(row.path);
  expect(wrong).toEqual([]);
});

// what a pattern that may begin at each of them goes over again from each of them
const RUNS = [' ', '\n', '.', '-', '1', 'a', '"', ' .'];
// what putting a text in order may go over again and again
const LETTERS = [
  '\u0301', // a mark
  '\u0301\u0323', // two in the wrong order
  '\u0345\u0301\u0323\u031b\u05b0\u0f71\u3099\u0334', // one of each of eight classes, the last first
  '\u0301\u200b\u0323\u200b', // marks that come together when what is between them is taken out
  '\u0301\u034f', // marks that something keeps apart
  `a${'\u0301\u0323'.repeat(15)}`, // as many on each letter as are kept
  '\u1ec7\u031b\u1112\u1161\u11ab', // letters that come apart and together: Vietnamese and Korean
  '\ufdfa\u0344\ud834\udd65\ud834\udd6d', // signs that are eighteen letters or two marks, and marks of four bytes
];
const PATTERNS = [...RUNS, ...LETTERS];
// a box that has to be filled in before any other is looked at
const FILLED = '123456789';

test('no field of a form freezes anybody, whatever is repeated in it to the end of what its row takes', async () => {
  const wrong: string[] = [];
  for (const { form, usual, room } of filledForms()) {
    const tried = usual.flatMap(([name], nth) =>
      // of what only the signed-in are shown, each field with one of them; the order of letters is the same in every field
      RUNS.filter((_, i) => !form.row.who.signIn || nth % RUNS.length === i).map(
        (run) => [name, run] as const,
      ),
    );
    const [first] = usual[0] ?? [''];
    for (const [name, run] of [...tried, ...LETTERS.map((run) => [first, run] as const)]) {
      const sent = usual.map(([n, v]): Field => [n, n === name ? repeated(run, room) : v]);
      if (await postedLong(form, sent)) wrong.push(`${form.row.path} ${name} ${JSON.stringify(run)}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('nor do all of its fields together, each with another of the patterns, until each has had every one', async () => {
  const wrong: string[] = [];
  for (const { form, usual, room } of filledForms())
    for (const [turn] of PATTERNS.entries()) {
      const sent = usual.map(([name], nth): Field => {
        const run = PATTERNS[(turn + nth) % PATTERNS.length] ?? '';
        return [name, repeated(run, room / usual.length)];
      });
      if (await postedLong(form, sent)) wrong.push(`${form.row.path} turn ${turn}`);
    }
  expect(wrong).toEqual([]);
});

test('a row takes a form as long as it says, and not one byte more, with files beside it and without', async () => {
  const wrong: string[] = [];
  const [csrf] = tokens(doors.t.deps);
  for (const { row, who, url } of doors.forms) {
    const most = row.maxBytes ?? USUAL_FORM;
    const around = new URLSearchParams([...(csrf ? [csrf] : []), ['a', '']]).toString();
    for (const [more, refused] of [
      [0, false],
      [1, true],
    ] as const) {
      const body = around + 'a'.repeat(most - around.length + more);
      const answer = await doors.undone.send(who, { method: 'POST', url, type: FORM, body });
      if ((answer.status === 413) !== refused) wrong.push(`${row.path} ${answer.status}, ${more} more`);
      if (!row.uploads || !csrf) continue;
      const words = 'a'.repeat(most - csrf[1].length + more);
      const o = { tokens: [csrf], multipart: true };
      const parts = await doors.undone.post(who, url, [['a', words]], o);
      if ((parts.status === 413) !== refused)
        wrong.push(`${row.path} ${parts.status}, ${more} more in parts`);
    }
  }
  expect(wrong).toEqual([]);
});

test('a form longer than its row takes, or of more fields than any form has, is refused before its token is looked at', async () => {
  const wrong: string[] = [];
  for (const { row, who, url } of doors.forms)
    for (const body of ['a'.repeat(600_000), 'a=1&'.repeat(1_100)]) {
      const answer = await doors.k.send(who, { method: 'POST', url, type: FORM, body });
      if (answer.status !== 413) wrong.push(`${row.path} ${answer.status}`);
    }
  expect(wrong).toEqual([]);
});

test('no row takes words of another kind than a form', async () => {
  const wrong: string[] = [];
  for (const { row, who, url } of doors.forms)
    for (const type of ['text/plain', 'application/json', 'text/plain; charset=utf-8', 'x/y']) {
      const answer = await doors.k.send(who, { method: 'POST', url, type, body: '_csrf=a' });
      if (answer.status !== 400) wrong.push(`${row.path} ${type} ${answer.status}`);
    }
  expect(wrong).toEqual([]);
});

function nobody(): Person {
  return doors.people.find((p) => p.name === 'nobody') as Person; // the story has one
}

function marks(n: number): string {
  return `a${'\u0301\u0323'.repeat(n / 2)}`;
}

function* filledForms() {
  for (const form of doors.forms) {
    const usual = form.fields.map(([name, value]): Field => [name, value || FILLED]);
    const room = (form.row.maxBytes ?? USUAL_FORM) - new URLSearchParams(usual).toString().length - 500;
    yield { form, usual, room };
  }
}

/** As often as it takes to fill so many bytes of a form. */
function repeated(run: string, room: number): string {
  const length = new URLSearchParams([['', run]]).toString().length - 1;
  return `x${run.repeat(Math.max(room / length, 0))}x`;
}

/** Whether the form, with a token that is right, took the server long. */
function postedLong({ row, who, url }: Doors['forms'][number], fields: Field[]): Promise<boolean> {
  const [csrf] = tokens(doors.t.deps);
  const body = new URLSearchParams([...(csrf ? [csrf] : []), ...fields]).toString();
  return tookTime(row.path, () => doors.undone.send(who, { method: 'POST', url, type: FORM, body }));
}

// The processor's time of this thread, which a busy machine does not lengthen. Three times, because while garbage is collected a quick
// answer may take long once; of what takes the time of many answers the first is enough, and nothing behind it is waited for.
async function tookTime(what: string, ask: () => Promise<HttpAnswer>): Promise<boolean> {
  for (let tries = 0; tries < 3; tries++) {
    const begun = process.threadCpuUsage();
    const answer = await ask();
    const { user, system } = process.threadCpuUsage(begun);
    const ms = (user + system) / 1000;
    if (ms > NEVER_MS) throw new Error(`${what} took ${Math.round(ms)} ms of the processor`);
    if (answer.status < 500 && ms <= AT_ONCE_MS) return false;
  }
  return true;
}
