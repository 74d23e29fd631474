import pg from 'pg';
import { hostsOf } from './database-url.ts';
import { connectionOf, streamOf } from './stream-of.ts';
import { WritableHost } from './writable-host.ts';

const READ_ONLY = '25006';

/**
 * A connection to the database of a DATABASE_URL, which may name several hosts: then to the one that can be written to, and it ends
 * when another becomes that.
 */
export function openClient(url: string, o: pg.ClientConfig): pg.Client {
  const Client = clientOf(url);
  return new Client({ ...o, connectionString: url });
}

/** The same for a pool. */
export function openPool(url: string, o: pg.PoolConfig): pg.Pool {
  return new pg.Pool({ ...o, connectionString: url, Client: clientOf(url) });
}

/** Somebody had no answer from the database: its hosts are looked at again. */
export function doubtHosts(url: string): void {
  clientOf(url).doubt?.();
}

// What one connection finds out about the hosts, all of this process know.
const classes = new Map<string, ClientClass>();

function clientOf(url: string): ClientClass {
  const hosts = hostsOf(url) ?? [url];
  if (hosts.length === 1) return pg.Client;
  const clientClass = classes.get(url) ?? clientOfHosts(hosts);
  classes.set(url, clientClass);
  return clientClass;
}

function clientOfHosts(hosts: readonly string[]): ClientClass {
  const writable = new WritableHost(hosts);
  const open = new Map<pg.Client, string>();
  const dropped = new WeakSet<pg.Client>();
  // those to another host would at best be read-only; at worst that host does not know yet that it was replaced
  writable.onFound((url) => {
    for (const [client, host] of [...open])
      if (host !== url) {
        dropped.add(client);
        streamOf(client).destroy();
      }
  });

  return class ClientOfHosts extends pg.Client {
    static doubt(): void {
      writable.doubt();
    }

    #host: string | undefined;

    constructor(config?: pg.ClientConfig) {
      super({ ...config, connectionString: hosts[0] });
      connectionOf(this).on('errorMessage', ({ code }) => code === READ_ONLY && this.#isLost());
      // also of a connection that is lost in use: whoever waits for an answer is told by its query
      this.on('error', () => this.#isLost());
      this.on('end', () => open.delete(this));
    }

    override connect(): Promise<pg.Client>;
    override connect(callback: ((err: Error) => void) | ((err: null, c: pg.Client) => void)): void;
    override connect(
      callback?: ((err: Error) => void) | ((err: null, c: pg.Client) => void),
    ): Promise<pg.Client> | undefined {
      const connected = this.#connect();
      if (!callback) return connected;
      const done = callback as (err: Error | null, c?: pg.Client) => void; // the two ways of one function
      connected.then((c) => done(null, c), done);
    }

    async #connect(): Promise<pg.Client> {
      const url = await writable.find();
      const { hostname, port } = new URL(url);
      Object.assign(this, { host: hostname.replace(/^\[(.*)\]$/, '$1'), port: Number(port || 5432) });
      this.#host = url;
      open.set(this, url);
      try {
        return await super.connect();
      } catch (e) {
        this.#isLost();
        throw e;
      }
    }

    // what is said of a host counts once: a connection that we dropped ourselves says nothing of it
    #isLost(): void {
      if (this.#host !== undefined && !dropped.has(this)) writable.doubt(this.#host);
      this.#host = undefined;
    }
  };
}

type ClientClass = typeof pg.Client & { doubt?: () => void };
