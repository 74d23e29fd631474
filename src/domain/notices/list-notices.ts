import type { Keys } from '#platform/crypto.ts';
import type { Reader } from '#platform/db/db.ts';
import type { Notice } from './notice.ts';
import { type ListedRow, listOfDossier, type UnsentRow, unsentRows } from './notices.store.ts';

const PAGE = 50;

/** The notices about a dossier, newest first, at most 50, never a code. The caller checks whether the reader may see them. */
export async function noticesOfDossier(
  db: Reader,
  keys: Keys,
  ownerAgencyId: string,
  dossierId: string,
): Promise<Notice[]> {
  const rows = await listOfDossier(db, ownerAgencyId, dossierId, PAGE);
  return rows.map((r) => noticeOf(keys, r));
}

/** Messages that wait or were given up, newest first, without recipient and text: for the administrator. */
export function unsentNotices(db: Reader, state: 'queued' | 'failed'): Promise<UnsentRow[]> {
  return unsentRows(db, state, PAGE);
}

function noticeOf(keys: Keys, r: ListedRow): Notice {
  return {
    id: r.id,
    at: r.createdAt,
    channel: r.channel,
    kind: r.kind,
    to: r.recipient ? keys.open('notice', r.recipient) : '',
    subject: r.subject,
    body: r.body ? keys.open('notice', r.body) : '',
    state: r.state,
    attempts: r.attempts,
    sentAt: r.sentAt,
    dossierId: r.dossierId,
    attachments: r.attachments,
  };
}
