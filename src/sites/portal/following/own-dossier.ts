import { type OpenDossier, openAsFiler } from '#domain/dossiers';
import type { Citizen } from '#domain/journal';
import type { Verb } from '#domain/ledger';
import type { Reader, Tx } from '#platform/db/db.ts';
import { NotFound, Refusal } from '#platform/errors.ts';
import type { C } from '../../../deps.ts';

/** The person at this door; the route's row has let nobody else in. */
export function citizenOf(c: C): Citizen {
  if (c.actor.kind !== 'citizen') throw new NotFound();
  return c.actor;
}

/** The dossier of this page; 404 for everybody but who filed it. */
export function openOwn(c: C, tx?: Tx): Promise<OpenDossier> {
  const code = (c.params.code ?? '').toUpperCase();
  const open = (db: Reader) => openAsFiler(db, c.deps.keys, citizenOf(c), code);
  return tx ? open(tx) : c.deps.db.reads(open);
}

/** The same for a page that does something: where the table does not offer it now, the person is told before they write a word. */
export async function openOwnFor(c: C, verb: Verb, tx?: Tx): Promise<OpenDossier> {
  const open = await openOwn(c, tx);
  if (!mayNow(open, verb)) throw new Refusal('dossier.not-now', { verb, status: open.dossier.status });
  return open;
}

export function mayNow(open: OpenDossier, verb: Verb): boolean {
  return open.may.some((t) => t.verb === verb);
}

/** The revision that the form was shown with. */
export function revisionSeen(c: C): number {
  return Number(c.form.get('revision')) || 0;
}

export function refOf({ dossier: d }: OpenDossier): { ownerAgencyId: string; id: string } {
  return { ownerAgencyId: d.ownerAgencyId, id: d.id };
}
