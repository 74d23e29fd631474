import { TO_OWNER } from './chain-event.ts';
import type { DossierEvent } from './event.store.ts';

/** Events with the names that the ledger leaves out, from the dossier's own snapshot of who filed and who owns it. */
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
