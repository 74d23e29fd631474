import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { boundConnections } from './connections.ts';

let server: Server;
const sockets: Socket[] = [];
const heard = new WeakMap<Socket, Buffer[]>();
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
  server.closeAllConnections();
  server.close();
});

const isOpen = (s: Socket) => !s.destroyed && s.readyState === 'open';

test('a network that has too many loses the one that has been silent longest, and others lose none', async () => {
  await start({ mostOfNetwork: 5 });
  const other = await open('127.0.0.2');
  const slow = [];
  for (let i = 0; i < 8; i++) slow.push(await open('127.0.0.1', 'GET / HTTP/1.1\r\n'));
  await wait(100);
  expect(slow.map(isOpen)).toEqual([false, false, false, true, true, true, true, true]);
  expect(isOpen(other)).toBe(true);
  expect(await status('127.0.0.1')).toBe('200');
});

test('when there are too many of all, the largest network makes room', async () => {
  await start({ most: 6, mostOfNetwork: 5 });
  const few = await open('127.0.0.2');
  const many = [];
  for (let i = 0; i < 5; i++) many.push(await open('127.0.0.1'));
  const late = await open('127.0.0.3');
  await wait(100);
  expect([few, late].map(isOpen)).toEqual([true, true]);
  expect(many.map(isOpen)).toEqual([false, true, true, true, true]);
});

test('one whose answer is being made is never closed for another', async () => {
  await start({ mostOfNetwork: 2 }, (_request, response) => void setTimeout(() => response.end(), 300));
  const firstTwo = [await open('127.0.0.1', GET), await open('127.0.0.1', GET)];
  await wait(50);
  const third = await open('127.0.0.1', GET);
  const answers = await Promise.all([...firstTwo, third].map(answered));
  expect(answers.map((a) => a.slice(9, 12))).toEqual(['200', '200', '']);
});

test('a proxy of ours may have as many as there are', async () => {
  await start({ mostOfNetwork: 2, isProxy: (address) => address === '127.0.0.9' });
  const some = [];
  for (let i = 0; i < 4; i++) some.push(await open('127.0.0.9'));
  await wait(100);
  expect(some.map(isOpen)).toEqual([true, true, true, true]);
});

test('a body that comes by drops is cut off, one that comes at the pace of a slow telephone is not', async () => {
  let bytes = 0;
  await start({ sweepMs: 50 }, (request, response) => {
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
    });
    request.on('end', () => response.end());
  });
  const drops = await open('127.0.0.1', post(1_000_000));
  const steady = await open('127.0.0.1', post(120_000));
  for (let i = 0; i < 20; i++) {
    if (isOpen(drops)) drops.write('a');
    steady.write('a'.repeat(6_000));
    await wait(45);
  }
  expect(isOpen(drops)).toBe(false);
  expect((await answered(steady)).slice(9, 12)).toBe('200');
  expect(bytes).toBeGreaterThan(120_000);
});

const GET = 'GET / HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n';
const post = (length: number) =>
  `POST / HTTP/1.1\r\nhost: a\r\nconnection: close\r\ncontent-length: ${length}\r\n\r\n`;

async function start(
  o: Parameters<typeof boundConnections>[1],
  answer: RequestListener = (_request, response) => void response.end('ok'),
): Promise<void> {
  server = createServer(answer);
  boundConnections(server, o);
  await new Promise<void>((r) => server.listen(0, '0.0.0.0', r));
}

async function open(from: string, text = ''): Promise<Socket> {
  const { port } = server.address() as AddressInfo;
  const socket = connect({ host: '127.0.0.1', port, localAddress: from });
  sockets.push(socket);
  socket.on('error', () => {});
  const chunks: Buffer[] = [];
  heard.set(socket, chunks);
  socket.on('data', (chunk) => chunks.push(chunk));
  await new Promise((r) => socket.once('connect', r));
  if (text) socket.write(text);
  await wait(10); // so that the server has seen them in this order
  return socket;
}

function answered(socket: Socket): Promise<string> {
  return new Promise((resolve) => {
    const text = () => Buffer.concat(heard.get(socket) ?? []).toString();
    if (socket.destroyed) resolve(text());
    socket.once('close', () => resolve(text()));
  });
}

async function status(from: string): Promise<string> {
  return (await answered(await open(from, GET))).slice(9, 12);
}
