import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '#testing/app.ts';
import type { Browser } from '#testing/browser-client.ts';
import { BIRTH } from '#testing/filed.ts';
import { COPIES, formOf } from '#testing/filing-steps.ts';
import { signedIn } from '#testing/sign-in.ts';

const START = '/nop-ho-so';
let t: TestApp;
beforeAll(async () => {
  t = await testApp();
});
afterAll(() => t.close());

/** The key of the form that begins a draft, as its page has it. */
const keyOf = async (b: Browser) =>
  /name="_key" value="([^"]+)"/.exec((await b.get(`${START}?thu-tuc=${BIRTH}`)).html)?.[1] ?? '';

/** Begins a draft by a form with this key: where it leads. */
async function beginBy(b: Browser, _key: string, procedure = BIRTH): Promise<string> {
  const { location } = await b.post(START, { _key, 'thu-tuc': procedure, them: '1' });
  expect(location).toMatch(/^\/nop-ho-so\/[0-9a-f-]{36}\/thong-tin$/);
  return location;
}

test('a form that is sent again leads where it led, and begins nothing more', async () => {
  const b = await signedIn(t);
  const key = await keyOf(b);
  const first = await beginBy(b, key);
  // one that was left empty would be used again by any form
  const page = `${first}/child`;
  const words = { ...formOf(await b.get(page)), childName: 'LÊ GIA HÂN' };
  const saved = await b.post(page, { ...words, _action: 'save' });
  expect(saved.location).toContain('da-luu');
  expect(await beginBy(b, key)).toBe(first);
  expect(await beginBy(b, await keyOf(b))).not.toBe(first);
});

test('a form with the key and the words of somebody else’s is one’s own: it leads nobody to what they began', async () => {
  const [b, other] = [await signedIn(t), await signedIn(t, 2)];
  const key = await keyOf(b);
  await other.get(START);
  const [own, theirs] = [await beginBy(b, key), await beginBy(other, key)];
  expect(theirs).not.toBe(own);
  expect((await other.get(theirs)).status).not.toBe(404);
});

test('a form with a key that was used and with other words is another form: what it says is done', async () => {
  const b = await signedIn(t);
  const key = await keyOf(b);
  const [birth, copies] = [await beginBy(b, key), await beginBy(b, key, COPIES)];
  expect(copies).not.toBe(birth);
  expect((await b.get(copies)).html).toContain('documents');
});
