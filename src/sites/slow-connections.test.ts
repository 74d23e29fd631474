import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '#testing/app.ts';
import { signedIn } from '#testing/sign-in.ts';

const MANY = 3_000;
const BEGUN = 'POST /dang-nhap HTTP/1.1\r\nhost: a\r\ncontent-type: application/x-www-form-urlencoded\r\n';

let t: TestApp;
let sockets: Socket[] = [];
beforeAll(async () => {
  t = await testApp();
  await t.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  for (const socket of sockets) socket.destroy();
  await t.close();
});

test.each([
  ['that never end their head', BEGUN, (_i: number) => '127.0.0.1'],
  ['that never send their form', `${BEGUN}content-length: 900\r\n\r\na`, (i: number) => `127.0.${i % 8}.2`],
])(
  'three thousand connections %s leave the pages to those who come after them',
  async (_what, bytes, from) => {
    const { port } = t.app.server.address() as AddressInfo;
    for (let i = 0; i < MANY; i++) sockets.push(slow(port, from(i), bytes));
    await expect.poll(() => sockets.every((s) => !s.connecting)).toBe(true);
    for (let i = 0; i < 20; i++) {
      const answer = await fetch(`http://127.0.0.1:${port}/huong-dan`, { headers: { connection: 'close' } });
      expect(answer.status).toBe(200);
      await answer.text();
    }
    const b = await signedIn(t);
    expect((await b.get('/tai-khoan')).status).toBe(200);
    for (const socket of sockets) socket.destroy();
    sockets = [];
  },
);

function slow(port: number, from: string, bytes: string): Socket {
  const socket = connect({ host: '127.0.0.1', port, localAddress: from });
  socket.on('error', () => {});
  socket.write(bytes);
  return socket;
}
