import { DatabaseAway } from './db/database-away.ts';
import type { Db } from './db/db.ts';
import { sql } from './db/sql.ts';
import { Refusal, type Refused } from './errors.ts';
import { inTime } from './in-time.ts';
import { networksOf } from './network.ts';
import { VN_OFFSET_MS } from './time.ts';

const SLOW_MS = 250;
const DAY = 24 * 3600;
/**
 * So many times what one network of 64 bits may do, all of the same 48 bits may do together: whoever was given such a network has 65,536
 * of the smaller ones, and a mobile provider has many people in one.
 */
export const WIDER = 16;

declare module './errors.ts' {
  interface RefusalCodes {
    /** After so many seconds the count of the limit that was reached begins anew. */
    'too-often': Refused<429, { seconds: number }>;
  }
}

/**
 * Counts in PostgreSQL, so that all processes share one count; when the database is slow to answer, in this process alone: a limit
 * that cannot be looked up must neither shut everybody out nor let everybody in. When the database is away, whoever asks is refused
 * for that reason, and the try is not counted. `who` may be an address: its network is counted, of IPv6 the wider one around it too
 * (`networksOf`), for which the limit is `WIDER` times as high; and so it is with an address, a space and what is tried from it. The windows of a limit of days begin at midnight in Việt Nam, where they
 * are called days.
 * @param onRefused is told of every try that was one too many.
 */
export function rateLimiter(
  db: Db,
  now: () => Date,
  onRefused?: (limit: Limit, who: string) => void,
): RateLimiter {
  const own = new Map<string, { slot: number; hits: number }>();
  const underWay = new Map<string, Set<Promise<void>>>();
  const slotOf = (seconds: number) => Math.floor((now().getTime() / 1000 + aheadOf(seconds)) / seconds);

  const hitHere = (key: string, slot: number): number => {
    if (own.size > 50_000) own.clear();
    const o = own.get(key);
    const hits = o?.slot === slot ? o.hits + 1 : 1;
    own.set(key, { slot, hits });
    return hits;
  };

  const takeBackHere = (key: string, slot: number): void => {
    const o = own.get(key);
    if (o?.slot === slot && o.hits > 0) own.set(key, { slot, hits: o.hits - 1 });
  };

  // what is counted here is counted for all processes too; how many tries of all of them that makes
  const share = async ({ key, seconds }: Count, slot: number, here: number): Promise<number> => {
    const row = db.one<{
      hits: number;
    }>(sql`insert into rate_hits (key, slot, hits, until) values (${key}, ${slot}, 1, ${endOf(slot, seconds)})
      on conflict (key, slot) do update set hits = rate_hits.hits + 1 returning hits`);
    // also when that turns out only after this try has gone on
    const known = row.catch((e) => {
      if (!(e instanceof DatabaseAway)) return undefined;
      takeBackHere(key, slot);
      return e;
    });
    const hits = await inTime(known, SLOW_MS);
    if (hits instanceof DatabaseAway) throw hits;
    return hits?.hits ?? here;
  };

  const counted = async (c: Count): Promise<boolean> => {
    const slot = slotOf(c.seconds);
    const here = hitHere(c.key, slot);
    return here <= c.max && (await share(c, slot, here)) <= c.max;
  };

  const knownHere = ({ key, seconds }: Count): number => {
    const o = own.get(key);
    return o?.slot === slotOf(seconds) ? o.hits : 0;
  };
  const isReached = (c: Count) => knownHere(c) >= c.max;

  const countWrong = async (c: Count): Promise<void> => {
    const slot = slotOf(c.seconds);
    const hits = await share(c, slot, hitHere(c.key, slot));
    if (hits > knownHere(c)) own.set(c.key, { slot, hits });
  };

  // those that are looked at in this moment, where no more may be
  const full = (counts: Count[]): Set<Promise<void>> | undefined => {
    for (const c of counts) {
      const others = underWay.get(c.key);
      if (others && knownHere(c) + others.size >= c.max) return others;
    }
    return undefined;
  };

  // what is refused of one network is not counted for the wider one: whoever is held up uses up nothing of their neighbours
  const hit = async (limit: Limit, who: string): Promise<boolean> => {
    for (const c of countsOf(limit, who)) {
      if (await counted(c)) continue;
      if (!limit.quiet) onRefused?.(limit, who);
      return false;
    }
    return true;
  };

  const take = async (limit: Limit, who: string): Promise<number | undefined> => {
    if (limit.max < 1) return undefined;
    const slot = slotOf(limit.seconds);
    const key = `${limit.name}:${who}`;
    const here = hitHere(key, slot);
    const row = db.one<{
      hits: number;
    }>(sql`insert into rate_hits (key, slot, hits, until) values (${key}, ${slot}, 1, ${endOf(slot, limit.seconds)})
      on conflict (key, slot) do update set hits = rate_hits.hits + 1 where rate_hits.hits < ${limit.max} returning hits`);
    const answered = row.then(
      (row) => ({ taken: row?.hits }),
      (e) => {
        if (e instanceof DatabaseAway) return e;
        throw e;
      },
    );
    const answer = await inTime(answered, SLOW_MS);
    const isAway = answer instanceof DatabaseAway;
    const taken = isAway ? undefined : answer ? answer.taken : here <= limit.max ? here : undefined;
    if (taken === undefined) takeBackHere(key, slot);
    if (isAway) throw answer;
    return taken;
  };

  return {
    hit,
    take,
    hitHere: (limit, who) => {
      const held = countsOf(limit, who).every((c) => hitHere(c.key, slotOf(c.seconds)) <= c.max);
      if (!held) onRefused?.(limit, who);
      return held;
    },
    giveBack: async (limit, who) => {
      const slot = slotOf(limit.seconds);
      const keys = countsOf(limit, who).map((c) => c.key);
      for (const key of keys) takeBackHere(key, slot);
      // while the database is away there is nothing to take back from, or no way to
      await inTime(
        db.run(
          sql`update rate_hits set hits = hits - 1 where key = any(${keys}::text[]) and slot = ${slot} and hits > 0`,
        ),
        SLOW_MS,
      );
    },
    guess: async (limit, who, look) => {
      const counts = countsOf(limit, who);
      for (let others = full(counts); others; others = full(counts)) await Promise.race(others);
      if (counts.some(isReached)) {
        onRefused?.(limit, who);
        throw new Refusal('too-often', { seconds: limit.seconds }, 429);
      }
      const found = look().then(async (f) => {
        if (f === undefined) await Promise.all(counts.map(countWrong));
        return f;
      });
      const ended = found.then(
        () => {},
        () => {},
      );
      for (const { key } of counts) underWay.set(key, (underWay.get(key) ?? new Set()).add(ended));
      return found.finally(() => {
        for (const { key } of counts) {
          const looking = underWay.get(key);
          looking?.delete(ended);
          if (looking?.size === 0) underWay.delete(key);
        }
      });
    },
    /** Whether this process already knows that the limit is reached; does not ask the database. */
    blocked: (limit, who) => {
      const reached = countsOf(limit, who).some(isReached);
      if (reached && !limit.quiet) onRefused?.(limit, who);
      return reached;
    },
    fail: async (limit, who) => {
      for (const c of countsOf(limit, who)) {
        const held = await counted(c); // the failure itself is answered; what comes next is refused
        if (!held) own.set(c.key, { slot: slotOf(c.seconds), hits: c.max });
      }
    },
  };
}

function countsOf({ name, max, seconds }: Limit, who: string): Count[] {
  const [address = '', ...about] = who.split(' ');
  const [network, wider] = networksOf(address);
  const keyOf = (of: string) => `${name}:${[of, ...about].join(' ')}`;
  const count = { key: keyOf(network), max, seconds };
  return wider === undefined ? [count] : [count, { key: keyOf(wider), max: max * WIDER, seconds }];
}

// by how many seconds a window of days begins before that of UTC
function aheadOf(seconds: number): number {
  return seconds % DAY === 0 ? VN_OFFSET_MS / 1000 : 0;
}

function endOf(slot: number, seconds: number): Date {
  return new Date(((slot + 1) * seconds - aheadOf(seconds)) * 1000);
}

/** What is counted under one key. */
interface Count {
  key: string;
  max: number;
  seconds: number;
}

export interface Limit {
  name: string;
  max: number;
  seconds: number;
  /** Nobody is refused by it: it only tells who is asked for more. */
  quiet?: true;
}

export interface RateLimiter {
  /** Counts one try by `who`; false when it is one too many. @throws DatabaseAway */
  hit(limit: Limit, who: string): Promise<boolean>;
  /**
   * Takes one of what `who` may have: unlike `hit`, what is refused is not counted, so that limits of one name with another `max` may
   * share a count; and `who` is never an address. @returns how many are taken with it; undefined when none is left, which nobody else is
   * told of. @throws DatabaseAway
   */
  take(limit: Limit, who: string): Promise<number | undefined>;
  /** The same in this process alone: of what costs it its time and changes nothing. */
  hitHere(limit: Limit, who: string): boolean;
  /** Takes one try by `who` back: it failed, and not by their doing. */
  giveBack(limit: Limit, who: string): Promise<void>;
  blocked(limit: Limit, who: string): boolean;
  /**
   * Looks for what `who` guesses: `undefined` is a wrong guess, and only that is counted and written. As many are looked at in one moment
   * as may still be wrong, the others wait for them, so that a thousand at the same moment are no more than one after another, and no
   * right one is refused for the others that are under way. @throws Refusal 429 when too many were wrong.
   */
  guess<T>(limit: Limit, who: string, look: () => Promise<T | undefined>): Promise<T | undefined>;
  /** Counts a failure (of a look-up, of a code), so that those who succeed pay nothing. */
  fail(limit: Limit, who: string): Promise<void>;
}
