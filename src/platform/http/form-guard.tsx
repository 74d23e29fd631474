import type { Ctx } from './ctx.ts';
import type { DoorDeps } from './door-deps.ts';

/**
 * First in every form that posts: proves that the form is ours, and gives the request a key so that sending it twice changes
 * nothing twice.
 */
export function FormGuard<D extends DoorDeps, A>({ c }: { c: Ctx<D, A> }) {
  return (
    <>
      <input type="hidden" name="_csrf" value={c.csrf()} />
      <input type="hidden" name="_key" value={c.newKey()} />
    </>
  );
}
