import { type Citizen, writeJournal } from '#domain/journal';
import { sendNotice } from '#domain/notices';
import { recordSecurity } from '#domain/security';
import type { Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import type { AccountAddress, AccountsDeps, Contact } from './account.ts';
import { updateContact } from './accounts.store.ts';
import { sealContact } from './contact.ts';
import { getAccount } from './find-account.ts';

/**
 * Changes one's own postal address; undefined removes it. E-mail and telephone are changed by `startContactChange`, after the password.
 * @throws Refusal 'accounts.stale' when the account has changed since `revision` was shown.
 */
export async function changeContact(tx: Tx, d: AccountsDeps, actor: Citizen, o: NewAddress): Promise<void> {
  const { phone, email, unprovenEmail } = await getAccount(tx, d.keys, actor.accountId);
  await keepContact(tx, d, actor, o.revision, {
    phone,
    ...(email ? { email } : {}),
    ...(unprovenEmail ? { unprovenEmail } : {}),
    ...(o.address ? { address: o.address } : {}),
  });
}

/** Writes a contact and records it. @throws Refusal 'accounts.stale' */
export async function keepContact(
  tx: Tx,
  d: AccountsDeps,
  actor: Citizen,
  revision: number,
  contact: Contact,
): Promise<void> {
  if (!(await updateContact(tx, actor.accountId, revision, sealContact(d.keys, contact))))
    throw new Refusal('accounts.stale', {}, 409);
  await writeJournal(tx, {
    at: d.clock.now(),
    actor,
    verb: 'accounts.contact-changed',
    thing: { kind: 'account', id: actor.accountId },
  });
  const who = { kind: 'account', id: actor.accountId } as const;
  await recordSecurity(tx, d, { kind: 'account.contact-changed', who, address: d.address });
}

/** Tells an address that messages go to another one, or to none. */
export async function tellFormerEmail(
  tx: Tx,
  d: AccountsDeps,
  o: { partyId: string; former: string; now?: string },
): Promise<void> {
  const at = d.clock.now();
  await sendNotice(tx, d.keys, {
    at,
    channel: 'email',
    kind: 'accounts.email-changed',
    to: o.former,
    partyId: o.partyId,
    ...d.letters.emailChanged({ at, ...(o.now ? { now: maskEmail(o.now) } : {}) }),
  });
}

/** 'minhanh@example.vn' → 'mi***@example.vn'. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return `${email.slice(0, Math.min(2, at - 1))}***${email.slice(at)}`;
}

interface NewAddress {
  address: AccountAddress | undefined;
  revision: number;
}
