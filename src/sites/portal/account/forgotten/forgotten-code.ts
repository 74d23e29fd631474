import type { Reset } from '#domain/accounts';
import { accountPaths } from '../account.paths.ts';
import { codeStep, passWithCode } from '../sign-in/code-step.ts';

const next = accountPaths.forgottenPassword();

export const forgottenCode = codeStep<Reset>({
  challenge: 'reset',
  purpose: 'reset',
  start: accountPaths.forgotten,
  action: accountPaths.forgottenCode,
  resend: accountPaths.forgottenResend(),
  passed: next,
  unsure: true,
  sms: ({ phone, idNumber }) => ({ phone, holderOf: idNumber }),
  prove: (c, code) => passWithCode(c, 'reset', code, next),
});
