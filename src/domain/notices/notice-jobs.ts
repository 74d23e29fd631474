import type { Clock } from '#platform/clock.ts';
import type { Keys } from '#platform/crypto.ts';
import type { Db } from '#platform/db/db.ts';
import type { JobHandlers } from '#platform/jobs.ts';
import type { Message, MessageSender } from './message-sender.ts';
import {
  type AttachmentRow,
  attachmentsOf,
  markFailedAttempt,
  markSent,
  type NoticeKey,
  type NoticeRow,
  noticeByKey,
} from './notices.store.ts';
import { MOST_ATTEMPTS } from './send-notice.ts';

declare module '#platform/jobs.ts' {
  interface Jobs {
    'notice.send': NoticeKey;
  }
}

/**
 * The job 'notice.send' gives a message from the outbox to its sender. A message that was already sent is left alone; one that is
 * too late (an expired code) is given up; a failure is recorded with the message and thrown, so that the job runs again.
 */
export const noticeJobs = (d: NoticeJobDeps): JobHandlers<'notice.send'> => ({
  'notice.send': async (key) => {
    const n = await noticeByKey(d.db, key);
    if (!n || n.state === 'sent') return;
    if (n.uselessAfter && n.uselessAfter <= d.clock.now())
      return markFailedAttempt(d.db, key, 'failed', 'too late');
    const isLastAttempt = n.attempts + 1 >= MOST_ATTEMPTS;
    try {
      await senderFor(d, n).send(await messageOf(d, n));
    } catch (e) {
      await markFailedAttempt(
        d.db,
        key,
        isLastAttempt ? 'failed' : 'queued',
        e instanceof Error ? e.message : String(e),
      );
      throw e;
    }
    await markSent(d.db, key, d.clock.now());
  },
});

function senderFor(d: NoticeJobDeps, n: NoticeRow): MessageSender {
  const sender = d.senders.find((s) => s.channel === n.channel);
  if (!sender) throw new Error(`no sender for ${n.channel}`);
  return sender;
}

async function messageOf(d: NoticeJobDeps, n: NoticeRow): Promise<Message> {
  if (!n.recipient || !n.body) throw new Error('a message without recipient or words');
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
  if (!a.fileRef || !d.readFile) throw new Error('an attachment that cannot be read');
  return d.readFile(a.fileRef);
}

export interface NoticeJobDeps {
  db: Db;
  keys: Keys;
  clock: Clock;
  senders: MessageSender[];
  /** Reads an attachment kept by the files room. */
  readFile?: (ref: string) => Promise<Buffer>;
}
