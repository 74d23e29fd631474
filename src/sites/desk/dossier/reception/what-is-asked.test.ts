import { expect, test } from 'vitest';
import { testApp } from '#testing/app.ts';
import { fileBirth, someCitizen } from '#testing/filed.ts';
import { signInOfficer } from '#testing/sign-in.ts';

test('a declaration on paper that the answers stand for is not offered to be asked for, the answers and the papers are', async () => {
  const t = await testApp();
  const code = await fileBirth(t.deps, await someCitizen(t.deps));
  const clerk = await signInOfficer(t, 'canbo.anphu1');
  const { html } = await clerk.get(`/can-bo/ho-so/${code}/yeu-cau-bo-sung`);
  const offered = [...html.matchAll(/name="item"[^>]* value="([^"]*)"/g)].map(([, target]) => target);
  expect(offered).toContain('giay-chung-sinh');
  expect(offered).toContain('form');
  expect(offered).not.toContain('to-khai');
  await t.close();
});
