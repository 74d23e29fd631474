import { type Actor, type JournalVerb, writeJournal } from '#domain/journal';
import { sendNotice } from '#domain/notices';
import { recordSecurity, type SecurityEvent } from '#domain/security';
import type { Tx } from '#platform/db/db.ts';
import { NotFound, Refusal } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import { closeSessionsOf } from '#platform/session.ts';
import { type AccountLevel, type AccountsDeps, CITIZEN_SESSION } from './account.ts';
import { accountById, accountsById, updateLevel } from './accounts.store.ts';
import { giveNumber, lockedMark } from './claims.ts';
import { phoneOf } from './contact.ts';
import { idNumberIndexes } from './find-account.ts';
import { mayProveNumber } from './may.ts';

/**
 * Somebody has proved that the number of an account is theirs: the account gets it. Every other account that claims it loses it: it is
 * no longer meant when somebody signs in by the number alone, its sessions end, it files nothing more, and its holder is told. By number,
 * telephone and password it still gets in and reads what it filed.
 * @param seen the mark of `openClaim`: what the clerk saw of the accounts that claim the number
 * @throws NotFound for an account that is not there, and for an actor who cannot prove anything; Refusal 'accounts.stale' when the
 * accounts that claim the number are no longer what was seen
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
  const at = d.clock.now();
  const indexes = idNumberIndexes(d.keys, d.keys.open('id-number', row.idNumber));
  if (seen !== undefined && seen !== (await lockedMark(tx, indexes)))
    throw new Refusal('accounts.stale', {}, 409);
  const others = await giveNumber(tx, indexes, accountId);
  await updateLevel(tx, accountId, level, at);
  await record('accounts.number-proven', 'account.number-proven', accountId);
  for (const other of await accountsById(tx, others, { disabled: true })) {
    if (other.numberLostAt) continue;
    await updateLevel(tx, other.id, null, at);
    await closeSessionsOf(tx, CITIZEN_SESSION.realm, other.id);
    await record('accounts.number-lost', 'account.number-lost', other.id);
    await sendNotice(tx, d.keys, {
      at,
      channel: 'sms',
      kind: 'accounts.number-lost',
      to: phoneOf(d.keys, other.contact),
      partyId: other.partyId,
      ...d.letters.numberLost(),
    });
  }

  async function record(verb: JournalVerb, kind: ProofKind, id: string): Promise<void> {
    await writeJournal(tx, { at, actor, verb, thing: { kind: 'account', id }, detail: { level } });
    const by = actor.kind === 'officer' ? actor.officerId : 'system';
    await recordSecurity(tx, d, {
      kind,
      who: { kind: 'account', id },
      by,
      address: d.address,
      detail: level,
    });
  }
}

type ProofKind = Extract<SecurityEvent['kind'], 'account.number-proven' | 'account.number-lost'>;
