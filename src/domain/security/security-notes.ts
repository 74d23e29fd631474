import type { Keys } from '#platform/crypto.ts';
import type { Db } from '#platform/db/db.ts';
import { errorFields } from '#platform/error-fields.ts';
import type { Log } from '#platform/log.ts';
import { rowOf } from './row-of-event.ts';
import { addTallies, insertEvents } from './security.store.ts';
import type { SecurityEvent, SecurityRow } from './security-event.ts';
import { ALARM_KINDS, type AlarmKind, type BurstKind, type SecurityKind } from './security-kind.ts';
import { isKnown, securityTallies } from './security-tallies.ts';

const SOON_MS = 1_000;
const AGAIN_MS = 5_000; // after a failure
const HOUR_MS = 3_600_000;
const WAITS_MS = [60_000, 600_000, HOUR_MS]; // from one row of a burst to its next
const MOST_BURSTS = 500;

/**
 * Notes what anybody can cause as often as they like. Noting waits for nothing: events are counted in memory, written a second later,
 * and those that are equal (kind, person, network, detail) are one burst, whose next rows come after a minute, ten, and every hour. Of each
 * kind an hour has at most 500 different bursts of strangers and 500 of those who are known here. What comes beyond them is counted
 * together, of strangers without name and network, of everybody who is known under their own name still, without network: invented names
 * never hide whom an attack is about. So a process writes at most 4,000 rows an hour of a kind, and four for each officer and account.
 * What the alarms count is kept apart (`security-tallies.ts`). What was noted in the second before a process is killed is lost.
 */
export function securityNotes(o: NotesDeps): SecurityNotes {
  const bursts = new Map<string, Burst>();
  const begun = new Map<string, { hour: number; bursts: number }>();
  const tallies = securityTallies();
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();

  const say = (alarm: SecurityKind, times: number) => o.log.error({ alarm, times }, 'security alarm');

  const hasRoom = (row: SecurityRow): boolean => {
    const hour = Math.floor(row.at.getTime() / HOUR_MS);
    const whose = `${row.kind} ${isKnown(row) ? 'known' : 'strangers'}`;
    const k = begun.get(whose);
    if (k?.hour !== hour) begun.set(whose, { hour, bursts: 1 });
    else if (k.bursts >= MOST_BURSTS) return false;
    else k.bursts++;
    return true;
  };

  const write = async (everything: boolean): Promise<void> => {
    await writeTallies();
    const now = o.now().getTime();
    const rows: SecurityRow[] = [];
    for (const [key, b] of bursts) {
      const isDue = now >= b.nextAt;
      if (b.row && (everything || isDue)) {
        rows.push(b.row);
        b.row = undefined;
        b.nextAt = now + (WAITS_MS[b.written++] ?? HOUR_MS);
      } else if (!b.row && isDue) bursts.delete(key);
    }
    if (rows.length === 0) return;
    try {
      await insertEvents(o.db, rows);
    } catch (e) {
      for (const row of rows) count(row);
      throw e;
    }
    for (const { kind, times } of rows) if (ALARM_KINDS.some((alarm) => alarm === kind)) say(kind, times);
  };

  const writeTallies = async (): Promise<void> => {
    const taken = tallies.take();
    if (taken.length === 0) return;
    try {
      await addTallies(o.db, taken);
    } catch (e) {
      tallies.putBack(taken);
      throw e;
    }
  };

  const count = (row: SecurityRow): void => {
    const b = bursts.get(keyOf(row));
    if (!b) bursts.set(keyOf(row), { row, written: 0, nextAt: 0 });
    else if (!b.row) b.row = row;
    else {
      b.row.times += row.times;
      if (row.at > b.row.at) b.row.at = row.at;
      if (row.since < b.row.since) b.row.since = row.since;
    }
  };

  // one after another: whoever waits for a writing waits for what another one has taken too
  const writeInTurn = (everything: boolean): Promise<void> => {
    const turn = writing.then(() => write(everything));
    writing = turn.catch(() => undefined);
    return turn;
  };

  const begin = (ms: number): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      writeInTurn(false).then(
        () => void (bursts.size > 0 && begin(SOON_MS)),
        (e) => {
          o.log.warn({ err: errorFields(e) }, 'the security journal could not be written');
          begin(AGAIN_MS);
        },
      );
    }, ms).unref();
  };

  return {
    note(e) {
      const own = rowOf(o.keys, e, o.now());
      const row = bursts.has(keyOf(own)) || hasRoom(own) ? own : together(own);
      tallies.count(own);
      count(row);
      begin(SOON_MS);
    },
    raised: (alarm) => say(alarm, 1),
    flush: () => writeInTurn(true),
    async close() {
      clearTimeout(timer);
      await writeInTurn(true).catch((e) =>
        o.log.warn({ err: errorFields(e) }, 'the security journal could not be written'),
      );
      clearTimeout(timer);
    },
  };
}

/** All that is left of an event when there are too many different ones. */
function together(row: SecurityRow): SecurityRow {
  const { whoKind, whoId } = isKnown(row) ? row : { whoKind: null, whoId: null };
  return { ...row, whoKind, whoId, by: null, network: null, detail: '' };
}

function keyOf(r: SecurityRow): string {
  return [r.kind, r.whoId, r.network, r.detail].join(' ');
}

interface Burst {
  /** Not written yet. */
  row: SecurityRow | undefined;
  /** Rows until now. */
  written: number;
  /** Not written again before. */
  nextAt: number;
}

export interface SecurityNotes {
  /** Returns at once and never throws. */
  note(e: SecurityEvent<BurstKind>): void;
  /** An alarm is recorded in a transaction: the log says so, as of those that are noted. */
  raised(alarm: AlarmKind): void;
  /** Writes at once what was noted until now. */
  flush(): Promise<void>;
  /** Writes what is left, before the database is closed. */
  close(): Promise<void>;
}

interface NotesDeps {
  db: Db;
  keys: Pick<Keys, 'mac'>;
  /** The machine's own time. */
  now(): Date;
  log: Log;
}
