import type { DoorDeps } from './door-deps.ts';
import type { Visit } from './people-visit.ts';

/** By whom the requests of a people's door are counted: the person, or the address while nobody is signed in. */
export function countedAs<D extends DoorDeps, A>(c: Visit<D, A>['c']): string {
  return c.session?.subjectId ?? c.ip;
}
