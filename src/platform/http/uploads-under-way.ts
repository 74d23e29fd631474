import { Refusal } from '../errors.ts';

/**
 * The most bytes of files that one account may have on their way or lying in the folder of uploads at once, in one process. With several
 * web processes an account has as many shares, and that is meant: what keeps the disk is its floor of free space, which every process
 * asks before each file, and the day's quota counts what is kept for all of them. The share only keeps one account's many tabs from
 * being the first to reach that floor. A count in the database would cost two statements a file and outlive a process that was killed.
 */
export const MOST_UNDER_WAY = 150_000_000;

const bytesByAccount = new Map<string, number>();

/** Counts what one request takes of its account's share. Whoever opened it closes it when its files are gone or taken over. */
export function openShare(account: string): Share {
  let own = 0;
  const add = (bytes: number) => {
    own += bytes;
    const all = (bytesByAccount.get(account) ?? 0) + bytes;
    if (all > 0) bytesByAccount.set(account, all);
    else bytesByAccount.delete(account);
    return all;
  };
  return {
    take(bytes) {
      if (add(bytes) > MOST_UNDER_WAY) throw new Refusal('upload.others-under-way', {}, 429);
    },
    isIn() {}, // they count until they are gone or taken over
    close: () => void add(-own),
  };
}

export interface Share {
  /** Refuses 'upload.others-under-way' when the account has too much under way, 'upload.gave-way' to who is not signed in. */
  take(bytes: number): void;
  /** All of its files are whole. */
  isIn(): void;
  close(): void;
  /** Aborted, with the reason that `take` throws from then on, when what has come of it makes room for others and is to be let go. */
  gaveWay?: AbortSignal;
}
