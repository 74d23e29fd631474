import type { Reader } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';
import type { SentChannel } from './message-sender.ts';

export async function insertLetter(db: Reader, l: Letter): Promise<void> {
  await db.run(sql`insert into mailbox (id, at, channel, recipient, subject, body, attachments)
    values (${l.id}, ${l.at}, ${l.channel}, ${l.to}, ${l.subject}, ${l.body}, ${JSON.stringify(l.attachments)}) on conflict (id) do nothing`);
}

export function lettersLatestFirst(db: Reader, to: string, limit: number): Promise<Letter[]> {
  return db.many<Letter>(sql`select id, at, channel, recipient as "to", subject, body, attachments from mailbox
    where ${to} = '' or recipient ilike ${`%${to.replace(/[\\%_]/g, '\\$&')}%`} order by n desc limit ${limit}`);
}

export interface Letter {
  id: string;
  at: Date;
  channel: SentChannel;
  to: string;
  subject: string;
  body: string;
  attachments: { name: string; type: string; bytes: number }[];
}
