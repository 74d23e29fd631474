import { existsSync, readdirSync, statSync } from 'node:fs';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MOST_OF_NETWORK } from '#platform/http/strangers-uploads.ts';
import { uploadFolder } from '#platform/http/upload.ts';
import { type TestApp, testApp } from '#testing/app.ts';
import { samplePdf } from '#testing/sample-files.ts';

const PAGE = '/kiem-tra-giay-to';
const BOUNDARY = '----slow';
const LENGTH = 20_900_000;
const SENT = 20_500_000;
const MANY = 8; // 164 MB of one address

let t: TestApp;
const sockets: Socket[] = [];
const answers = new Map<Socket, string>();
beforeAll(async () => {
  t = await testApp();
  await t.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  for (const socket of sockets) socket.destroy();
  await t.close();
});

const port = () => (t.app.server.address() as AddressInfo).port;
const url = () => `http://127.0.0.1:${port()}${PAGE}`;
const folder = () => uploadFolder(t.deps.config.dataDir);
const bytesThere = () =>
  existsSync(folder()) ? readdirSync(folder()).reduce((sum, name) => sum + sizeOf(name), 0) : 0;

test('who sends files slowly keeps nobody else behind the same address from having one checked', async () => {
  const slow = await visit();
  for (let i = 0; i < MANY; i++) sockets.push(begin(slow));
  await expect.poll(() => sockets.every((s) => s.writableLength === 0), { timeout: 30_000 }).toBe(true);
  await expect.poll(bytesThere, { timeout: 30_000 }).toBeGreaterThan(MOST_OF_NETWORK - 25_000_000);
  await expect.poll(bytesThere).toBeLessThanOrEqual(MOST_OF_NETWORK);

  const honest = await visit();
  const form = new FormData();
  form.set('_csrf', honest.token);
  form.set('file', new Blob([Buffer.from(await samplePdf(3))], { type: 'application/pdf' }), 'giay.pdf');
  const answer = await fetch(url(), { method: 'POST', body: form, headers: { cookie: honest.cookie } });
  const html = await answer.text();
  expect(answer.status).toBe(200);
  expect(html).toContain('Tệp này không phải bản đã cấp');

  for (const socket of sockets) socket.write(`${'a'.repeat(LENGTH - SENT)}\r\n--${BOUNDARY}--\r\n`);
  await expect.poll(() => answers.size, { timeout: 30_000 }).toBe(MANY);
  const gaveWay = [...answers.values()].filter((said) => said.startsWith('HTTP/1.1 503 '));
  expect(gaveWay.length, 'one made room, the others were taken').toBe(1);
  await expect.poll(bytesThere, { timeout: 30_000 }).toBe(0);
});

async function visit(): Promise<Visitor> {
  const page = await fetch(url());
  const cookie = page.headers
    .getSetCookie()
    .map((c) => c.split(';', 1)[0])
    .join('; ');
  return { cookie, token: /name="_csrf" value="([^"]+)"/.exec(await page.text())?.[1] ?? '' };
}

// a file of which the last bytes do not come
function begin({ cookie, token }: Visitor): Socket {
  const socket = connect(port(), '127.0.0.1');
  socket.on('error', () => {});
  socket.once('data', (d) => answers.set(socket, d.toString('latin1')));
  const words = `--${BOUNDARY}\r\ncontent-disposition: form-data; name="_csrf"\r\n\r\n${token}\r\n`;
  const file = `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n`;
  const end = `\r\n--${BOUNDARY}--\r\n`;
  const head = [
    `POST ${PAGE} HTTP/1.1`,
    'host: localhost',
    `cookie: ${cookie}`,
    `content-type: multipart/form-data; boundary=${BOUNDARY}`,
    `content-length: ${words.length + file.length + LENGTH + end.length}`,
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n${words}${file}`);
  socket.write(Buffer.alloc(SENT, '%PDF-1.7 '));
  return socket;
}

function sizeOf(name: string): number {
  return 512 * (statSync(join(folder(), name), { throwIfNoEntry: false })?.blocks ?? 0); // of one that was let go the size may stay
}

interface Visitor {
  cookie: string;
  token: string;
}
