import { TO_OWNER } from './chain-event.ts';
import type { DossierEvent } from './event.store.ts';

/** Adds to events the names that the ledger leaves out, from the dossier's own record of its filer and owner. */
export function withPeople(
  events: DossierEvent[],
  { submitter, owner }: { submitter: { name: string }; owner: { name: string } },
): DossierEvent[] {
  return events.map((e) => ({
    ...e,
    actorName: e.actorKind === 'citizen' ? submitter.name : e.actorName,
    toName: e.detail['addressee'] === TO_OWNER.addressee ? owner.name : e.toName,
  }));
}
