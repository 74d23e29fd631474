import type { AnyParams } from './address.ts';
import type { Ctx } from './ctx.ts';
import type { DoorDeps } from './door-deps.ts';

const HALF_A_YEAR = 180 * 24 * 3600;
// of the people of a household, or of a counter
const MOST = 6;

/** The proofs of who signed in from this browser, the latest first. They open nothing; the room that made them says whose they are. */
export function devicesOf<D extends DoorDeps, A>(
  c: Ctx<D, A, AnyParams>,
  cookie: string,
  path = '/',
): string[] {
  return (c.cookie(cookie, path) ?? '').split('.').filter(Boolean).slice(0, MOST);
}

/** Keeps one more of them. */
export function keepDevice<D extends DoorDeps, A>(
  c: Ctx<D, A, AnyParams>,
  cookie: string,
  device: string,
  path = '/',
): void {
  const all = [device, ...devicesOf(c, cookie, path).filter((d) => d !== device)].slice(0, MOST);
  c.setCookie(cookie, all.join('.'), { path, maxAge: HALF_A_YEAR });
}
