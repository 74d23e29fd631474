import { doneBy, type OpenDossier, openAsFiler } from '#domain/dossiers';
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

/** The same for the page of a verb: a verb that the state table does not allow now is refused before the person writes anything. */
export async function openOwnFor(c: AtOwnDossier, verb: Verb, tx?: Tx): Promise<OpenDossier> {
  const open = await openOwn(c, tx);
  if (mayNow(open, verb)) return open;
  const done = c.method === 'POST' ? undefined : doneBy(open, c.actor.accountId, [verb]);
  if (done) throw new Refusal('dossier.done-already', { verb, at: done.at.toISOString() });
  throw new Refusal('dossier.not-now', { verb, status: open.dossier.status });
}

/**
 * The dossier for the page of a verb, or where the person goes who opens that page when the verb is done or not possible any more: to the
 * dossier, which says so.
 */
export async function openToAct(c: AtOwnDossier, verb: Act): Promise<OpenDossier | Answer> {
  const open = await openOwn(c);
  if (mayNow(open, verb)) return open;
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
