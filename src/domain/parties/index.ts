export { addParty } from './add-party.ts';
export type { Party } from './parties.store.ts';
