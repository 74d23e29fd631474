import { connect, type Socket } from 'node:net';

const HEAD = 'POST /dang-nhap HTTP/1.1\r\nhost: a\r\ncontent-type: application/x-www-form-urlencoded\r\n';
const DROP_MS = 1_000;
const NETWORKS = 8;

/**
 * Holds that many connections from a few networks for so long: a third says nothing, a third never ends its head, a third never ends
 * its form; each sends a letter now and then, and one that is closed is opened again.
 */
export async function holdSlow(url: string, o: { many: number; seconds: number }): Promise<void> {
  const { hostname, port } = new URL(url);
  const said = ['', HEAD, `${HEAD}content-length: 7000\r\n\r\n`];
  const open = (nth: number): Socket => {
    const localAddress = `127.0.${nth % NETWORKS}.2`;
    const socket = connect({ host: hostname, port: Number(port), localAddress });
    socket.on('error', () => {});
    socket.resume().write(said[nth % said.length] ?? '');
    return socket;
  };
  const sockets = Array.from({ length: o.many }, (_, nth) => open(nth));
  const end = performance.now() + o.seconds * 1000;
  while (performance.now() < end) {
    await new Promise((r) => setTimeout(r, DROP_MS));
    for (const [nth, socket] of sockets.entries())
      if (socket.destroyed) sockets[nth] = open(nth);
      else if (nth % said.length > 0) socket.write('a');
  }
  for (const socket of sockets) socket.destroy();
}
