import { expect, test } from 'vitest';
import { makeLog } from './log.ts';
import { requestLog } from './request-log.ts';

const request = { id: '019a-b', method: 'GET', route: '/a/:"b"', status: 200, ms: 1.26 };

function logOf(level: string) {
  const lines: string[] = [];
  const log = makeLog({ level, destination: { write: (line) => void lines.push(line) } });
  return { log, lines };
}

test('the line of a request is the one that the log itself would write', () => {
  const { log, lines } = logOf('info');
  requestLog(log)(request);
  const { id, ms: _, ...fields } = request;
  log.info({ req: id, ...fields, ms: 1.3 }, 'request');
  const withoutTime = (line?: string) => line?.replace(/"time":"[^"]*"/, '"time":""');
  expect(withoutTime(lines[0])).toBe(withoutTime(lines[1]));
  expect(JSON.parse(lines[0] ?? '').time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
});

test('a log that is told to say less has no line of requests', () => {
  const { log, lines } = logOf('warn');
  requestLog(log)(request);
  expect(lines).toEqual([]);
});

test('the time of a line is the moment at which it is written', () => {
  const { log, lines } = logOf('info');
  const before = Date.now();
  requestLog(log)(request);
  log.info('another');
  const times = lines.map((line) => new Date(JSON.parse(line).time).getTime());
  for (const time of times) {
    expect(time).toBeGreaterThanOrEqual(before);
    expect(time).toBeLessThanOrEqual(Date.now());
  }
});
