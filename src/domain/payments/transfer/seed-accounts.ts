import { listAgencies } from '#domain/agencies';
import type { Tx } from '#platform/db/db.ts';
import { newId } from '#platform/ids.ts';
import { insertAccount, selectAccounts } from './collecting-accounts.store.ts';

const TRANSFER_DAYS = 3;
const SET_BY = 'Một Cửa';

/** The invented accounts of a demo's agencies, for those that have none yet. */
export async function seedCollectingAccounts(
  tx: Tx,
  seeds: readonly AccountSeed[],
  now: Date,
): Promise<void> {
  const [agencies, accounts] = await Promise.all([listAgencies(tx, now), selectAccounts(tx)]);
  for (const { agency, bank, number, owner } of seeds) {
    const agencyId = agencies.find((a) => a.key === agency)?.id;
    if (!agencyId || accounts.some((a) => a.agencyId === agencyId)) continue;
    const account = { agencyId, bank, number, owner, transferDays: TRANSFER_DAYS };
    await insertAccount(tx, { ...account, id: newId(now.getTime()), since: now, setBy: SET_BY });
  }
}

export interface AccountSeed {
  /** The key of its agency. */
  agency: string;
  bank: string;
  number: string;
  owner: string;
}
