import { hasLostNumber } from '#domain/accounts';
import type { Actor } from '#domain/journal';
import type { Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import type { Dossier } from './dossier.ts';

/**
 * An account that has lost its number, to another that proved it or at a counter, is no more known to be the filer's person: it reads the
 * dossier and does nothing with it. Asked in the transaction of the act, so that an account that loses its number meanwhile waits for it.
 * Refuses 'dossier.number-lost'; an officer never.
 */
export async function mustHaveNumber(
  tx: Tx,
  actor: Actor,
  { receiverAgencyName: office }: Pick<Dossier, 'receiverAgencyName'>,
): Promise<void> {
  if (actor.kind !== 'citizen') return;
  if (await hasLostNumber(tx, actor.accountId)) throw new Refusal('dossier.number-lost', { office }, 403);
}
