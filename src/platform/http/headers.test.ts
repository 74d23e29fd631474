import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import Fastify from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileHeaders, securityHeaders, sendEverywhere } from './headers.ts';

const app = Fastify();
beforeAll(async () => {
  const root = mkdtempSync(join(tmpdir(), 'mot-cua-files-'));
  for (const name of ['a.css', 'a.svg']) writeFileSync(join(root, name), 'x');
  sendEverywhere(app, securityHeaders({ https: true, style: 'sha256-abc=' }));
  await app.register(fastifyStatic, { root, prefix: '/assets/', setHeaders: fileHeaders });
});
afterAll(() => app.close());

test('a style sheet goes out without what only documents need, and is not sniffed', async () => {
  const { statusCode, headers } = await app.inject('/assets/a.css');
  expect(statusCode).toBe(200);
  expect(headers['content-security-policy']).toBeUndefined();
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['strict-transport-security']).toContain('max-age');
});

test.each(['/assets/a.svg', '/assets/none.css', '/'])('%s keeps the policy', async (url) => {
  const { headers } = await app.inject(url);
  const policy = String(headers['content-security-policy']);
  for (const header of [
    "default-src 'none'",
    "script-src 'self';",
    "style-src 'self' 'sha256-abc=';",
    "frame-ancestors 'none'",
  ])
    expect(policy).toContain(header);
  expect(policy).not.toMatch(/unsafe|\*/);
  expect(headers['x-frame-options']).toBe('DENY');
});
