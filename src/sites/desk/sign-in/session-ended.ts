import { type Answer, redirect } from '#platform/http/answer.ts';
import type { C } from '../../../deps.ts';
import { signInPaths } from './sign-in.paths.ts';
import { DESK_COOKIE, DESK_PATH } from './step-cookie.ts';

/** The query of the sign-in page that says why. */
export const WRONG_PASSWORDS = 'sai-mat-khau';

/** The session is over, because too many wrong passwords were given in it: the officer signs in anew. */
export function sessionEnded(c: C): Answer {
  c.clearCookie(DESK_COOKIE, DESK_PATH);
  return redirect(signInPaths.signIn({}, { [WRONG_PASSWORDS]: 1 }));
}
