import type { Post } from '#domain/journal';
import { type ChainedEvent, chainEvent, statuses, type Verb } from '#domain/ledger';
import { clocks } from './clock.ts';
import type { Dossier, TakeBack } from './dossier.ts';
import type { House } from './house.ts';
import { placeAfter } from './place.ts';
import { standingOf } from './taken-back.ts';
import type { At, Decision, FormName, Goes, VerbValue } from './verb.ts';

/** A verb carried out without a database: the row and its ledger as they are afterwards. Throws the verb's refusals. */
export function carry<F>(
  verb: VerbValue<F>,
  at: At,
  facts: F,
  o: { house: House; post?: Post | undefined },
): Carried {
  return applyDecision(verb.name, at, verb.decide(at, facts), o);
}

/** What a decision makes of a dossier: clock and status from the row, place from the route, and the event that says so. */
export function applyDecision(
  verb: Verb,
  at: At,
  decision: Decision,
  { house, post }: { house: House; post?: Post | undefined },
): Carried {
  const { dossier: before, row, actor, now } = at;
  const clock = row.clock ? clocks[row.clock](at, decision, house) : { set: {} };
  const timed: At = { ...at, dossier: { ...before, ...clock.set } };
  const place = placeAfter(timed, decision.goes, house);
  const after: Dossier = {
    ...before,
    ...decision.set,
    ...place,
    ...clock.set,
    ...(clock.stepDueAt ? { stepDueAt: clock.stepDueAt } : {}),
    // nothing goes back of what goes on
    ...(statuses[row.to].final ? {} : { toHandBack: null }),
    takeBack: row.mayTakeBack && post ? takeBackBy(at, post) : null,
    status: row.to,
    revision: before.revision + 1,
    eventSeq: before.eventSeq + 1,
  };
  const { toName, until, detail, note } = decision.event ?? {};
  const event = chainEvent(before.eventHash, {
    dossierId: after.id,
    seq: after.eventSeq,
    at: now,
    verb,
    actorKind: actor.kind,
    actorId: actor.kind === 'officer' ? actor.officerId : actor.kind === 'citizen' ? actor.accountId : null,
    actorName: actor.kind === 'officer' || actor.kind === 'system' ? actor.name : '',
    actorRole: post?.role ?? '',
    actorAgencyId: post?.agencyId ?? null,
    actorAgencyName: post?.agencyName ?? '',
    fromStatus: row.from,
    toStatus: after.status,
    stepName: before.stepName,
    toName: toName ?? nameOf(decision.goes, after),
    until: until !== undefined ? until : (clock.until ?? dueOf(decision.goes, after)),
    detail: {
      ...detail,
      ...clock.detail,
      ...(row.mayTakeBack ? { stood: standingOf(before) } : {}),
      ...(post && actedAs(post)),
    },
    note: note || null,
  });
  const forms = [decision.form ?? row.form, decision.alsoForm].filter((form) => form !== undefined);
  return { after: { ...after, eventHash: event.hash }, event, forms };
}

// what the officer was called then and, at the desk, the unit: data of the agency, never of a person who may ask to have it erased
function actedAs({ title, role, unitName }: Post): { title?: string; unit?: string } {
  return { ...(title ? { title } : {}), ...(role === 'clerk' && unitName ? { unit: unitName } : {}) };
}

function takeBackBy({ actor, dossier }: At, { role, agencyId }: Post): TakeBack | null {
  return actor.kind === 'officer' ? { by: actor.officerId, role, agencyId, to: dossier.status } : null;
}

// to whom it goes: the officer who gets it, else the agency that holds it now
function nameOf(goes: Goes, after: Dossier): string {
  if (goes.to === 'step' || goes.to === 'back') return after.holderOfficerName || after.holderAgencyName;
  return goes.to === 'recording' ? after.holderOfficerName || after.ownerAgencyName : '';
}

function dueOf(goes: Goes, after: Dossier): Date | null {
  return goes.to === 'step' || goes.to === 'recording' || goes.to === 'back' ? after.stepDueAt : null;
}

export interface Carried {
  after: Dossier;
  event: ChainedEvent;
  /** The printed forms that are issued by it. */
  forms: FormName[];
}
