import { afterEach, expect, test } from 'vitest';
import { MOST_OF_NETWORK, MOST_OF_STRANGERS, openStrangersShare } from './strangers-uploads.ts';
import type { Share } from './uploads-under-way.ts';

const MB = 1_000_000;
let now = 0;
const shares: Share[] = [];
afterEach(() => {
  for (const share of shares.splice(0)) share.close();
});

function upload(address: string, bytes: number): Share {
  const share = openStrangersShare(address, () => now);
  shares.push(share);
  share.take(bytes);
  return share;
}
const gaveWay = (all: Share[]) => all.map(({ gaveWay }) => gaveWay?.aborted);

test('of one network the upload that has held most for longest gives way, and who comes later is taken', () => {
  const slow = Array.from({ length: 7 }, () => {
    now += 100;
    return upload('203.0.113.9', 21 * MB);
  });
  now += 5_000;
  const late = upload('203.0.113.9', 3 * MB);
  expect(gaveWay([...slow, late])).toEqual(Array(8).fill(false));
  late.take(17 * MB); // 147 + 3 + 17 would be more than it may have
  expect(gaveWay([...slow, late])).toEqual([true, ...Array(7).fill(false)]);
  expect(() => slow[0]?.take(1)).toThrow('upload.gave-way');
  late.take(MB);
});

test('a few bytes that come slowly do not give way to many that came fast', () => {
  const phone = upload('203.0.113.9', 30_000);
  now += 60_000;
  phone.take(2 * MB);
  const many = Array.from({ length: 7 }, () => upload('203.0.113.9', 21 * MB));
  now += 8_000;
  phone.take(MB);
  expect(gaveWay([phone, ...many])).toEqual([false, true, ...Array(6).fill(false)]);
});

test('what has lain there for long gives way before what is larger and has just come', () => {
  const old = upload('203.0.113.9', 20 * MB);
  now += 60_000;
  const many = Array.from({ length: 6 }, () => upload('203.0.113.9', 21 * MB));
  now += 100;
  const late = upload('203.0.113.9', 5 * MB);
  expect(gaveWay([old, ...many, late])).toEqual([true, ...Array(7).fill(false)]);
});

test('addresses of one IPv6 network are one, and others lose nothing by it', () => {
  const other = upload('2001:db8:2::1', 20 * MB);
  const first = upload('2001:db8:1::1', MOST_OF_NETWORK);
  now += 1_000;
  const second = upload('2001:db8:1::2', 20 * MB);
  expect(gaveWay([other, first, second])).toEqual([false, true, false]);
});

test('where there is too much of all, the network that holds most makes room', () => {
  const few = upload('203.0.113.1', 5 * MB);
  now += 1_000_000;
  const full = Array.from({ length: MOST_OF_STRANGERS / MOST_OF_NETWORK - 1 }, (_, i) =>
    upload(`198.51.100.${i}`, MOST_OF_NETWORK),
  );
  const fullest = [upload('192.0.2.1', 75 * MB), upload('192.0.2.1', 70 * MB)];
  now += 1_000;
  const late = upload('203.0.113.2', 5 * MB);
  expect(gaveWay([few, late, ...fullest, ...full])).toEqual([false, false, false, false, true, false, false]);
});

test('a file that is whole gives way to none and takes nothing from the others', () => {
  const whole = upload('203.0.113.9', MOST_OF_NETWORK);
  whole.isIn();
  now += 60_000;
  const late = upload('203.0.113.9', MOST_OF_NETWORK);
  expect(gaveWay([whole, late])).toEqual([false, false]);
  late.close();
  const next = upload('203.0.113.9', MOST_OF_NETWORK);
  expect(gaveWay([next])).toEqual([false]);
});
