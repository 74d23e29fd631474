export type { Actor, Citizen, Officer, Post, PostRole } from './actor.ts';
export { actorId, actorName } from './actor-name.ts';
export type { JournalVerb } from './journal-verb.ts';
export { writeJournal } from './write-journal.ts';
