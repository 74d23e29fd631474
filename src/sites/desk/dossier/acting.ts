import { type OpenDossier, openAsOfficer } from '#domain/dossiers';
import type { Officer } from '#domain/journal';
import type { Verb } from '#domain/ledger';
import { NotFound, Refusal } from '#platform/errors.ts';
import type { C } from '../../../deps.ts';

/** The officer at this door; the route's row has let nobody else in. */
export function officerOf(c: C): Officer {
  if (c.actor.kind !== 'officer') throw new NotFound();
  return c.actor;
}

/** The dossier of this page, as this officer may see it. */
export function openHere(c: C): Promise<OpenDossier> {
  return openAsOfficer(c.deps.db, c.deps.keys, officerOf(c), c.params.code ?? '', c.now);
}

/** The same for a page that does something: who may not do it now is told so before they write a word. */
export async function openFor(c: C, verb: Verb, ...others: Verb[]): Promise<OpenDossier> {
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
export function seen(c: C, open: OpenDossier) {
  const { ownerAgencyId, id } = open.dossier;
  return {
    ref: { ownerAgencyId, id },
    revision: Number(c.form.get('revision')) || 0,
    officer: officerOf(c),
    now: c.now,
  };
}
