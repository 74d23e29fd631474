import { connect, type Socket } from 'node:net';

const HEAD = 'POST /dang-nhap HTTP/1.1\r\nhost: a\r\ncontent-type: application/x-www-form-urlencoded\r\n';
const TICK_MS = 20;
const DROPS = 50; // ticks between the letters that keep a connection from looking dead
const NETWORKS = 8;

/**
 * Holds that many connections from a few networks for so long: a third says nothing, a third never ends its head, a third never ends
 * its form; each sends a letter now and then, and one that is closed is opened again. Not more than `perSecond` are opened in a second.
 */
export async function holdSlow(url: string, o: SlowOptions): Promise<void> {
  const { hostname, port } = new URL(url);
  const beginnings = ['', HEAD, `${HEAD}content-length: 7000\r\n\r\n`];
  const open = (nth: number): Socket => {
    const localAddress = `127.0.${nth % NETWORKS}.2`;
    const socket = connect({ host: hostname, port: Number(port), localAddress });
    socket.on('error', () => {});
    socket.resume().write(beginnings[nth % beginnings.length] ?? '');
    return socket;
  };
  const sockets: (Socket | undefined)[] = Array.from({ length: o.many });
  const end = performance.now() + o.seconds * 1000;
  for (let tick = 0; performance.now() < end; tick++) {
    let left = Math.ceil((o.perSecond * TICK_MS) / 1000);
    for (const [nth, socket] of sockets.entries())
      if ((!socket || socket.destroyed) && left-- > 0) sockets[nth] = open(nth);
      else if (nth % DROPS === tick % DROPS && nth % beginnings.length > 0) socket?.write('a');
    await new Promise((r) => setTimeout(r, TICK_MS));
  }
  for (const socket of sockets) socket?.destroy();
}

interface SlowOptions {
  many: number;
  seconds: number;
  perSecond: number;
}
