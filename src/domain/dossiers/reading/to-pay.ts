import { type Fee, findFee } from '#domain/fees';
import type { DossierRef } from '#domain/ledger';
import { getVersion } from '#domain/procedures';
import type { Keys } from '#platform/crypto.ts';
import type { Reader } from '#platform/db/db.ts';
import { NotFound } from '#platform/errors.ts';
import { selectDossier } from '../dossier.store.ts';
import type { Dossier, People } from '../dossier.ts';
import { taskOf } from '../route.ts';
import type { Task } from '../verb.ts';

const PURPOSE = 'pay-ticket';
const HOLDS_MS = 30 * 60_000;

/**
 * A ticket for whoever has just shown number and secret of a dossier: for half an hour it opens the paying of its fee, and nothing else. So
 * the secret is asked for once, and stands in no form.
 */
export function payTicket(keys: Keys, d: Pick<Dossier, 'ownerAgencyId' | 'id'>, now: Date): string {
  const ticket: Ticket = { ownerAgencyId: d.ownerAgencyId, id: d.id, until: now.getTime() + HOLDS_MS };
  return keys.seal(PURPOSE, JSON.stringify(ticket)).toString('base64url');
}

/** The dossier of a ticket; undefined where it is none of ours, or too old. */
export function readPayTicket(keys: Keys, text: string, now: Date): DossierRef | undefined {
  try {
    const ticket = JSON.parse(keys.open(PURPOSE, Buffer.from(text, 'base64url'))) as Ticket; // sealed by payTicket
    return ticket.until > now.getTime() ? { ownerAgencyId: ticket.ownerAgencyId, id: ticket.id } : undefined;
  } catch {
    return undefined;
  }
}

/** What an order is made of, for whoever holds a ticket. @throws NotFound */
export async function openToPay(db: Reader, keys: Keys, ref: DossierRef): Promise<ToPay> {
  const [dossier, fee] = await Promise.all([selectDossier(db, ref), findFee(db, ref.ownerAgencyId, ref.id)]);
  if (!dossier) throw new NotFound('dossier');
  const { content } = await getVersion(db, dossier.versionId);
  const people = JSON.parse(keys.open('people', dossier.people)) as People; // sealed by submitDossier
  return { dossier, fee, task: taskOf(dossier, content), people };
}

export interface ToPay {
  dossier: Dossier;
  fee: Fee | undefined;
  task: Task | undefined;
  /** For the order alone: the page of who pays without an account names nobody. */
  people: People;
}

interface Ticket {
  ownerAgencyId: string;
  id: string;
  until: number;
}
