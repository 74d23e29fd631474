import { afterAll, beforeAll, expect, test } from 'vitest';
import { USUAL_FORM } from '#platform/http/form-size.ts';
import { type Doors, openDoors } from '#testing/story/doors.ts';
import type { Person } from '#testing/story/people.ts';
import { type Field, type HttpAnswer, tokens } from '#testing/story/stateless-client.ts';

const FORM = 'application/x-www-form-urlencoded';
const AT_ONCE_MS = 500;
// two marks in the wrong order, as long as they come the slowest text to put in order
const MARKS = encodeURIComponent('\u0301\u0323').repeat(250_000);

let doors: Doors;
beforeAll(async () => {
  doors = await openDoors();
}, 120_000);
afterAll(() => doors.close());

test('a million marks in a form or an address freeze nobody, whichever row they are sent to, by whom and with which token', {
  timeout: 120_000,
}, async () => {
  const wrong: string[] = [];
  for (const { row, who, url } of doors.forms) {
    for (const sender of [who, nobody()])
      if (await tookTime(() => doors.k.send(sender, { method: 'POST', url, type: FORM, body: `a=${MARKS}` })))
        wrong.push(`${sender.name} ${row.path}`);
    if (await tookTime(() => doors.k.post(who, url, [['a', marks(20_000)]])))
      wrong.push(`${row.path} in full`);
  }
  for (const { row, who, url } of doors.pages.filter(
    (p, i, all) => all.findIndex((o) => o.row === p.row) === i,
  ))
    if (await tookTime(() => doors.k.get(who, `${url.split('?')[0]}?q=${MARKS}&ma=${MARKS}&khoa=a`)))
      wrong.push(row.path);
  expect(wrong).toEqual([]);
});

// what a pattern that may begin at each of them goes over again from each of them
const RUNS = [' ', '\n', '.', '-', '1', 'a', '"', ' .'];
// a box that has to be filled in before any other is looked at
const FILLED = '123456789';

test('no field of a form freezes anybody, whatever is repeated in it to the end of what its row takes', {
  timeout: 180_000,
}, async () => {
  const wrong: string[] = [];
  const [csrf] = tokens(doors.t.deps);
  for (const { row, who, url, fields } of doors.forms) {
    const usual = fields.map(([name, value]): Field => [name, value || FILLED]);
    const room = (row.maxBytes ?? USUAL_FORM) - new URLSearchParams(usual).toString().length - 500;
    for (const [nth, [name]] of usual.entries())
      for (const [i, run] of RUNS.entries()) {
        // of what only the signed-in are shown, each field with one of them
        if (row.who.signIn && nth % RUNS.length !== i) continue;
        const length = new URLSearchParams([['', run]]).toString().length - 1;
        const long = `x${run.repeat(room / length)}x`;
        const sent = usual.map(([n, v]): Field => [n, n === name ? long : v]);
        const body = new URLSearchParams([...(csrf ? [csrf] : []), ...sent]).toString();
        if (await tookTime(() => doors.undone.send(who, { method: 'POST', url, type: FORM, body })))
          wrong.push(`${row.path} ${name} ${JSON.stringify(run)}`);
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

// the processor's time of this thread, which a busy machine does not lengthen
// three times: on a machine full of other work, or while garbage is collected, a quick answer may take long once
async function tookTime(ask: () => Promise<HttpAnswer>): Promise<boolean> {
  for (let tries = 0; tries < 3; tries++) {
    const begun = process.threadCpuUsage();
    const answer = await ask();
    const { user, system } = process.threadCpuUsage(begun);
    if (answer.status < 500 && (user + system) / 1000 <= AT_ONCE_MS) return false;
  }
  return true;
}
