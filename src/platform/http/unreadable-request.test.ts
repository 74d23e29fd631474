import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '#testing/app.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
  await t.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => t.close());

/** Everything that comes back for some bytes sent as they are. */
async function answerTo(bytes: string | Buffer): Promise<string> {
  const socket = connect((t.app.server.address() as AddressInfo).port, '127.0.0.1');
  const got: Buffer[] = [];
  socket.on('data', (d) => got.push(d));
  socket.end(bytes);
  await once(socket, 'close');
  return Buffer.concat(got).toString();
}

test.each([
  ['no request at all', 'xyz\r\n\r\n', '400'],
  [
    'letters of no alphabet in the address',
    Buffer.from([71, 69, 84, 32, 47, 255, 254, 13, 10, 13, 10]),
    '400',
  ],
  [
    'a length that is two',
    'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\na',
    '400',
  ],
  ['headers without an end', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'a'.repeat(100_000)}\r\n\r\n`, '431'],
])('%s gets a sentence', async (_what, bytes, status) => {
  const answer = await answerTo(bytes);
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(answer).toContain('content-type: text/plain; charset=utf-8');
  expect(answer).toContain('Máy chủ không đọc được yêu cầu này.');
});

test.each(['/%', '/%E0%A4%A', '/thu-tuc/%ff%fe', '/can-bo/ho-so/%C0%AF'])(
  '%s is the address of no page, and the page says so',
  async (url) => {
    const answer = await t.app.inject({ url, headers: { accept: 'text/html' } });
    expect([answer.statusCode, answer.headers['x-content-type-options']]).toEqual([404, 'nosniff']);
    expect(answer.body).toContain('Không tìm thấy trang');
  },
);
