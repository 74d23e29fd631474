import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '#testing/app.ts';
import { networkOf, networksOf } from './network.ts';

describe('what counts as one sender', () => {
  test.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['::FFFF:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::9', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['64:ff9b::203.0.113.7', '64:ff9b:0:0::/64'],
    ['1:2:3:4:5:6:203.0.113.7', '1:2:3:4::/64'],
    ['0191f7a0-1c1e-7000-8000-000000000000', '0191f7a0-1c1e-7000-8000-000000000000'],
    ['unknown', 'unknown'],
  ])('of %s is %s', (who, network) => {
    expect(networkOf(who)).toBe(network);
  });
});

describe('the wider network around it', () => {
  test.each([
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1::/48'],
    ['2001:0DB8:0001:ffff::9', '2001:db8:1::/48'],
    ['::1', '0:0:0::/48'],
    ['::ffff:203.0.113.7', undefined],
    ['203.0.113.7', undefined],
    ['unknown', undefined],
  ])('of %s is %s', (who, network) => {
    expect(networksOf(who)[1]).toBe(network);
  });
});

describe('GET /tra-cuu with wrong secrets', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await testApp();
  });
  afterAll(() => t.close());
  const tried = async (remoteAddress: string) =>
    (await t.app.inject({ url: '/tra-cuu?ma=000.00.01.H99-261119-0001&khoa=ABCD', remoteAddress }))
      .statusCode;

  test('that come from ever new addresses of one IPv6 network are stopped, and those of another network are not', async () => {
    for (let i = 1; i <= 20; i++) expect(await tried(`2001:db8:1:2::${i.toString(16)}`)).toBe(422);
    expect(await tried('2001:db8:1:2:ffff:1:2:3')).toBe(429);
    expect(await tried('2001:db8:1:3::1')).toBe(422);
    expect(await tried('203.0.113.7')).toBe(422);
    // twenty at once: on a slow machine, the last of four hundred would wait longer than a statement may
    const others: number[] = [];
    for (let from = 0; from < 400; from += 20) {
      const networks = Array.from({ length: 20 }, (_, n) => (from + n + 16).toString(16));
      others.push(...(await Promise.all(networks.map((network) => tried(`2001:db8:1:${network}::1`)))));
    }
    // 320 of all these networks together, of which 21 were tried above
    expect(others.filter((status) => status === 422)).toHaveLength(320 - 21);
  });
});
