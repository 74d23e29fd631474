import type { Keys } from '#platform/crypto.ts';
import type { Tx } from '#platform/db/db.ts';
import { newId } from '#platform/ids.ts';
import { addJob } from '#platform/jobs.ts';
import type { NewNotice } from './notice.ts';
import { insertAttachment, insertNotice, type NoticeKey } from './notices.store.ts';

export const MOST_ATTEMPTS = 12;

/**
 * Puts a message into the outbox, in the caller's transaction, and leaves the job that sends it after the commit. A portal
 * notice is there at once and has no job. Recipient and text are sealed (Law 91/2025/QH15: personal data at rest).
 * @returns its key, which begins with the agency of its dossier, else with the party it is for, else with its own id.
 */
export async function sendNotice(tx: Tx, keys: Keys, n: NewNotice): Promise<NoticeKey> {
  const id = newId(n.at.getTime());
  const key = { ownerAgencyId: n.dossier?.ownerAgencyId ?? n.partyId ?? id, id };
  const isPortal = n.channel === 'portal';
  await insertNotice(tx.atCommit, {
    ...key,
    dossierId: n.dossier?.id ?? null,
    partyId: n.partyId ?? null,
    channel: n.channel,
    kind: n.kind,
    recipient: isPortal ? null : keys.seal('notice', n.to),
    subject: n.subject ?? '',
    body: keys.seal('notice', n.body),
    secret: n.secret ?? false,
    state: isPortal ? 'sent' : 'queued',
    attempts: 0,
    createdAt: n.at,
    uselessAfter: n.uselessAfter ?? null,
    sentAt: isPortal ? n.at : null,
  });
  for (const [i, a] of (n.attachments ?? []).entries()) {
    const bytes = 'bytes' in a ? keys.seal('notice-file', a.bytes.toString('base64')) : null;
    await insertAttachment(tx.atCommit, key, i, a, bytes);
  }
  if (!isPortal)
    await addJob(tx.atCommit, 'notice.send', key, { key: `notice:${id}`, maxAttempts: MOST_ATTEMPTS });
  return key;
}
