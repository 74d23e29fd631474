import type { Actor } from '#domain/journal';
import type { Db } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import { localDate } from '#platform/time.ts';
import { addToDay, selectDay } from './upload-days.store.ts';
import type { UploadQuota } from './upload-quota.ts';

/** So many times what an account may upload on a day it may send to be checked: also what is refused costs its bytes and a check. */
const TIMES = 3;

/**
 * Counts a file that a citizen's account has sent, before it is checked, whatever comes of it. Officers upload what their work needs.
 * @throws Refusal file.checks-of-a-day {files, megabytes}
 */
export async function countCheck(db: Db, quota: UploadQuota, o: Received): Promise<void> {
  if (o.by.kind !== 'citizen') return;
  const most = mostOf(quota);
  const today = await addToDay(db, {
    accountId: o.by.accountId,
    day: localDate(o.now),
    checks: 1,
    received: o.bytes,
  });
  if (today.checks > most.files || today.received > most.bytes) throw usedUp(most);
}

/**
 * Why no further file of an account is received on this day; undefined while some are. At the bound, not past it: the one that would pass
 * it is thrown away as it comes, and never lies on the disk.
 */
export async function checksUsedUp(
  db: Db,
  quota: UploadQuota,
  by: Actor,
  now: Date,
): Promise<Refusal | undefined> {
  if (by.kind !== 'citizen') return undefined;
  const most = mostOf(quota);
  const today = await selectDay(db, { accountId: by.accountId, day: localDate(now) });
  return today && (today.checks >= most.files || today.received >= most.bytes) ? usedUp(most) : undefined;
}

function mostOf({ files, bytes }: UploadQuota): UploadQuota {
  return { files: files * TIMES, bytes: bytes * TIMES };
}

function usedUp({ files, bytes }: UploadQuota): Refusal {
  return new Refusal('file.checks-of-a-day', { files, megabytes: bytes / 1e6 }, 422);
}

interface Received {
  by: Actor;
  bytes: number;
  now: Date;
}
