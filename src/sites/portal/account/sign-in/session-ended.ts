import { type Answer, redirect } from '#platform/http/answer.ts';
import type { C } from '../../../../deps.ts';
import { PORTAL_COOKIE } from '../../portal-cookie.ts';
import { accountPaths } from '../account.paths.ts';

/** The query of the sign-in page that says why. */
export const WRONG_PASSWORDS = 'sai-mat-khau';

/** The session is over, because too many wrong passwords were given in it: its owner signs in anew. */
export function sessionEnded(c: C): Answer {
  c.clearCookie(PORTAL_COOKIE);
  return redirect(accountPaths.signIn({}, { [WRONG_PASSWORDS]: 1 }));
}
