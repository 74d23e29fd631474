import Fastify from 'fastify';
import { describe, expect, test } from 'vitest';
import { proxyList, readForwarded } from './forwarded.ts';

const app = Fastify({ trustProxy: ['127.0.0.1'] });
app.addHook('onRequest', async (request) => readForwarded(request.raw.headers));
app.get('/', (request) => request.ip);

describe('whoever comes through a proxy of ours', () => {
  test.each([
    ['203.0.113.9', '203.0.113.9'],
    ['203.0.113.9:51234', '203.0.113.9'],
    ['[2001:db8::7]:443', '2001:db8::7'],
    ['2001:db8::7', '2001:db8::7'],
    ['198.51.100.1, 203.0.113.9', '203.0.113.9'],
    ['unknown, 203.0.113.9', '203.0.113.9'],
    // what follows an address that nobody can read was not written by a proxy of ours
    ['203.0.113.9, unknown', '127.0.0.1'],
    ['1.2.3.4, <script>', '127.0.0.1'],
    ['999.1.1.1', '127.0.0.1'],
    ["' or 1=1", '127.0.0.1'],
    ['', '127.0.0.1'],
    ['fe80::1%eth0', '127.0.0.1'],
  ])('as %j is taken to be %s', async (forwarded, ip) => {
    const answer = await app.inject({ url: '/', headers: { 'x-forwarded-for': forwarded } });
    expect(answer.body).toBe(ip);
  });
});

test('a list of proxies knows its own and nobody else', () => {
  const isProxy = proxyList(['10.1.0.0/16', 'loopback', '2001:db8::5']);
  expect(['10.1.2.3', '127.0.0.9', '::1', '2001:db8::5', '::ffff:10.1.2.3'].map(isProxy)).toEqual(
    Array(5).fill(true),
  );
  expect(['10.2.0.1', '2001:db8::6', '', 'x', '192.168.1.1'].map(isProxy)).toEqual(Array(5).fill(false));
  expect(proxyList(false)('127.0.0.1')).toBe(false);
});
