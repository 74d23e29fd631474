import type { OpenDossier } from '#domain/dossiers';
import type { DossierEvent, Verb } from '#domain/ledger';
import { ownWords as w } from '../../words/following.ts';

/** Verbs whose words are said to the person; the others are officers among themselves. */
const TOLD: readonly Verb[] = [
  'accept',
  'request-supplement',
  'supplement',
  'refuse',
  'withdraw',
  'return-result',
];
/** What an officer proposes, and a decision before it is signed, is not yet an answer. */
const DECIDED: readonly string[] = ['resolved', 'returned'];

/** The ledger as its filer reads it: every step with who, to whom and until when, without what officers say to one another. */
export function storyFor({ dossier, events }: OpenDossier): DossierEvent[] {
  return events.map((e) => ({
    ...e,
    note: noteFor(e),
    detail: withoutOpinion(e, DECIDED.includes(dossier.status)),
  }));
}

/** Whose turn it is now; undefined when it is over. */
export function waitingNow({ dossier: d }: OpenDossier) {
  if (d.status === 'awaiting_supplement') return { title: w.waitingYou, who: d.ownerName, until: null };
  if (!d.holderAgencyId) return undefined;
  return {
    title: w.now(d.stepName),
    who: [d.holderOfficerName, d.holderAgencyName].filter(Boolean).join(' – '),
    until: d.stepDueAt,
  };
}

/** The rest of the route, while it is being gone; before that, and when it has stopped, nobody can say. */
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
