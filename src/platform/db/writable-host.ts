import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

const FIND_MS = 2_500; // within the limit of a page on connecting
const PROBE_MS = 1_000;
const AGAIN_MS = 300;
const OTHERS_MS = 100; // to answer too, after the first that can be written to has

/**
 * Which of several hosts can be written to. It is remembered until somebody doubts it: then all are asked at once, again and again,
 * until one can be written to; of two, the one that was promoted later.
 */
export class WritableHost {
  readonly #urls: readonly string[];
  #current: string | undefined;
  #looking: Promise<string> | undefined;
  readonly #moved = new Set<(url: string) => void>();

  constructor(urls: readonly string[]) {
    this.#urls = urls;
  }

  /** @throws when none is found for as long as a page may wait; the search goes on. */
  async find(): Promise<string> {
    if (this.#current !== undefined) return this.#current;
    this.#looking ??= this.#look();
    const giveUp = new AbortController();
    const timeout = wait(FIND_MS, undefined, { signal: giveUp.signal }).catch(() => undefined);
    const url = await Promise.race([this.#looking, timeout]);
    giveUp.abort();
    if (url === undefined) throw Object.assign(new Error('no host can be written to'), { code: '08001' });
    return url;
  }

  /** A connection to this host was lost or could not be made; without a host, something was not answered by whichever it is. */
  doubt(url = this.#current): void {
    if (url === undefined || url !== this.#current) return;
    this.#current = undefined;
    this.#looking ??= this.#look();
  }

  /** Calls back whenever a host was found. */
  onFound(f: (url: string) => void): void {
    this.#moved.add(f);
  }

  async #look(): Promise<string> {
    for (;;) {
      const url = await firstWritable(this.#urls);
      if (url !== undefined) {
        this.#current = url;
        this.#looking = undefined;
        for (const f of this.#moved) f(url);
        return url;
      }
      await wait(AGAIN_MS, undefined, { ref: false });
    }
  }
}

async function firstWritable(urls: readonly string[]): Promise<string | undefined> {
  const writableHosts: { url: string; timeline: string }[] = [];
  let first = () => {};
  const anyFound = new Promise<void>((r) => {
    first = r;
  });
  const probes = urls.map(async (url) => {
    const timeline = await timelineOfWritable(url).catch(() => undefined);
    if (timeline === undefined) return;
    writableHosts.push({ url, timeline });
    first();
  });
  const all = Promise.all(probes);
  await Promise.race([all, anyFound.then(() => wait(OTHERS_MS, undefined, { ref: false }))]);
  return writableHosts.sort((a, b) => b.timeline.localeCompare(a.timeline))[0]?.url;
}

// every promotion begins a new timeline: the first eight hexadecimal digits of the name of its log's files
async function timelineOfWritable(url: string): Promise<string | undefined> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'mot-cua looks',
    connectionTimeoutMillis: PROBE_MS,
    query_timeout: PROBE_MS,
    pipeline: true,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ timeline: string | null }>(
      `select case when not pg_is_in_recovery() and current_setting('transaction_read_only') = 'off'
        then left(pg_walfile_name(pg_current_wal_insert_lsn()), 8) end as timeline`,
    );
    return rows[0]?.timeline ?? undefined;
  } finally {
    client.end().catch(() => {});
  }
}
