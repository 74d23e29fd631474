import { type Registration, resendCode } from '#domain/accounts';
import { accountsOf } from '../../../../deps.ts';
import { accountPaths } from '../account.paths.ts';
import { acceptCode, codeStep, findStep } from '../sign-in/code-step.ts';
import { stepToken } from '../sign-in/step-cookie.ts';

const next = accountPaths.registerPassword();

export const registerCode = codeStep<Registration>({
  frame: 'register',
  journey: 'register',
  over: accountPaths.register({}, { 'het-han': 1 }),
  start: accountPaths.register(),
  action: accountPaths.registerCode,
  resend: accountPaths.registerResend(),
  afterCode: next,
  correct: accountPaths.register({}, { sua: 1 }),
  sentTo: ({ phone }) => ({ phone, isTyped: true }),
  find: findStep('register'),
  sendAgain: (c, tx, { phone }) =>
    resendCode(tx, accountsOf(c), 'register', stepToken(c), { purpose: 'register', phone }),
  prove: (c, code) => acceptCode(c, 'register', code, next),
});
