import { TO_FILER } from './chain-event.ts';
import type { DossierEvent } from './event.store.ts';

/** Adds to events the names that the ledger leaves out, from the dossier's own record of its filer, who is also the one who is asked and told. */
export function withPeople(
  events: DossierEvent[],
  { submitter }: { submitter: { name: string } },
): DossierEvent[] {
  return events.map((e) => ({
    ...e,
    actorName: e.actorKind === 'citizen' ? submitter.name : e.actorName,
    toName: e.detail['addressee'] === TO_FILER.addressee ? submitter.name : e.toName,
  }));
}
