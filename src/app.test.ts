import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '#testing/app.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
});
afterAll(() => t.close());

test.each([
  ['an address that cannot be read', 'GET', '/%ff%zz', 404],
  ['an address of a page that cannot be read', 'GET', '/thu-tuc/%E0%A4%A', 404],
  ['a page that is not there', 'GET', '/khong-co', 404],
  ['a method that no page knows', 'DELETE', '/', 404],
  ['a body that is no form', 'POST', '/dang-nhap', 400],
] as const)(
  '%s is answered with a page in Vietnamese and the headers of every page',
  async (_what, method, url, status) => {
    const post = method === 'POST' ? { headers: { 'content-type': 'application/json' }, payload: '{' } : {};
    const answer = await t.app.inject({ method, url, ...post });
    expect(answer.statusCode).toBe(status);
    expect(answer.body).toContain('<html lang="vi"');
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(answer.headers['cache-control']).toBe('no-store');
  },
);
