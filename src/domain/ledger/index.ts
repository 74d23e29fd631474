export { type ChainedEvent, chainEvent, genesis, TO_FILER } from './chain-event.ts';
export type { DossierRef } from './dossier-ref.ts';
export {
  type DossierEvent,
  type EventCursor,
  insertEvent as appendEvent,
  insertEvents as appendEvents,
  selectActors as readActors,
  selectEvent as readEvent,
  selectEvents as readLedger,
  selectEventsOf as readLedgerOf,
  selectEventsSince as readEventsSince,
  selectFilers as readFilers,
  selectLedgers as readLedgers,
} from './event.store.ts';
export { type ChainHead, type LedgerFault, proveChain } from './prove-chain.ts';
export { sealLedgers, verifySeals } from './seal-ledgers.ts';
export { type Card, cards, type Status, statuses } from './status.ts';
export { allVerbs, type Verb } from './verb.ts';
export { withPeople } from './with-people.ts';
