import { findAccount } from '#domain/accounts';
import type { DossierEvent } from '#domain/ledger';
import type { Keys } from '#platform/crypto.ts';
import type { Reader } from '#platform/db/db.ts';
import type { Person } from '../dossier.ts';

/**
 * Where messages about a dossier go now: to the account that filed it, as it is reached today, which means by e-mail only at an
 * address that it has proved. Where no account filed it, to the telephone that was given then. A telephone that was changed at the counter
 * for this dossier comes before the account's.
 * @param first the first event of its ledger
 */
export async function reachOfFiler(
  db: Reader,
  keys: Keys,
  { first, submitter }: { first: Filing | undefined; submitter: Person },
): Promise<Reach> {
  const accountId = first?.actorKind === 'citizen' ? first.actorId : null;
  const account = accountId ? await findAccount(db, keys, accountId) : undefined;
  if (!account) return { email: '', phone: submitter.phone };
  // an address that a clerk wrote down has proved nothing, and the account's own was given up for it
  return {
    email: submitter.changed?.includes('email') ? '' : (account.email ?? ''),
    phone: submitter.changed?.includes('phone') ? submitter.phone : account.phone,
  };
}

/** Each '' when there is none. */
export interface Reach {
  /** A proven one. */
  email: string;
  phone: string;
}

type Filing = Pick<DossierEvent, 'actorKind' | 'actorId'>;
