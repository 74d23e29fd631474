import { finishSignIn, resendCode, type SignInState } from '#domain/accounts';
import { CSRF_COOKIE } from '#platform/http/csrf.ts';
import { forgetRefused } from '#platform/http/refused-page.ts';
import { accountsOf, type C, visitOf } from '../../../../deps.ts';
import { PORTAL_COOKIE } from '../../portal-cookie.ts';
import { accountPaths } from '../account.paths.ts';
import { type CodeOutcome, codeStep, findStep } from './code-step.ts';
import { nextPage } from './next-page.ts';
import { endStep, keepKnown, knownDevices, stepToken } from './step-cookie.ts';

export const signInCode = codeStep<SignInState>({
  frame: 'account',
  over: accountPaths.signIn({}, { 'het-han': 1 }),
  start: accountPaths.signIn(),
  action: accountPaths.signInCode,
  resend: accountPaths.signInResend(),
  sentTo: ({ phone }) => ({ phone }),
  find: findStep('sign-in'),
  sendAgain: (c, tx, { phone }) =>
    resendCode(tx, accountsOf(c), 'sign-in', stepToken(c), { purpose: 'sign-in', phone }),
  prove: enter,
});

async function enter(c: C, code: string): Promise<CodeOutcome> {
  const result = await c.deps.db.tx(async (tx) => {
    const tried = await finishSignIn(tx, accountsOf(c), stepToken(c), code, visitOf(c, knownDevices(c)));
    if (tried.outcome === 'in') await forgetRefused(tx, c.cookie(CSRF_COOKIE));
    return tried;
  });
  if (result.outcome !== 'in') return result.outcome;
  c.setCookie(PORTAL_COOKIE, result.token);
  keepKnown(c, result.device);
  endStep(c);
  return { next: nextPage(result.next) };
}
