import { connect, createServer, type Socket } from 'node:net';

/** Stands between the program and a PostgreSQL server, and makes the network fail as networks do. */
export async function proxyTo(databaseUrl: string): Promise<TcpProxy> {
  const target = new URL(databaseUrl);
  const pairs = new Set<[Socket, Socket]>();
  let frozen = false;
  let refusing = false;
  const server = createServer((here) => {
    if (refusing) return void here.resetAndDestroy();
    const there = connect(Number(target.port), target.hostname);
    const pair: [Socket, Socket] = [here, there];
    pairs.add(pair);
    if (frozen) here.pause();
    for (const [from, to] of [pair, [there, here] as const]) {
      from.on('data', (bytes) => to.write(bytes));
      from.on('error', () => {});
      from.on('close', () => {
        pairs.delete(pair);
        to.destroy();
      });
    }
    if (frozen) there.pause();
  });
  await new Promise<void>((r) => {
    server.listen(0, '127.0.0.1', () => r());
  });
  const own = new URL(databaseUrl);
  own.hostname = '127.0.0.1';
  own.port = String((server.address() as { port: number }).port);
  const all = () => [...pairs].flat();
  return {
    url: own.href,
    freeze() {
      frozen = true;
      for (const socket of all()) socket.pause();
    },
    thaw() {
      frozen = false;
      for (const socket of all()) socket.resume();
    },
    refuse() {
      refusing = true;
      for (const socket of all()) socket.resetAndDestroy();
    },
    accept() {
      refusing = false;
    },
    async close() {
      for (const socket of all()) socket.destroy();
      await new Promise((r) => server.close(r));
    },
  };
}

export interface TcpProxy {
  /** The same database, over the proxy. */
  url: string;
  /** Connections stay and are accepted, and nothing passes: a frozen machine, a cable that was pulled. */
  freeze(): void;
  thaw(): void;
  /** Every connection is reset, and no new one is accepted. */
  refuse(): void;
  accept(): void;
  close(): Promise<void>;
}
