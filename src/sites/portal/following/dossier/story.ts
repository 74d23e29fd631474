import type { OpenDossier } from '#domain/dossiers';
import type { DossierEvent, Verb } from '#domain/ledger';
import { stepNameOf } from '#views/dossier/step-name.ts';
import { ownWords as w } from '../../words/following.ts';

/**
 * What the filer is told of each thing that was done: that it was, with the note, which is for them; that it was, without the note,
 * which is between officers; or nothing, where the whole of it is between officers.
 */
const TOLD: Record<Verb, 'with note' | 'without note' | 'nothing'> = {
  submit: 'without note',
  accept: 'with note',
  'request-supplement': 'with note',
  supplement: 'with note',
  refuse: 'with note',
  assign: 'without note',
  examine: 'without note',
  'send-back': 'nothing',
  approve: 'without note',
  'record-result': 'without note',
  'return-result': 'with note',
  'record-payment': 'without note',
  'record-exemption': 'without note',
  withdraw: 'with note',
};
/** In these states the decision is signed; before, a proposal or a decision is not yet an answer. */
const DECIDED: readonly string[] = ['resolved', 'returned'];

/** The ledger as the filer reads it: who did each step, for whom and until when, without what officers say to one another. */
export function storyFor({ dossier, events }: OpenDossier): DossierEvent[] {
  return eventsTold(events).map((e) => ({
    ...e,
    note: TOLD[e.verb] === 'with note' ? e.note : null,
    detail: withoutOpinion(e, DECIDED.includes(dossier.status)),
  }));
}

/** The events that are told outside the offices: not that a leader sent the dossier back to the officer who examined it. */
export function eventsTold(events: DossierEvent[]): DossierEvent[] {
  return events.filter((e) => TOLD[e.verb] !== 'nothing');
}

/** Whose turn it is now; undefined when the dossier is closed. */
export function waitingNow({ dossier: d }: OpenDossier) {
  if (d.status === 'awaiting_supplement') return { title: w.waitingYou, who: d.ownerName, until: null };
  if (!d.holderAgencyId) return undefined;
  return {
    title: w.now(stepNameOf(d)),
    who: [d.holderOfficerName, d.holderAgencyName].filter(Boolean).join(' – '),
    until: d.stepDueAt,
  };
}

/** The remaining steps of the route while an agency holds the dossier; otherwise they are not known. */
export function stepsToCome({ dossier: d, version }: OpenDossier): { title: string; who: string }[] {
  if (!d.holderAgencyId) return [];
  return version.content.route.slice(d.step + 1).map((step) => ({
    title: step.name,
    who: step.place === 'receiver' ? d.receiverAgencyName : d.ownerAgencyName,
  }));
}

function withoutOpinion(e: DossierEvent, decided: boolean): DossierEvent['detail'] {
  const { proposal: _, ...rest } = e.detail;
  if (decided) return rest;
  const { decision: __, ...open } = rest;
  return open;
}
