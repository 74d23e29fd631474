import { Histogram, Registry } from 'prom-client';
import { expect, test } from 'vitest';
import { requestTimes } from './request-times.ts';

test('the times of requests are told as the library would tell them', async () => {
  const registry = new Registry();
  const library = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer a request',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  const times = requestTimes();
  const exposition = async () => (await registry.metrics()).trimEnd();
  expect(times.text()).toBe(await exposition());
  for (const [method, route, status, ms] of [
    ['GET', '/', 200, 0.31],
    ['GET', '/', 200, 5],
    ['GET', '/', 304, 5.01],
    ['POST', '/thu-tuc/:code', 422, 99.9],
    ['GET', '/', 200, 100],
    ['GET', '/', 200, 10_000],
    ['GET', '/', 200, 10_001],
    ['GET', 'a "route" of\nmany \\ signs', 500, 2500],
  ] as const) {
    times.observe(method, route, status, ms);
    library.observe({ method, route, status }, ms / 1000);
  }
  expect(times.text()).toBe(await exposition());
});
