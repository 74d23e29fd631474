import { type Officer, writeJournal } from '#domain/journal';
import type { Tx } from '#platform/db/db.ts';
import { NotFound, Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { accountKey, faultOfAccount, type WantedAccount } from './collecting-account.ts';
import { endAccount, insertAccount, lockAccountOf } from './collecting-accounts.store.ts';

/**
 * Sets the account of an agency from now on, or that it has none; the former one stays known, because money still comes to it.
 * @throws NotFound unless an administrator asks. Refuses 'account.changed' {by} where it is another than the one that was looked at, and
 * 'account.not-possible'.
 */
export async function setCollectingAccount(tx: Tx, officer: Officer, o: SetAccount): Promise<void> {
  if (!officer.admin) throw new NotFound('setting');
  const { agencyId, wanted, why, now } = o;
  if (why.trim() === '' || (wanted && faultOfAccount(wanted)))
    throw new Refusal('account.not-possible', {}, 422);
  const was = await lockAccountOf(tx, agencyId);
  if ((was?.id ?? '') !== o.seen) throw new Refusal('account.changed', { by: was?.setBy ?? '' });
  if (was) await endAccount(tx, was, now);
  const { name: setBy } = officer;
  if (wanted) await insertAccount(tx, { ...wanted, agencyId, id: newId(now.getTime()), since: now, setBy });
  await writeJournal(tx, {
    at: now,
    actor: officer,
    verb: 'payments.account-set',
    thing: { kind: 'setting', id: 'payments.account' },
    agencyId,
    detail: { was: was ? accountKey(was) : '', is: wanted ? accountKey(wanted) : '', why },
  });
}

interface SetAccount {
  agencyId: string;
  /** Undefined: it has none from now on. */
  wanted: WantedAccount | undefined;
  why: string;
  /** The id of the account that was looked at; empty where there was none. */
  seen: string;
  now: Date;
}
