export type { Actor, Anonymous, Citizen, Officer, Post, PostRole, System } from './actor.ts';
export { actorId, actorName } from './actor-name.ts';
export { writeJournal } from './write-journal.ts';
