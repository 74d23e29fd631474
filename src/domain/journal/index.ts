export type { Actor, Citizen, Officer, Post, PostRole } from './actor.ts';
export { actorId, actorName } from './actor-name.ts';
export type { JournalRow } from './journal.store.ts';
export type { JournalVerb } from './journal-verb.ts';
export { exportJournal, type JournalAbout, readJournal } from './read-journal.ts';
export { writeJournal } from './write-journal.ts';
