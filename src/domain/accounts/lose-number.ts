import { type Actor, type JournalVerb, writeJournal } from '#domain/journal';
import { sendNotice } from '#domain/notices';
import { recordSecurity, type SecurityEvent } from '#domain/security';
import type { Tx } from '#platform/db/db.ts';
import { closeSessionsOf } from '#platform/session.ts';
import { type AccountsDeps, CITIZEN_SESSION } from './account.ts';
import { type AccountRow, updateLevel } from './accounts.store.ts';
import { phoneOf } from './contact.ts';

/**
 * An account has its number no more: nothing proves it, it is no longer meant by the number alone, its sessions end, its telephone is
 * told, and both journals say so. Once: an account that has lost its number already is left as it is.
 */
export async function loseNumber(
  tx: Tx,
  d: AccountsDeps,
  actor: Actor,
  row: AccountRow,
  o: { to: 'other' | 'nobody'; detail: NumberDetail },
): Promise<void> {
  if (row.numberLostAt) return;
  const at = d.clock.now();
  await updateLevel(tx, row.id, null, at);
  await closeSessionsOf(tx, CITIZEN_SESSION.realm, row.id);
  const [verb, kind] = RECORDED[o.to];
  await recordNumber(tx, d, actor, { verb, kind, id: row.id, detail: o.detail });
  await sendNotice(tx, d.keys, {
    at,
    channel: 'sms',
    kind: verb,
    to: phoneOf(d.keys, row.contact),
    partyId: row.partyId,
    ...(o.to === 'other' ? d.letters.numberLost() : d.letters.numberReleased()),
  });
}

/** Writes into both journals what became of the number of an account. */
export async function recordNumber(
  tx: Tx,
  d: AccountsDeps,
  actor: Actor,
  o: { verb: JournalVerb; kind: NumberKind; id: string; detail: NumberDetail },
): Promise<void> {
  const thing = { kind: 'account', id: o.id } as const;
  await writeJournal(tx, { at: d.clock.now(), actor, verb: o.verb, thing, detail: o.detail });
  const by = actor.kind === 'officer' ? actor.officerId : 'system';
  const detail = Object.values(o.detail)[0] ?? '';
  await recordSecurity(tx, d, { kind: o.kind, who: thing, by, address: d.address, detail });
}

const RECORDED = {
  other: ['accounts.number-lost', 'account.number-lost'],
  nobody: ['accounts.number-released', 'account.number-released'],
} as const;

/** What proved it, or why it was released. */
type NumberDetail = { level: string } | { reason: string };

type NumberKind = Extract<SecurityEvent['kind'], `account.number-${string}`>;
