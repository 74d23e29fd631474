import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '#testing/app.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
});
afterAll(() => t.close());

// what is kept may be asked for again and again, and says so; what is made for one request is never stored
const keeping = async (url: string) => {
  const answer = await t.app.inject({ url });
  expect(answer.statusCode, url).toBe(200);
  return answer.headers['cache-control'] === 'no-cache' && !!t.deps.pages.get(url);
};

describe('a page for everybody is kept', () => {
  test.each(['/', '/thu-tuc/1.001456', '/co-quan', '/huong-dan'])('at its address %s', async (url) => {
    expect(await keeping(url)).toBe(true);
  });

  test.each(['/?a=1', '/huong-dan?', '/huong-dan/', '/%68uong-dan', '/thu-tuc/1%2E001456', '/co-qua%6E'])(
    'but not at %s, of which anybody can invent any number',
    async (url) => {
      expect(await keeping(url)).toBe(false);
    },
  );
});
