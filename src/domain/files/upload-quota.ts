import type { Actor } from '#domain/journal';
import type { Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import { localDate } from '#platform/time.ts';
import { addToDay } from './upload-days.store.ts';

/**
 * Counts a file of a citizen's account towards its day, in the transaction that keeps the file: what rolls back was not uploaded. What
 * was removed since stays counted, because its bytes were taken and written. Officers upload what their work needs.
 * @throws Refusal file.quota {files, megabytes}
 */
export async function countUpload(tx: Tx, quota: UploadQuota, o: CountedUpload): Promise<void> {
  if (o.by.kind !== 'citizen') return;
  const today = await addToDay(tx, {
    accountId: o.by.accountId,
    day: localDate(o.now),
    files: 1,
    bytes: o.bytes,
  });
  if (today.files > quota.files || today.bytes > quota.bytes)
    throw new Refusal('file.quota', { files: quota.files, megabytes: quota.bytes / 1e6 }, 422);
}

/** What one account may upload on a day. */
export interface UploadQuota {
  files: number;
  bytes: number;
}

interface CountedUpload {
  by: Actor;
  bytes: number;
  now: Date;
}
