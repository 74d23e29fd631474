import type { Actor, PostRole } from '#domain/journal';
import type { Who } from '#platform/http/route.ts';

const SIGN_IN = '/can-bo/dang-nhap';

export const anyone: Who<Actor> = { name: 'anyone', allows: () => true };
export const officer: Who<Actor> = { name: 'officer', allows: (a) => a.kind === 'officer', signIn: SIGN_IN };
export const admin: Who<Actor> = {
  name: 'admin',
  allows: (a) => a.kind === 'officer' && a.admin,
  signIn: SIGN_IN,
};

/** An officer who holds a post in one of the roles now; whether the dossier is theirs is the room's question. */
export function holding(...roles: PostRole[]): Who<Actor> {
  return {
    name: roles.join('|'),
    allows: (a) => a.kind === 'officer' && a.posts.some((p) => roles.includes(p.role)),
    signIn: SIGN_IN,
  };
}
