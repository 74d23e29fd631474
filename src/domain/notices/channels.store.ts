import type { Reader, Tx } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';
import type { SentChannel } from './message-sender.ts';
import type { NoticeKey } from './notices.store.ts';

/** Marks a channel as down; false when it was so already. */
export async function insertDown(tx: Tx, c: DownRow): Promise<boolean> {
  const rows =
    await tx.run(sql`insert into message_channels (channel, down_since, tries, tried_at, next_try_at, error)
    values (${c.channel}, ${c.downSince}, ${c.tries}, ${c.triedAt}, ${c.nextTryAt}, ${c.error}) on conflict (channel) do nothing`);
  return rows === 1;
}

export async function updateDown(tx: Tx, c: Omit<DownRow, 'downSince'>): Promise<void> {
  await tx.run(sql`update message_channels set tries = ${c.tries}, tried_at = ${c.triedAt}, next_try_at = ${c.nextTryAt}, error = ${c.error}
    where channel = ${c.channel}`);
}

/** Locks the row, so that two probes take turns. */
export function lockDown(tx: Tx, channel: SentChannel): Promise<DownRow | undefined> {
  return tx.one<DownRow>(sql`select channel, down_since as "downSince", tries, tried_at as "triedAt", next_try_at as "nextTryAt", error
    from message_channels where channel = ${channel} for update`);
}

export async function deleteDown(tx: Tx, channel: SentChannel): Promise<void> {
  await tx.run(sql`delete from message_channels where channel = ${channel}`);
}

/** Gives up what waits for this channel and is useless by now. */
export async function giveUpUseless(db: Reader, channel: SentChannel, now: Date): Promise<void> {
  await db.run(sql`update notices set state = 'failed', last_error = 'too late', body = case when secret then null else body end
    where channel = ${channel} and state = 'queued' and useless_after <= ${now}`);
}

/** The message with which a channel is tried: not one that brought it down before, as long as there is another. */
export function firstWaiting(db: Reader, channel: SentChannel): Promise<NoticeKey | undefined> {
  return db.one<NoticeKey>(sql`select owner_agency_id as "ownerAgencyId", id from notices
    where channel = ${channel} and state = 'queued' order by attempts, created_at limit 1`);
}

/** Leaves for every message that waits for this channel the job that sends it, in the order in which they were written. */
export async function releaseWaiting(tx: Tx, channel: SentChannel, mostAttempts: number): Promise<number> {
  return tx.run(sql`select graphile_worker.add_job('notice.send',
      json_build_object('ownerAgencyId', owner_agency_id, 'id', id), max_attempts => ${mostAttempts}::int, job_key => 'notice:' || id)
    from (select owner_agency_id, id from notices where channel = ${channel} and state = 'queued' order by attempts, created_at) waiting`);
}

/** What waits and what failed since `since`, by channel. */
export function countUnsent(db: Reader, since: Date): Promise<UnsentCount[]> {
  return db.many<UnsentCount>(sql`select channel, (count(*) filter (where state = 'queued'))::int as waiting,
      min(created_at) filter (where state = 'queued') as "oldestAt",
      (count(*) filter (where state = 'failed' and created_at > ${since}))::int as failed
    from notices where state <> 'sent' group by channel`);
}

export function allDown(db: Reader): Promise<DownRow[]> {
  return db.many<DownRow>(sql`select channel, down_since as "downSince", tries, tried_at as "triedAt", next_try_at as "nextTryAt", error
    from message_channels`);
}

export interface DownRow {
  channel: SentChannel;
  downSince: Date;
  /** Probes since then. */
  tries: number;
  triedAt: Date;
  nextTryAt: Date;
  error: string;
}

export interface UnsentCount {
  channel: SentChannel;
  waiting: number;
  oldestAt: Date | null;
  failed: number;
}
