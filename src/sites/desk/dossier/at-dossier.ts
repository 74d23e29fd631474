import { doneBy, type OpenAtDesk, openAsOfficer, transitions } from '#domain/dossiers';
import type { Officer } from '#domain/journal';
import type { Verb } from '#domain/ledger';
import { Refusal } from '#platform/errors.ts';
import type { C } from '../../../deps.ts';

/** Opens the dossier in the page's address, as far as this officer may see it. */
export function openDossier(c: AtDossier): Promise<OpenAtDesk> {
  return openAsOfficer(c.deps.db, c.deps.keys, c.actor, c.params.code, c.now);
}

/** Opens it for a page that carries out a verb. An officer who may not do that now is refused before they write anything. */
export async function openForVerb(c: AtDossier, verb: Verb, ...others: Verb[]): Promise<OpenAtDesk> {
  const open = await openDossier(c);
  if (![verb, ...others].some((v) => open.may.some((t) => t.verb === v))) {
    // what they send has other words than what they did: it is given back as not recorded
    const done = c.method === 'POST' ? undefined : doneBy(open, c.actor.officerId, [verb, ...others]);
    if (done) throw new Refusal('dossier.done-already', { verb: done.verb, at: done.at.toISOString() });
    const last = open.events.at(-1);
    const { status, stepName, holderOfficerName, holderAgencyName } = open.dossier;
    // the status may be right: then it is the step, or whoever holds it, that is another
    const inStatus = transitions.some((t) => t.verb === verb && t.from === status);
    throw new Refusal('dossier.not-now', {
      verb,
      status,
      ...(inStatus ? { step: stepName, holder: holderOfficerName || holderAgencyName } : {}),
      by: last?.actorName ?? '',
      did: last?.verb ?? '',
      at: last?.at.toISOString() ?? '',
    });
  }
  return open;
}

/** What every verb of the desk needs to know: the dossier, the revision that the officer saw, the officer, the time. */
export function actionOn(c: AtDossier, open: OpenAtDesk) {
  const { ownerAgencyId, id } = open.dossier;
  return {
    ref: { ownerAgencyId, id },
    revision: Number(c.form.get('revision')) || 0,
    officer: c.actor,
    now: c.now,
  };
}

/** An officer's request for a page of one dossier. `P` names the other parameters of its path. */
export type AtDossier<P extends string = never> = C<Officer, 'code' | P>;
