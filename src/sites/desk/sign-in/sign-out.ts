import { signOut, signOutEverywhere } from '#domain/accounts';
import { type Answer, redirect } from '#platform/http/answer.ts';
import { accountsOf, type C } from '../../../deps.ts';
import { requestedPage } from './next-page.ts';
import { signInPaths } from './sign-in.paths.ts';
import { DESK_COOKIE, DESK_PATH } from './step-cookie.ts';

export async function post(c: C): Promise<Answer> {
  const { session } = c;
  const everywhere = c.form.has('everywhere');
  if (session)
    await c.deps.db.tx(async (tx) => {
      if (everywhere) await signOutEverywhere(tx, accountsOf(c), 'desk', session);
      else await signOut(tx, session);
    });
  c.clearCookie(DESK_COOKIE, DESK_PATH);
  const back = requestedPage(c);
  return redirect(signInPaths.signIn({}, { 'da-ra': 1, ...(back ? { tiep: back } : {}) }));
}
