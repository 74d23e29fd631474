import type { Actor } from '#domain/journal';
import type { Tx } from '#platform/db/db.ts';
import { NotFound, Refusal } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { AccountsDeps } from './account.ts';
import { accountById, accountsById } from './accounts.store.ts';
import { claimantsOf } from './citizen-numbers.store.ts';
import { leaveNumber, lockedMark } from './claims.ts';
import { idNumberIndexes } from './find-account.ts';
import { loseNumber } from './lose-number.ts';
import { mayProveNumber } from './may.ts';

/** Why none of the accounts that claim a number is that of the person with its card. */
export const RELEASE_REASONS = ['other-phones', 'other-person'] as const;
export type ReleaseReason = (typeof RELEASE_REASONS)[number];

/**
 * None of the accounts that claim a number is that of the person who has its card in hand: all of them lose it, as when another account
 * proves it, so that this person can register. A released account counts no more among those that claim the number; a clerk may still
 * prove it. What somebody has proved is not released.
 * @param accountId any of them; @param seen the mark of `openClaim`
 * @throws NotFound for an account that is not there, and for an actor who cannot prove anything; Refusal 'accounts.stale' when the
 * accounts that claim the number are no longer what was seen, or one of them is proven
 */
export async function releaseNumber(
  tx: Tx,
  d: AccountsDeps,
  actor: Actor,
  { accountId, reason, seen }: { accountId: string; reason: ReleaseReason; seen: string },
): Promise<void> {
  const may = mayProveNumber(actor, 'counter') && isId(accountId);
  const row = may ? await accountById(tx, accountId) : undefined;
  if (!row) throw new NotFound('account');
  const indexes = idNumberIndexes(d.keys, d.keys.open('id-number', row.idNumber));
  if (seen !== (await lockedMark(tx, d.keys, indexes))) throw new Refusal('accounts.stale', {}, 409);
  const rows = await accountsById(tx, await claimantsOf(tx, indexes), { disabled: true });
  if (rows.some((claiming) => claiming.level)) throw new Refusal('accounts.stale', {}, 409);
  await leaveNumber(tx, indexes);
  for (const claiming of rows) await loseNumber(tx, d, actor, claiming, { to: 'nobody', detail: { reason } });
}
