import { type Dossier, type OpenDossier, openAsFiler } from '#domain/dossiers';
import type { Citizen } from '#domain/journal';
import type { Verb } from '#domain/ledger';
import type { Reader, Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import { type Answer, redirect } from '#platform/http/answer.ts';
import type { C } from '../../../deps.ts';
import { followingPaths } from './following.paths.ts';

/** The dossier of this page; everybody but its filer gets 404. */
export function openOwn(c: AtOwnDossier, tx?: Tx): Promise<OpenDossier> {
  const code = c.params.code.toUpperCase();
  const open = (db: Reader) => openAsFiler(db, c.deps.keys, c.actor, code);
  return tx ? open(tx) : c.deps.db.reads(open);
}

/** The same for what is sent from the page of a verb, which the state table may not allow any more. */
export async function openOwnFor(c: AtOwnDossier, verb: Verb, tx?: Tx): Promise<OpenDossier> {
  const open = await openOwn(c, tx);
  if (mayNow(open, verb)) return open;
  throw notNow(c, open, verb);
}

/** Why an act is not possible now: the account has lost its number, or else with the time at which it was done, where it was. */
export function notNow(c: C<Citizen>, { dossier, events }: OpenDossier, verb: Verb): Refusal {
  if (c.actor.lostNumber) return numberLost(dossier);
  const last = events.findLast((e) => e.verb === verb);
  const done = last ? { did: verb, at: last.at.toISOString() } : {};
  return new Refusal('dossier.not-now', { verb, status: dossier.status, ...done });
}

/** Why nothing is done from an account that has lost its number. */
export function numberLost({ receiverAgencyName }: Dossier): Refusal {
  return new Refusal('dossier.number-lost', { office: receiverAgencyName }, 403);
}

/**
 * The dossier for the page of a verb, or where the person goes who opens that page when the verb is done or not possible any more: to the
 * dossier, which says so. An account that has lost its number gets the page: it says why nothing is sent, and shows what was written.
 */
export async function openToAct(c: AtOwnDossier, verb: Act): Promise<OpenDossier | Answer> {
  const open = await openOwn(c);
  if (mayNow(open, verb) || c.actor.lostNumber) return open;
  return redirect(followingPaths.dossier({ code: open.dossier.code }, { 'khong-con': verb }));
}

export function mayNow(open: OpenDossier, verb: Verb): boolean {
  return open.may.some((t) => t.verb === verb);
}

/** The revision of the dossier that the form showed. */
export function revisionSeen(c: C): number {
  return Number(c.form.get('revision')) || 0;
}

export function refOf({ dossier: d }: OpenDossier): { ownerAgencyId: string; id: string } {
  return { ownerAgencyId: d.ownerAgencyId, id: d.id };
}

/** What its filer may do with a dossier that was sent. */
export type Act = Extract<Verb, 'supplement' | 'withdraw'>;

/** A request for a page of one's own dossier; `P` are the other parameters of its path. */
export type AtOwnDossier<P extends string = never> = C<Citizen, 'code' | P>;
