import type { Registration } from '#domain/accounts';
import { accountPaths } from './account.paths.ts';
import { codeStep, passWithCode } from './code-step.ts';

const next = accountPaths.registerPassword();

export const registerCode = codeStep<Registration>({
  challenge: 'register',
  purpose: 'register',
  start: accountPaths.register(),
  action: accountPaths.registerCode(),
  resend: accountPaths.registerResend(),
  passed: next,
  sms: ({ phone }) => ({ phone }),
  prove: (c, code) => passWithCode(c, 'register', code, next),
});
