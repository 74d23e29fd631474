import type { OpenDossier } from '#domain/dossiers';
import type { DossierEvent, Verb } from '#domain/ledger';
import { stepNameOf } from '#views/dossier/step-name.ts';
import { ownWords as w } from '../../words/following.ts';

/** Verbs whose notes are for the filer; the notes of the others are between officers. */
const TOLD: readonly Verb[] = [
  'accept',
  'request-supplement',
  'supplement',
  'refuse',
  'withdraw',
  'return-result',
];
/** In these states the decision is signed; before, a proposal or a decision is not yet an answer. */
const DECIDED: readonly string[] = ['resolved', 'returned'];

/** The ledger as the filer reads it: who did each step, for whom and until when, without what officers say to one another. */
export function storyFor({ dossier, events }: OpenDossier): DossierEvent[] {
  return events.map((e) => ({
    ...e,
    note: noteFor(e),
    detail: withoutOpinion(e, DECIDED.includes(dossier.status)),
  }));
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

function noteFor({ verb, note }: DossierEvent): string | null {
  return TOLD.includes(verb as Verb) ? note : null;
}

function withoutOpinion(e: DossierEvent, decided: boolean): DossierEvent['detail'] {
  const { proposal: _, ...rest } = e.detail;
  if (decided) return rest;
  const { decision: __, ...open } = rest;
  return open;
}
