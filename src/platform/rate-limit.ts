import { DatabaseAway } from './db/database-away.ts';
import type { Db } from './db/db.ts';
import { sql } from './db/sql.ts';
import { Refusal, type Refused } from './errors.ts';
import { inTime } from './in-time.ts';
import { networkOf } from './network.ts';

const SLOW_MS = 250;

declare module './errors.ts' {
  interface RefusalCodes {
    /** After so many seconds the count of the limit that was reached begins anew. */
    'too-often': Refused<429, { seconds: number }>;
  }
}

/**
 * Counts in PostgreSQL, so that all processes share one count; when the database is slow to answer, in this process alone: a limit
 * that cannot be looked up must neither shut everybody out nor let everybody in. When the database is away, whoever asks is refused
 * for that reason, and the try is not counted. `who` may be an address: its network is counted.
 * @param onRefused is told of every try that was one too many.
 */
export function rateLimiter(
  db: Db,
  now: () => Date,
  onRefused?: (limit: Limit, who: string) => void,
): RateLimiter {
  const own = new Map<string, { slot: number; hits: number }>();
  const underWay = new Map<string, Set<Promise<void>>>();
  const keyOf = (limit: Limit, who: string) => `${limit.name}:${networkOf(who)}`;
  const slotOf = (seconds: number) => Math.floor(now().getTime() / 1000 / seconds);

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
  const share = async (limit: Limit, key: string, slot: number, here: number): Promise<number> => {
    const asked = db.one<{
      hits: number;
    }>(sql`insert into rate_hits (key, slot, hits, until) values (${key}, ${slot}, 1, ${new Date((slot + 1) * limit.seconds * 1000)})
      on conflict (key, slot) do update set hits = rate_hits.hits + 1 returning hits`);
    // also when that turns out only after this try has gone on
    const known = asked.catch((e) => {
      if (!(e instanceof DatabaseAway)) return undefined;
      takeBackHere(key, slot);
      return e;
    });
    const hits = await inTime(known, SLOW_MS);
    if (hits instanceof DatabaseAway) throw hits;
    return hits?.hits ?? here;
  };

  const counted = async (limit: Limit, who: string): Promise<boolean> => {
    const slot = slotOf(limit.seconds);
    const key = keyOf(limit, who);
    const here = hitHere(key, slot);
    return here <= limit.max && (await share(limit, key, slot, here)) <= limit.max;
  };

  const wrongHere = (key: string, limit: Limit): number => {
    const o = own.get(key);
    return o?.slot === slotOf(limit.seconds) ? o.hits : 0;
  };

  const countWrong = async (limit: Limit, key: string): Promise<void> => {
    const slot = slotOf(limit.seconds);
    const hits = await share(limit, key, slot, hitHere(key, slot));
    if (hits > wrongHere(key, limit)) own.set(key, { slot, hits });
  };

  const hit = async (limit: Limit, who: string): Promise<boolean> => {
    const held = await counted(limit, who);
    if (!held && !limit.quiet) onRefused?.(limit, who);
    return held;
  };

  const take = async (limit: Limit, who: string): Promise<number | undefined> => {
    if (limit.max < 1) return undefined;
    const slot = slotOf(limit.seconds);
    const key = keyOf(limit, who);
    const here = hitHere(key, slot);
    const asked = db.one<{
      hits: number;
    }>(sql`insert into rate_hits (key, slot, hits, until) values (${key}, ${slot}, 1, ${new Date((slot + 1) * limit.seconds * 1000)})
      on conflict (key, slot) do update set hits = rate_hits.hits + 1 where rate_hits.hits < ${limit.max} returning hits`);
    const answered = asked.then(
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
      const held = hitHere(keyOf(limit, who), slotOf(limit.seconds)) <= limit.max;
      if (!held) onRefused?.(limit, who);
      return held;
    },
    giveBack: async (limit, who) => {
      const slot = slotOf(limit.seconds);
      const key = keyOf(limit, who);
      takeBackHere(key, slot);
      // while the database is away there is nothing to take back from, or no way to
      await inTime(
        db.run(sql`update rate_hits set hits = hits - 1 where key = ${key} and slot = ${slot} and hits > 0`),
        SLOW_MS,
      );
    },
    guess: async (limit, who, look) => {
      const key = keyOf(limit, who);
      for (
        let others = underWay.get(key);
        others && wrongHere(key, limit) + others.size >= limit.max;
        others = underWay.get(key)
      )
        await Promise.race(others);
      if (wrongHere(key, limit) >= limit.max) {
        onRefused?.(limit, who);
        throw new Refusal('too-often', { seconds: limit.seconds }, 429);
      }
      const found = look().then(async (f) => {
        if (f === undefined) await countWrong(limit, key);
        return f;
      });
      const ended = found.then(
        () => {},
        () => {},
      );
      const looking = underWay.get(key) ?? new Set();
      underWay.set(key, looking.add(ended));
      return found.finally(() => {
        looking.delete(ended);
        if (looking.size === 0) underWay.delete(key);
      });
    },
    /** Whether this process already knows that the limit is reached; does not ask the database. */
    blocked: (limit, who) => {
      const o = own.get(keyOf(limit, who));
      const isReached = !!o && o.slot === slotOf(limit.seconds) && o.hits >= limit.max;
      if (isReached && !limit.quiet) onRefused?.(limit, who);
      return isReached;
    },
    fail: async (limit, who) => {
      const held = await counted(limit, who); // the failure itself is answered; what comes next is refused
      if (!held) own.set(keyOf(limit, who), { slot: slotOf(limit.seconds), hits: limit.max });
    },
  };
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
   * share a count. @returns how many are taken with it; undefined when none is left, which nobody else is told of. @throws DatabaseAway
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
