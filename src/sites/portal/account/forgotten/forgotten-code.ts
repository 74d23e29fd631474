import type { Reset } from '#domain/accounts';
import { accountPaths } from '../account.paths.ts';
import { acceptCode, codeStep } from '../sign-in/code-step.ts';

const next = accountPaths.forgottenPassword();

export const forgottenCode = codeStep<Reset>({
  challenge: 'reset',
  purpose: 'reset',
  start: accountPaths.forgotten,
  action: accountPaths.forgottenCode,
  resend: accountPaths.forgottenResend(),
  afterCode: next,
  unsure: true,
  sms: ({ phone, idNumber }) => ({ phone, holderOf: idNumber }),
  prove: (c, code) => acceptCode(c, 'reset', code, next),
});
