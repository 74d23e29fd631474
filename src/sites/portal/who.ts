import type { Actor, Citizen } from '#domain/journal';
import type { Who } from '#platform/http/route.ts';
import { doorPaths } from '#views/doors.paths.ts';

export const anyone: Who<Actor> = { name: 'anyone', allows: (a): a is Actor => true };
export const citizen: Who<Actor, Citizen> = {
  name: 'citizen',
  allows: (a) => a.kind === 'citizen',
  signIn: doorPaths.signIn(),
};
/** Pages that make no sense to somebody who is signed in still answer; the handler sends them on. */
export const visitor: Who<Actor> = { name: 'visitor', allows: (a): a is Actor => true };
