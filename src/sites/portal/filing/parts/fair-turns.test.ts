import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestApp, testApp } from '#testing/app.ts';
import { BIRTH } from '#testing/filed.ts';
import { begin, tellOfBirth } from '#testing/filing-steps.ts';
import { samplePdf } from '#testing/sample-files.ts';
import { signedIn } from '#testing/sign-in.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp({ now: '2026-11-20T09:00:00+07:00' });
});
afterAll(() => t.close());

// a viewer looks through it again from every word, until its time is over
const heavy = Buffer.from(`%PDF-1.4\n${'trailer '.repeat(1_200_000)}\n%%EOF`);

async function filer(index: number) {
  const b = await signedIn(t, index);
  const draft = await begin(b, BIRTH, { them: '1' });
  await tellOfBirth(t, b, draft);
  const send = (filename: string, body: Buffer, headers = {}) =>
    b.upload(
      `${draft}/giay-to/giay-chung-sinh`,
      {},
      [{ field: 'file:giay-chung-sinh', filename, body }],
      headers,
    );
  return { send, page: () => b.get(`${draft}/giay-to`) };
}

it('checks the file of one account after one of another’s at most, however many heavy ones the other sends', async () => {
  const [greedy, quiet, light] = [await filer(0), await filer(1), await samplePdf()];
  const done: string[] = [];
  const note = (name: string) => () => done.push(name);
  const first = greedy.send('nặng 0.pdf', heavy).then(note('heavy'));
  const rest = [1, 2, 3].map((n) => greedy.send(`nặng ${n}.pdf`, heavy).then(note('heavy')));
  await new Promise((r) => setTimeout(r, 700)); // their bytes are here and wait
  const answer = await quiet.send('nhẹ.pdf', light);
  done.push('quiet');
  expect(answer.status).toBe(303);
  await Promise.all([first, ...rest]);
  // the one at work when it came may have followed another that just ended
  expect(done.indexOf('quiet')).toBeLessThan(3);
  expect(done).toHaveLength(5);
});

it('tells an account of which ten files wait to come again, and takes the others', async () => {
  const [greedy, quiet] = [await filer(0), await filer(1)];
  // made before: while they are, the heavy one's time may be over
  const bodies = await Promise.all(Array.from({ length: 11 }, (_, n) => samplePdf(n + 1)));
  const held = greedy.send('nặng.pdf', heavy);
  await new Promise((r) => setTimeout(r, 500));
  const json = { accept: 'application/json' };
  const answers = Promise.all(bodies.map((body, n) => greedy.send(`${n}.pdf`, body, json)));
  await new Promise((r) => setTimeout(r, 200));
  expect((await quiet.send('nhẹ.pdf', await samplePdf())).status).toBe(303);
  await held;
  const busy = (await answers).filter((a) => a.status === 503);
  expect(busy).toHaveLength(1);
  expect(busy[0]?.headers['retry-after']).toBe('60');
  expect(busy[0]?.json()).toMatchObject({ ok: false, error: expect.stringContaining('chờ kiểm tra') });
  expect((await greedy.page()).html.match(/value="remove:/g)).toHaveLength(5); // as many as the part may have
});
