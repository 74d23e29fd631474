import type { Actor } from '#domain/journal';
import type { Tx } from '#platform/db/db.ts';
import { NotFound, Refusal } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { AccountLevel, AccountsDeps } from './account.ts';
import { accountById, accountsById, updateLevel } from './accounts.store.ts';
import { giveNumber, lockedMark } from './claims.ts';
import { idNumberIndexes } from './find-account.ts';
import { loseNumber, recordNumber } from './lose-number.ts';
import { mayProveNumber } from './may.ts';

/**
 * Somebody has proved that the number of an account is theirs: the account gets it. Every other account that claims it loses it: it is
 * no longer meant when somebody signs in by the number alone, its sessions end, it files nothing more, and its holder is told. By number,
 * telephone and password it still gets in and reads what it filed.
 * @param seen the mark of `openClaim`: what the clerk saw of the accounts that claim the number
 * @throws NotFound for an account that is not there, and for an actor who cannot prove anything; Refusal 'accounts.stale' when the
 * accounts that claim the number are no longer what was seen, and at a counter when the number is proven already
 */
export async function proveNumber(
  tx: Tx,
  d: AccountsDeps,
  actor: Actor,
  { accountId, level, seen }: { accountId: string; level: AccountLevel; seen?: string },
): Promise<void> {
  const may = mayProveNumber(actor, level) && isId(accountId);
  const row = may ? await accountById(tx, accountId) : undefined;
  if (!row) throw new NotFound('account');
  // the page of such an account has no form, and VNeID's word is worth more than a counter's
  if (row.level && level === 'counter') throw new Refusal('accounts.stale', {}, 409);
  const at = d.clock.now();
  const indexes = idNumberIndexes(d.keys, d.keys.open('id-number', row.idNumber));
  if (seen !== undefined && seen !== (await lockedMark(tx, d.keys, indexes)))
    throw new Refusal('accounts.stale', {}, 409);
  const others = await giveNumber(tx, indexes, accountId);
  await updateLevel(tx, accountId, level, at);
  await recordNumber(tx, d, actor, {
    verb: 'accounts.number-proven',
    kind: 'account.number-proven',
    id: accountId,
    detail: { level },
  });
  for (const other of await accountsById(tx, others, { disabled: true }))
    await loseNumber(tx, d, actor, other, { to: 'other', detail: { level } });
}
