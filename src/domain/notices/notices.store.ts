import type { Reader, Writer } from '#platform/db/db.ts';
import { sql } from '#platform/db/sql.ts';
import type { NoticeAttachment, NoticeChannel, NoticeState } from './notice.ts';

const COLUMNS = sql`owner_agency_id as "ownerAgencyId", id, dossier_id as "dossierId", party_id as "partyId", channel, kind, recipient,
  subject, body, secret, state, attempts, created_at as "createdAt", useless_after as "uselessAfter", sent_at as "sentAt"`;

export async function insertNotice(tx: Writer, n: NoticeRow): Promise<void> {
  await tx.run(sql`insert into notices (owner_agency_id, id, dossier_id, party_id, channel, kind, recipient, subject, body, secret, state,
      created_at, useless_after, sent_at)
    values (${n.ownerAgencyId}, ${n.id}, ${n.dossierId}, ${n.partyId}, ${n.channel}, ${n.kind}, ${n.recipient}, ${n.subject}, ${n.body},
      ${n.secret}, ${n.state}, ${n.createdAt}, ${n.uselessAfter}, ${n.sentAt})`);
}

export async function insertAttachment(
  tx: Writer,
  key: NoticeKey,
  n: number,
  a: NoticeAttachment,
  bytes: Buffer | null,
) {
  await tx.run(sql`insert into notice_attachments (owner_agency_id, notice_id, n, name, type, file_ref, bytes)
    values (${key.ownerAgencyId}, ${key.id}, ${n}, ${a.name}, ${a.type}, ${'fileRef' in a ? a.fileRef : null}, ${bytes})`);
}

export function noticeByKey(db: Reader, key: NoticeKey): Promise<OutgoingRow | undefined> {
  return db.one<OutgoingRow>(
    sql`select ${COLUMNS}, exists(select 1 from message_channels c where c.channel = notices.channel) as "isHeld"
      from notices where owner_agency_id = ${key.ownerAgencyId} and id = ${key.id}`,
  );
}

export function attachmentsOf(db: Reader, key: NoticeKey): Promise<AttachmentRow[]> {
  return db.many<AttachmentRow>(sql`select name, type, file_ref as "fileRef", bytes from notice_attachments
    where owner_agency_id = ${key.ownerAgencyId} and notice_id = ${key.id} order by n`);
}

export function listOfDossier(
  db: Reader,
  ownerAgencyId: string,
  dossierId: string,
  limit: number,
): Promise<ListedRow[]> {
  return db.many<ListedRow>(sql`select ${COLUMNS}, coalesce((select jsonb_agg(jsonb_build_object('name', a.name, 'type', a.type) order by a.n)
      from notice_attachments a where a.owner_agency_id = ${ownerAgencyId} and a.notice_id = notices.id), '[]') as attachments
    from notices where owner_agency_id = ${ownerAgencyId} and dossier_id = ${dossierId} and not secret order by created_at desc, id desc limit ${limit}`);
}

/** Marks a message as sent and removes what only sending needed: the attached bytes, and the text of a secret. */
export async function markSent(db: Reader, key: NoticeKey, at: Date): Promise<void> {
  await db.run(sql`with let_go as (update notice_attachments set bytes = ''::bytea
      where owner_agency_id = ${key.ownerAgencyId} and notice_id = ${key.id} and bytes is not null)
    update notices set state = 'sent', attempts = attempts + 1, sent_at = ${at}, last_error = null,
      body = case when secret then null else body end
    where owner_agency_id = ${key.ownerAgencyId} and id = ${key.id}`);
}

/** Records a failed attempt. When the message is given up, the text of a secret is removed too: nobody can use it any more. */
export async function markFailedAttempt(
  db: Reader,
  key: NoticeKey,
  state: NoticeState,
  error: string,
): Promise<void> {
  await db.run(sql`update notices set state = ${state}, attempts = attempts + 1, last_error = ${error.slice(0, 300)},
      body = case when secret and ${state}::text = 'failed' then null else body end
    where owner_agency_id = ${key.ownerAgencyId} and id = ${key.id}`);
}

export function unsentRows(db: Reader, state: NoticeState, limit: number): Promise<UnsentRow[]> {
  return db.many<UnsentRow>(sql`select owner_agency_id as "ownerAgencyId", id, created_at as at, channel, kind, attempts, last_error as "lastError"
    from notices where state = ${state} order by created_at desc, id desc limit ${limit}`);
}

export interface NoticeKey {
  ownerAgencyId: string;
  id: string;
}

export interface NoticeRow extends NoticeKey {
  dossierId: string | null;
  partyId: string | null;
  channel: NoticeChannel;
  kind: string;
  /** Sealed. */
  recipient: Buffer | null;
  subject: string;
  /** Sealed; null once a secret message is sent. */
  body: Buffer | null;
  secret: boolean;
  state: NoticeState;
  attempts: number;
  createdAt: Date;
  uselessAfter: Date | null;
  sentAt: Date | null;
}

export interface OutgoingRow extends NoticeRow {
  /** Its channel is down. */
  isHeld: boolean;
}

export interface ListedRow extends NoticeRow {
  attachments: { name: string; type: string }[];
}

export interface AttachmentRow {
  name: string;
  type: string;
  fileRef: string | null;
  bytes: Buffer | null;
}

export interface UnsentRow extends NoticeKey {
  at: Date;
  channel: NoticeChannel;
  kind: string;
  attempts: number;
  lastError: string | null;
}
