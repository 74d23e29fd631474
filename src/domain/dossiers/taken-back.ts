import type { DossierEvent } from '#domain/ledger';
import type { Dossier } from './dossier.ts';
import type { Place } from './verb.ts';

/** Where a dossier stands, as the event of an act that may be taken back keeps it: codes and ids alone. */
export function standingOf(d: Dossier): Standing {
  return {
    step: d.step,
    role: d.stepRole,
    unit: d.stepUnit,
    dueAt: d.stepDueAt?.toISOString() ?? null,
    agencyId: d.holderAgencyId,
    officerId: d.holderOfficerId,
    examinerId: d.examinerId,
    decision: d.decision,
  };
}

/**
 * Where a dossier stood before the last event of its ledger, with who had examined it and what was decided; the names of officers are
 * those of the events before. Undefined where that event is no act that may be taken back.
 */
export function stoodBefore(
  d: Pick<Dossier, 'receiverAgencyId' | 'receiverAgencyName' | 'ownerAgencyName'>,
  events: readonly DossierEvent[],
): Former | undefined {
  const last = events.at(-1);
  const stood = last?.detail['stood'] as Standing | undefined; // written by standingOf alone
  if (!last || !stood) return undefined;
  const earlier = events.slice(0, -1);
  const { agencyId, officerId, examinerId } = stood;
  return {
    act: last,
    place: {
      step: stood.step,
      stepName: last.stepName,
      stepRole: stood.role,
      stepUnit: stood.unit,
      stepDueAt: stood.dueAt ? new Date(stood.dueAt) : null,
      holderAgencyId: agencyId,
      holderAgencyName: agencyId
        ? agencyId === d.receiverAgencyId
          ? d.receiverAgencyName
          : d.ownerAgencyName
        : '',
      holderOfficerId: officerId,
      holderOfficerName: nameIn(earlier, officerId),
    },
    examinerId,
    examinerName: nameIn(earlier, examinerId),
    decision: stood.decision,
  };
}

/** The numbers of the events that were taken back: always the one before the taking back. */
export function seqsTakenBack(events: readonly Pick<DossierEvent, 'verb' | 'seq'>[]): Set<number> {
  return new Set(events.filter((e) => e.verb === 'take-back').map((e) => e.seq - 1));
}

/** What holds of a ledger: without what was taken back, and without the taking back. */
export function standingEvents<E extends Pick<DossierEvent, 'verb' | 'seq'>>(events: readonly E[]): E[] {
  const gone = seqsTakenBack(events);
  return events.filter((e) => e.verb !== 'take-back' && !gone.has(e.seq));
}

// whoever holds a dossier or has examined it did something with it or was given it
function nameIn(events: readonly DossierEvent[], officerId: string | null): string {
  if (!officerId) return '';
  const known = events.findLast((e) => e.actorId === officerId || e.detail['to'] === officerId);
  return (known?.actorId === officerId ? known.actorName : known?.toName) ?? '';
}

interface Standing {
  step: number;
  role: string | null;
  unit: string | null;
  /** An instant, as JSON has it. */
  dueAt: string | null;
  agencyId: string | null;
  officerId: string | null;
  examinerId: string | null;
  decision: Dossier['decision'];
}

export interface Former extends Pick<Dossier, 'examinerId' | 'examinerName' | 'decision'> {
  /** What is taken back. */
  act: DossierEvent;
  place: Place;
}
