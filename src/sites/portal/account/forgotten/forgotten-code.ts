import { type Reset, resendCode } from '#domain/accounts';
import { accountsOf } from '../../../../deps.ts';
import { accountPaths } from '../account.paths.ts';
import { acceptCode, codeStep, findStep } from '../sign-in/code-step.ts';
import { knownDevices, stepToken } from '../sign-in/step-cookie.ts';

const next = accountPaths.forgottenPassword();

export const forgottenCode = codeStep<Reset>({
  frame: 'account',
  journey: 'reset',
  over: accountPaths.forgotten({}, { 'het-han': 1 }),
  start: accountPaths.forgotten(),
  action: accountPaths.forgottenCode,
  resend: accountPaths.forgottenResend(),
  afterCode: next,
  correct: accountPaths.forgotten(),
  sentTo: ({ phone }) => ({ phone, unsure: true }),
  find: findStep('reset'),
  sendAgain: (c, tx, { phone, idNumber }) =>
    resendCode(tx, accountsOf(c), 'reset', stepToken(c), {
      purpose: 'reset',
      phone,
      holderOf: idNumber,
      by: { devices: knownDevices(c) },
    }),
  prove: (c, code) => acceptCode(c, 'reset', code, next),
});
