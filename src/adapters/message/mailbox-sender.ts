import { type MessageSender, putInMailbox, type SentChannel } from '#domain/notices';
import type { Db } from '#platform/db/db.ts';

/** Sends nothing: lays the message in the demo's mailbox, where everybody can read it. Refused in production by the config. */
export function mailboxSender(db: Db, channel: SentChannel): MessageSender {
  return { channel, send: (message) => putInMailbox(db, channel, message) };
}
