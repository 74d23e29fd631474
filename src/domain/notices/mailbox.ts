import type { Reader } from '#platform/db/db.ts';
import { insertLetter, type Letter, lettersLatestFirst } from './mailbox.store.ts';
import type { Message, SentChannel } from './message-sender.ts';

const MOST_LETTERS = 100;

/** Puts a message into the demo's mailbox instead of sending it; the same message put twice is there once. */
export function putInMailbox(db: Reader, channel: SentChannel, m: Message): Promise<void> {
  const attachments = m.attachments.map((a) => ({ name: a.name, type: a.type, bytes: a.bytes.length }));
  return insertLetter(db, {
    id: m.id,
    at: m.at,
    channel,
    to: m.to,
    subject: m.subject,
    body: m.body,
    attachments,
  });
}

/** The demo's mailbox, what came last first, whatever its clock said then, at most 100; `to` is a part of the recipient's number or address, '' for all. */
export function readMailbox(db: Reader, to = ''): Promise<Letter[]> {
  return lettersLatestFirst(db, to.slice(0, 200), MOST_LETTERS);
}
