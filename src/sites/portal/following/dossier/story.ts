import {
  agenciesAwaited,
  type Dossier,
  type LookedUp,
  lawDueAt,
  type OpenDossier,
  rowOf,
} from '#domain/dossiers';
import type { DossierEvent, Verb } from '#domain/ledger';
import type { Language } from '#platform/language.ts';
import { nameWithin } from '#views/content-name.tsx';
import { stepNameFor } from '#views/dossier/step-name.ts';
import { dossierTexts } from '#views/words/dossier.ts';
import { nextWords } from '../../words/next-step.ts';
import { ownWords } from '../../words/own-dossier.ts';

/**
 * What the filer is told of each thing that was done: that it was, with the note, which is for them; that it was, without the note,
 * which is between officers; or nothing, where the whole of it is between officers.
 */
const TOLD: Record<Verb, 'with note' | 'without note' | 'nothing'> = {
  submit: 'without note',
  accept: 'with note',
  'request-supplement': 'with note',
  supplement: 'with note',
  'confirm-supplement': 'without note',
  'request-duty': 'with note',
  'record-duty': 'with note',
  'request-opinion': 'without note',
  'give-opinion': 'without note',
  'end-opinion': 'without note',
  refuse: 'with note',
  close: 'with note',
  reopen: 'with note',
  register: 'without note',
  assign: 'without note',
  examine: 'without note',
  'send-back': 'nothing',
  approve: 'without note',
  'take-back': 'without note',
  'propose-extension': 'nothing',
  extend: 'with note',
  'decline-extension': 'nothing',
  'record-result': 'without note',
  'return-result': 'with note',
  'record-payment': 'without note',
  'record-exemption': 'without note',
  'state-fee': 'with note',
  'void-receipt': 'without note',
  'record-refund': 'without note',
  withdraw: 'with note',
  'return-papers': 'with note',
  'decide-fee': 'with note',
  'change-contact': 'with note',
  'correct-answers': 'with note',
  recount: 'without note',
};
/** In these states the decision is signed; before, a proposal or a decision is not yet an answer. */
const DECIDED: readonly string[] = ['resolved', 'returned'];
/** Of these an event tells no time by which something is promised. */
const NO_PROMISE: readonly string[] = ['end', 'stop', 'reopen'];
/** What of an event's detail anybody with a receipt may read; numbers of papers and sums are the filer's. */
const PUBLIC_DETAIL: readonly string[] = [
  'addressee',
  'delivery',
  'decision',
  'title',
  'unit',
  'asked',
  'outsideLimit',
  'ended',
  'goesOn',
];

/**
 * The ledger as the filer reads it: who did each step, for whom, and until when the answer or the result was due from then on; without what
 * officers say to one another, and without how long each of them has for a step.
 */
export function storyFor({ dossier, events }: Pick<OpenDossier, 'dossier' | 'events'>): DossierEvent[] {
  return eventsTold(events).map((e) => ({
    ...e,
    note: TOLD[e.verb] === 'with note' ? e.note : null,
    until: isOfLaw(e) ? e.until : null,
    detail: withoutAnswer(withoutOpinion(e, DECIDED.includes(dossier.status))),
  }));
}

/** The same for whoever holds number and secret: no citizen by name, nobody's words. */
export function storyForAnybody(lookedUp: LookedUp, language: Language): DossierEvent[] {
  return storyFor(lookedUp).map((e) => ({
    ...e,
    note: null,
    toName: e.verb === 'return-result' ? dossierTexts[language].words.citizen : e.toName,
    detail: Object.fromEntries(Object.entries(e.detail).filter(([name]) => PUBLIC_DETAIL.includes(name))),
  }));
}

// a row that begins a clock: the answer or the result is due then; any other time is of a step
function isOfLaw(e: DossierEvent): boolean {
  const clock = rowOf(e)?.clock;
  return clock !== undefined && !NO_PROMISE.includes(clock);
}

/** The events that are told outside the offices: not that a leader sent the dossier back to the officer who examined it, nor took that back. */
function eventsTold(events: DossierEvent[]): DossierEvent[] {
  const isTold = (e: DossierEvent) => TOLD[e.verb] !== 'nothing';
  return events.filter((e, i) => {
    const before = events[i - 1];
    return isTold(e) && (e.verb !== 'take-back' || !before || isTold(before));
  });
}

/** Whether it was not accepted, or turned down after examination: its person may complain, and file again. */
export function wasRefused(d: Pick<Dossier, 'status' | 'decision'>): boolean {
  return d.status === 'refused' || (d.decision === 'denied' && DECIDED.includes(d.status));
}

/** Whose turn it is now; undefined when the dossier is closed. `own`: the reader is the filer. */
export function waitingNow(
  {
    dossier: d,
    version,
    people,
  }: Pick<OpenDossier, 'dossier' | 'version'> & { people?: OpenDossier['people'] },
  { language, own }: { language: Language; own: boolean },
) {
  const w = ownWords[language];
  if (d.status === 'awaiting_supplement')
    return {
      title: own ? w.waitingYou : w.waitingFiler,
      who: own ? (people?.submitter.name ?? '') : '',
      until: null,
      more: d.acceptedAt ? nextWords[language].promiseWaits : '',
    };
  if (d.status === 'awaiting_payment')
    return {
      title: own ? w.waitingYouToPay : w.waitingFilerToPay,
      who: own ? (people?.submitter.name ?? '') : '',
      until: null,
      more: nextWords[language].promiseAfterPayment,
    };
  if (!d.holderAgencyId) return undefined;
  if (d.status === 'processing' && d.waitsFor)
    return {
      title: w.waitingOpinions,
      who: agenciesAwaited(d).join(', '),
      until: null,
      more: nextWords[language].promiseAfterOpinions,
    };
  return {
    title: w.now(stepNameFor(d, version.content.route, language)),
    who: [d.holderOfficerName, d.holderAgencyName].filter(Boolean).join(' – '),
    until: lawDueAt(d),
  };
}

/** The remaining steps of the route while an agency holds the dossier; otherwise they are not known. */
export function stepsToCome(
  { dossier: d, version }: Pick<OpenDossier, 'dossier' | 'version'>,
  language: Language,
): { title: string; who: string }[] {
  if (!d.holderAgencyId) return [];
  return version.content.route.slice(d.step + 1).map((step) => ({
    title: nameWithin(step, language),
    who: step.place === 'receiver' ? d.receiverAgencyName : d.ownerAgencyName,
  }));
}

function withoutOpinion(e: DossierEvent, decided: boolean): DossierEvent['detail'] {
  const { proposal: _, ...rest } = e.detail;
  if (decided) return rest;
  const { decision: __, ...open } = rest;
  return open;
}

// what another agency thinks of it is between the offices, and so is how long it has for that where time goes on
function withoutAnswer(detail: DossierEvent['detail']): DossierEvent['detail'] {
  const { says: _, isLate: __, dueAt, ...rest } = detail;
  return rest['outsideLimit'] === true ? { ...rest, dueAt } : rest;
}
