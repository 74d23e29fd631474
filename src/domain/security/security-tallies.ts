import type { SecurityRow } from './security-event.ts';
import { FAILURES } from './security-kind.ts';

const MINUTE_MS = 60_000;
const MOST = { networks: 5_000, names: 1_000 };

/**
 * Counts failures for the alarms by the minute in which they happened, apart from the rows of the journal, which are cut and come late:
 * each officer and account, whatever else happens, and of networks the first 5,000 of a minute, of names that belong to nobody the
 * first 1,000. What all have together is counted always.
 */
export function securityTallies(): SecurityTallies {
  let waiting = new Map<string, Tally>();
  let minute = 0;
  const strangers = { networks: new Set<string>(), names: new Set<string>() };

  const add = (t: Tally): void => {
    const key = [t.minute.getTime(), t.whoKind, t.whoId, t.network].join(' ');
    const before = waiting.get(key);
    if (before) before.times += t.times;
    else waiting.set(key, t);
  };
  const hasRoom = (of: keyof typeof strangers, who: string): boolean => {
    if (strangers[of].size < MOST[of]) strangers[of].add(who);
    return strangers[of].has(who);
  };

  return {
    count(row) {
      if (!FAILURES.some((kind) => kind === row.kind)) return;
      const at = Math.floor(row.at.getTime() / MINUTE_MS);
      if (at !== minute) {
        minute = at;
        strangers.networks.clear();
        strangers.names.clear();
      }
      const one = { minute: new Date(at * MINUTE_MS), times: row.times };
      const { whoKind, whoId, network } = row;
      add({ ...one, whoKind: '', whoId: '', network: '' });
      if (whoKind && whoId && (isKnown(row) || hasRoom('names', whoId)))
        add({ ...one, whoKind, whoId, network: '' });
      if (network && hasRoom('networks', network)) add({ ...one, whoKind: '', whoId: '', network });
    },
    take() {
      const taken = [...waiting.values()];
      waiting = new Map();
      return taken;
    },
    putBack(tallies) {
      for (const t of tallies) add(t);
    },
  };
}

/** Whether it is about somebody who is known here, rather than about a name that was typed. */
export function isKnown(row: SecurityRow): boolean {
  return row.whoKind !== null && row.whoKind !== 'unknown';
}

export interface SecurityTallies {
  count(row: SecurityRow): void;
  /** What is not written yet; it counts as written. */
  take(): Tally[];
  /** It could not be written. */
  putBack(tallies: Tally[]): void;
}

/** Failures of one minute: of a person, of a network, or with both empty of everybody together. */
export interface Tally {
  minute: Date;
  whoKind: NonNullable<SecurityRow['whoKind']> | '';
  whoId: string;
  network: string;
  times: number;
}
