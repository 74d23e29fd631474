import type { FastifyInstance } from 'fastify';
import type { DoorDeps } from './door-deps.ts';
import { type MachineDoor, mountMachineDoor } from './machine-door.ts';
import { mountPeopleDoor } from './people-door.ts';
import type { PeopleDoor } from './people-visit.ts';

/** A table of rows, and how the request at one of them is let in. Who is known at one kind of door is nobody at another. */
export type Door<D extends DoorDeps, A> = PeopleDoor<D, A> | MachineDoor<D>;

/** Puts a door on the server. */
export function mountDoor<D extends DoorDeps, A>(app: FastifyInstance, deps: D, door: Door<D, A>): void {
  if (door.kind === 'people') mountPeopleDoor(app, deps, door);
  else mountMachineDoor(app, deps, door);
}
