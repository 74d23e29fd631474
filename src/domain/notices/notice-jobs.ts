import type { Clock } from '#platform/clock.ts';
import type { Keys } from '#platform/crypto.ts';
import type { Db } from '#platform/db/db.ts';
import type { JobHandlers } from '#platform/jobs.ts';
import type { Log } from '#platform/log.ts';
import { firstWaiting, giveUpUseless } from './channels.store.ts';
import { ChannelDown, type Message, type MessageSender, type SentChannel } from './message-sender.ts';
import {
  type AttachmentRow,
  attachmentsOf,
  markFailedAttempt,
  markSent,
  type NoticeKey,
  type NoticeRow,
  noticeByKey,
} from './notices.store.ts';
import { channelIsBack, channelStaysDown, channelWentDown } from './probe-channel.ts';
import { MOST_ATTEMPTS } from './send-notice.ts';

declare module '#platform/jobs.ts' {
  interface Jobs {
    'notice.send': NoticeKey;
    'notice.probe': { channel: SentChannel };
  }
}

/**
 * The job 'notice.send' gives a message from the outbox to its sender. A message that was already sent is left alone; one that is
 * too late (an expired code) is given up; a failure is recorded with the message and thrown, so that the job runs again. While the
 * channel is down, messages wait in the outbox without a job: 'notice.probe' tries it with one of them, and when that goes through,
 * all are sent.
 */
export const noticeJobs = (d: NoticeJobDeps): JobHandlers<'notice.send' | 'notice.probe'> => ({
  'notice.send': async (key) => {
    const n = await noticeByKey(d.db, key);
    if (!n || n.state === 'sent') return;
    if (n.uselessAfter && n.uselessAfter <= d.clock.now())
      return markFailedAttempt(d.db, key, 'failed', 'too late');
    if (n.isHeld) return;
    const failure = await trySending(d, n);
    if (failure instanceof ChannelDown) return channelWentDown(d, senderFor(d, n).channel, failure);
    if (failure) throw failure;
  },
  'notice.probe': async ({ channel }) => {
    await giveUpUseless(d.db, channel, d.clock.now());
    const key = await firstWaiting(d.db, channel);
    const n = key && (await noticeByKey(d.db, key));
    const failure = n && (await trySending(d, n, { asProbe: true }));
    if (failure instanceof ChannelDown) return channelStaysDown(d, channel, failure);
    await channelIsBack(d, channel);
  },
});

/** Sends a message and records what came of it. @returns why it failed. */
async function trySending(d: NoticeJobDeps, n: NoticeRow, { asProbe = false } = {}): Promise<unknown> {
  try {
    await senderFor(d, n).send(await messageOf(d, n));
  } catch (e) {
    if (asProbe && e instanceof ChannelDown) return e; // it was tried in the name of all
    const state = n.attempts + 1 >= MOST_ATTEMPTS ? 'failed' : 'queued';
    await markFailedAttempt(d.db, n, state, e instanceof Error ? e.message : String(e));
    return e ?? new Error('a sender failed without saying why');
  }
  await markSent(d.db, n, d.clock.now());
  return undefined;
}

function senderFor(d: NoticeJobDeps, n: NoticeRow): MessageSender {
  const sender = d.senders.find((s) => s.channel === n.channel);
  if (!sender) throw new Error(`there is no sender for ${n.channel}`);
  return sender;
}

async function messageOf(d: NoticeJobDeps, n: NoticeRow): Promise<Message> {
  if (!n.recipient || !n.body) throw new Error('the message has no recipient or no text');
  const rows = await attachmentsOf(d.db, n);
  return {
    id: n.id,
    at: n.createdAt,
    to: d.keys.open('notice', n.recipient),
    subject: n.subject,
    body: d.keys.open('notice', n.body),
    attachments: await Promise.all(
      rows.map(async (a) => ({ name: a.name, type: a.type, bytes: await bytesOf(d, a) })),
    ),
  };
}

async function bytesOf(d: NoticeJobDeps, a: AttachmentRow): Promise<Buffer> {
  if (a.bytes) return Buffer.from(d.keys.open('notice-file', a.bytes), 'base64');
  if (!a.fileRef || !d.readFile) throw new Error('the attachment cannot be read');
  return d.readFile(a.fileRef);
}

export interface NoticeJobDeps {
  db: Db;
  keys: Keys;
  clock: Clock;
  senders: MessageSender[];
  log: Log;
  /** Reads an attachment kept by the files room. */
  readFile?: (ref: string) => Promise<Buffer>;
}
