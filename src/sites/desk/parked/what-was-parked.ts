import { type OpenAtDesk, openAsOfficer } from '#domain/dossiers';
import type { Officer } from '#domain/journal';
import { Refusal } from '#platform/errors.ts';
import { Form } from '#platform/http/form.ts';
import type { ParkedForm } from '#platform/http/parked-form.ts';
import type { TypedField } from '#views/parked/parked-offer.tsx';
import type { C } from '../../../deps.ts';
import { actAt, type DeskAct } from '../acts.ts';
import { namesOf, typedFields } from '../refusal/typed-fields.ts';

/** What a kept form of an officer does and says. Its dossier is opened as for any page, so that nothing of it is shown to who may not see it. */
export async function whatWasParked(c: C<Officer, 'form'>, parked: ParkedForm): Promise<Parked> {
  const { db, keys } = c.deps;
  const act = actAt(parked.path);
  const form = new Form(parked.fields);
  if (!act?.code || !act.verb) return { act, typed: typedFields(form, act), open: undefined, state: 'open' };
  try {
    const open = await openAsOfficer(db, keys, c.actor, act.code, c.now);
    const typed = typedFields(form, act, await namesOf(db, open, form));
    const may = open.may.some(({ verb }) => verb === act.verb);
    const moved = form.get('revision') !== String(open.dossier.revision);
    return { act, typed, open, state: may ? (moved ? 'moved' : 'open') : 'not-now' };
  } catch (e) {
    if (!(e instanceof Refusal) || e.status !== 404) throw e;
    return { act, typed: typedFields(form, act), open: undefined, state: 'not-theirs' };
  }
}

export interface Parked {
  act: DeskAct | undefined;
  typed: TypedField[];
  /** Its dossier, if it has one and they may see it. */
  open: OpenAtDesk | undefined;
  /** Whether its page opens, on a dossier that has changed meanwhile or not, or not any more. */
  state: 'open' | 'moved' | 'not-now' | 'not-theirs';
}
