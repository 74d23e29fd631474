import { type OpenDossier, openAsFiler } from '#domain/dossiers';
import type { Citizen } from '#domain/journal';
import type { Verb } from '#domain/ledger';
import type { Reader, Tx } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import type { C } from '../../../deps.ts';

/** The dossier of this page; 404 for everybody but who filed it. */
export function openOwn(c: AtOwnDossier, tx?: Tx): Promise<OpenDossier> {
  const code = c.params.code.toUpperCase();
  const open = (db: Reader) => openAsFiler(db, c.deps.keys, c.actor, code);
  return tx ? open(tx) : c.deps.db.reads(open);
}

/** The same for a page that does something: where the table does not offer it now, the person is told before they write a word. */
export async function openOwnFor(c: AtOwnDossier, verb: Verb, tx?: Tx): Promise<OpenDossier> {
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

/** A request for a page of one's own dossier; `P` are what other parameters its path has. */
export type AtOwnDossier<P extends string = never> = C<Citizen, 'code' | P>;
