import { type OpenDossier, openAsOfficer } from '#domain/dossiers';
import type { Officer } from '#domain/journal';
import type { Verb } from '#domain/ledger';
import { Refusal } from '#platform/errors.ts';
import type { C } from '../../../deps.ts';

/** The dossier of this page, as this officer may see it. */
export function openHere(c: AtDossier): Promise<OpenDossier> {
  return openAsOfficer(c.deps.db, c.deps.keys, c.actor, c.params.code, c.now);
}

/** The same for a page that does something: who may not do it now is told so before they write a word. */
export async function openFor(c: AtDossier, verb: Verb, ...others: Verb[]): Promise<OpenDossier> {
  const open = await openHere(c);
  if (![verb, ...others].some((v) => open.may.some((t) => t.verb === v))) {
    const last = open.events.at(-1);
    throw new Refusal('dossier.not-now', {
      verb,
      status: open.dossier.status,
      by: last?.actorName ?? '',
      did: last?.verb ?? '',
      at: last?.at.toISOString() ?? '',
    });
  }
  return open;
}

/** What every verb of the desk is told: which dossier, at which revision it was seen, by whom, when. */
export function seen(c: AtDossier, open: OpenDossier) {
  const { ownerAgencyId, id } = open.dossier;
  return {
    ref: { ownerAgencyId, id },
    revision: Number(c.form.get('revision')) || 0,
    officer: c.actor,
    now: c.now,
  };
}

/** An officer's request for a page of one dossier; `P` are what other parameters its path has. */
export type AtDossier<P extends string = never> = C<Officer, 'code' | P>;
