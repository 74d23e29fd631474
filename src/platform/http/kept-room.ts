import { createHash } from 'node:crypto';
import type { Keys } from '../crypto.ts';
import { raw, type Sql, sql } from '../db/sql.ts';
import { networkOf } from '../network.ts';

const MOST_OF_BROWSER = 20;
// an ordinary form takes a few KB, the longest half a million bytes
const MOST_BYTES_OF_ACCOUNT = 2_000_000;
// one address of a mobile network has thousands of people behind it
const MOST_BYTES_OF_NETWORK = 16_000_000;
const MOST_BYTES = 64_000_000;

/** Whose it is, as a row of what is kept for a while says it: no address, no account and no cookie can be read from it. */
export function keeperOf(
  keys: Keys,
  o: { browser: string; address: string; writer?: Buffer | undefined },
): Keeper {
  return {
    browser: hashOf(o.browser),
    network: keys.mac('kept-network', networkOf(o.address)).subarray(0, 16),
    writer: o.writer ?? null,
  };
}

/** How a browser is named there. */
export function hashOf(browser: string): Buffer {
  return createHash('sha256').update(browser).digest();
}

/**
 * Whether one thing more may be kept in `table`, as a condition of the statement that keeps it. A browser, an account and a network have
 * a share each, so that none of them alone takes the room of all. Whoever has no account never uses the last half of it, of their
 * network's nor of all: accounts cost something, addresses and cookies do not. Requests at the same moment do not see one another, so
 * that the bounds are passed by as many forms as there are connections to the database, and no more.
 */
export function hasRoom(
  table: 'parked_forms' | 'refused_pages',
  { browser, network, writer }: Keeper,
  now: Date,
): Sql {
  const t = raw(table);
  const share = writer ? 1 : 0.5;
  const bytes = sql`select coalesce(sum(octet_length(content)), 0)`;
  return sql`(select count(*) < ${MOST_OF_BROWSER} from ${t} where browser_hash = ${browser} and until > ${now})
    and (${bytes} < ${MOST_BYTES_OF_ACCOUNT} from ${t} where writer = ${writer} and until > ${now})
    and (${bytes} < ${MOST_BYTES_OF_NETWORK * share} from ${t} where network = ${network} and until > ${now})
    and (${bytes} < ${MOST_BYTES * share} from ${t})`;
}

export interface Keeper {
  browser: Buffer;
  /** A keyed hash. */
  network: Buffer;
  /** The mark of the account (csrf.ts); null for nobody in particular. */
  writer: Buffer | null;
}
