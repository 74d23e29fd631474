import { leaveRegistration, signOut, signOutEverywhere } from '#domain/accounts';
import { type Answer, redirect } from '#platform/http/answer.ts';
import { accountsOf, type C } from '../../../../deps.ts';
import { PORTAL_COOKIE } from '../../portal-cookie.ts';
import { accountPaths } from '../account.paths.ts';
import { forgetWayBack } from '../registration/way-back.ts';
import { dropStep, stepToken } from './step-cookie.ts';

export async function post(c: C): Promise<Answer> {
  const { session } = c;
  await c.deps.db.tx(async (tx) => {
    if (session) await signOut(tx, session);
    await leaveRegistration(tx, accountsOf(c), stepToken(c));
  });
  return leave(c);
}

export async function postEverywhere(c: C): Promise<Answer> {
  const { session } = c;
  if (session) await c.deps.db.tx((tx) => signOutEverywhere(tx, accountsOf(c), 'portal', session));
  return leave(c);
}

function leave(c: C): Answer {
  c.clearCookie(PORTAL_COOKIE);
  dropStep(c);
  forgetWayBack(c);
  const back = c.form.get('tiep');
  return redirect(accountPaths.signIn({}, { 'da-ra': 1, ...(back ? { tiep: back } : {}) }));
}
