import { type Citizen, writeJournal } from '#domain/journal';
import { recordSecurity } from '#domain/security';
import type { Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import type { AccountAddress, AccountsDeps } from './account.ts';
import { updateContact } from './accounts.store.ts';
import { getAccount, sealContact } from './find-account.ts';

/**
 * Changes one's own e-mail address and postal address; undefined removes them. The phone is changed at a counter.
 * @throws Refusal 'accounts.stale' when the account has changed since `revision` was shown.
 */
export async function changeContact(tx: Tx, d: AccountsDeps, actor: Citizen, o: NewContact): Promise<void> {
  const { phone } = await getAccount(tx, d.keys, actor.accountId);
  const contact = sealContact(d.keys, {
    phone,
    ...(o.email ? { email: o.email } : {}),
    ...(o.address ? { address: o.address } : {}),
  });
  if (!(await updateContact(tx, actor.accountId, o.revision, contact)))
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

interface NewContact {
  email: string | undefined;
  address: AccountAddress | undefined;
  revision: number;
}
