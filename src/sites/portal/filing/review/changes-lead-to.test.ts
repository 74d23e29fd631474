import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '#testing/app.ts';
import { BIRTH } from '#testing/filed.ts';
import { readyBirth } from '#testing/filing-steps.ts';
import { signedIn } from '#testing/sign-in.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
  t.clock.set('2026-11-19T09:00:00+07:00');
});
afterAll(() => t.close());

test('“Thay đổi” at what is computed from a date leads to that date, where it can be changed', async () => {
  const b = await signedIn(t);
  const draft = await readyBirth(t, b, BIRTH);
  const { html } = await b.get(`${draft}/xac-nhan`);
  const changeOf = (title: string) =>
    new RegExp(`>${title}</dt>[\\s\\S]*?href="([^"]+)"`).exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const computed = changeOf('Thời hạn đăng ký khai sinh');
  expect(computed).toMatch(/#f-childBirthDate(-day)?$/);
  const [path = '', id = ''] = computed.split('#');
  expect((await b.get(path)).html).toContain(`id="${id}"`);
});
