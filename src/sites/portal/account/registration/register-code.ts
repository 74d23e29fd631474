import type { Registration } from '#domain/accounts';
import { accountWords } from '../../words/account.ts';
import { accountPaths } from '../account.paths.ts';
import { codeStep, passWithCode } from '../sign-in/code-step.ts';

const next = accountPaths.registerPassword();

export const registerCode = codeStep<Registration>({
  challenge: 'register',
  purpose: 'register',
  start: accountPaths.register,
  action: accountPaths.registerCode,
  resend: accountPaths.registerResend(),
  passed: next,
  steps: accountWords.register.steps,
  sms: ({ phone }) => ({ phone }),
  prove: (c, code) => passWithCode(c, 'register', code, next),
});
