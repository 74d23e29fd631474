import { type Actor, actorId, writeJournal } from '#domain/journal';
import type { Tx } from '#platform/db/db.ts';
import { NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { AccountLevel, AccountsDeps } from './account.ts';
import { type AccountRow, accountById, accountsById } from './accounts.store.ts';
import { claimantsOf } from './citizen-numbers.store.ts';
import { accountsClaiming, markOfClaims } from './claims.ts';
import { phoneOf } from './contact.ts';
import { idNumberIndexes } from './find-account.ts';
import { mayProveNumber } from './may.ts';
import { maskPhone } from './phone.ts';

/**
 * The accounts that claim the number of a card, for the clerk who has the card in hand: first the one that holds it, then by age.
 * The journal names each that was shown, or the clerk alone when there is none (Law 91/2025/QH15).
 * @throws NotFound for somebody who cannot prove whose a number is
 */
export async function lookUpNumber(
  tx: Tx,
  d: Pick<AccountsDeps, 'keys' | 'clock'>,
  actor: Actor,
  idNumber: string,
): Promise<ClaimingAccount[]> {
  if (!mayProveNumber(actor, 'counter')) throw new NotFound('account');
  const rows = await accountsClaiming(tx, d.keys, idNumber);
  const things = rows.map(({ id }) => ({ kind: 'account', id }) as const);
  const own = { kind: 'officer', id: actorId(actor) ?? '' } as const;
  for (const thing of things.length > 0 ? things : [own])
    await writeJournal(tx, {
      at: d.clock.now(),
      actor,
      verb: 'accounts.number-looked-up',
      thing,
      detail: { found: rows.length },
    });
  return rows.map((row) => claimingAccount(d, row));
}

/**
 * One of them with the others that claim its number, disabled ones too, for the page on which it is proven; the reading is journalled.
 * @throws NotFound for an account that is not there, and for somebody who cannot prove whose a number is
 */
export async function openClaim(
  tx: Tx,
  d: Pick<AccountsDeps, 'keys' | 'clock'>,
  actor: Actor,
  accountId: string,
): Promise<OpenClaim> {
  const may = mayProveNumber(actor, 'counter') && isId(accountId);
  const row = may ? await accountById(tx, accountId) : undefined;
  if (!row) throw new NotFound('account');
  const idNumber = d.keys.open('id-number', row.idNumber);
  const ids = await claimantsOf(tx, idNumberIndexes(d.keys, idNumber));
  const rows = await accountsById(tx, ids, { disabled: true });
  const thing = { kind: 'account', id: row.id } as const;
  await writeJournal(tx, { at: d.clock.now(), actor, verb: 'accounts.opened-at-desk', thing });
  return {
    account: claimingAccount(d, row),
    idNumber,
    others: rows.filter((other) => other.id !== row.id).map((other) => claimingAccount(d, other)),
    mark: markOfClaims(d.keys, rows),
  };
}

function claimingAccount({ keys }: Pick<AccountsDeps, 'keys'>, row: AccountRow): ClaimingAccount {
  return {
    id: row.id,
    partyId: row.partyId,
    fullName: row.fullName,
    birthDate: row.birthDate,
    maskedPhone: maskPhone(phoneOf(keys, row.contact)),
    createdAt: row.createdAt,
    level: row.level,
    lostNumber: row.numberLostAt !== null,
  };
}

/** What a clerk is shown of an account that claims a number. */
export interface ClaimingAccount {
  id: string;
  partyId: string;
  fullName: string;
  /** 'YYYY-MM-DD', or as much of it as the papers say. */
  birthDate: string;
  /** In part: enough to know it again by the number that its person names. */
  maskedPhone: string;
  createdAt: Date;
  level: AccountLevel | null;
  lostNumber: boolean;
}

export interface OpenClaim {
  account: ClaimingAccount;
  idNumber: string;
  others: ClaimingAccount[];
  /** Changes when one of these accounts does, and when another claims the number. */
  mark: string;
}
