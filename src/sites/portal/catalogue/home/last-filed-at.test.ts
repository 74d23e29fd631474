import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '#testing/app.ts';
import type { Browser } from '#testing/browser-client.ts';
import { fileBirth, someCitizen } from '#testing/filed.ts';
import { signedIn } from '#testing/sign-in.ts';

const PROVINCE = 'Trung tâm Phục vụ hành chính công tỉnh Một Cửa';
const FIRST_WARD = 'Ủy ban nhân dân phường An Phú';
const SECOND_WARD = 'Ủy ban nhân dân phường Bình Minh';
const MARK = 'Nơi Ông/Bà nộp hồ sơ gần đây nhất';

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
});
afterAll(() => t.close());

const centres = async (by: Browser, url = '/') => {
  const { html } = await by.get(url);
  const list = /<ul class="mc-centres[\s\S]*?<\/ul>/.exec(html)?.[0] ?? '';
  return { names: [...list.matchAll(/<h3[^>]*><a[^>]*>([^<]*)</g)].map(([, name]) => name), html };
};

test('the home page of somebody who is signed in begins with the office where they last filed, and that of nobody else does', async () => {
  const citizen = await someCitizen(t.deps);
  const filer = await signedIn(t);
  expect((await centres(filer)).names[0]).toBe(PROVINCE);

  await fileBirth(t.deps, citizen, { agency: 'H99.21.01' });
  expect((await centres(filer)).names[0]).toBe(FIRST_WARD);
  t.clock.advance(60_000);
  await fileBirth(t.deps, citizen, { agency: 'H99.21.02' });
  const own = await centres(filer);
  expect(own.names.slice(0, 2)).toEqual([SECOND_WARD, PROVINCE]);
  expect(own.names).toHaveLength(7);
  expect(own.html.split(MARK)).toHaveLength(2);
  expect((await centres(filer, '/en/')).html).toContain('Where you last applied');

  for (const other of [t.browser(), await signedIn(t, 1)]) {
    const { names, html } = await centres(other);
    expect(names[0]).toBe(PROVINCE);
    expect(html).not.toContain(MARK);
  }
});
