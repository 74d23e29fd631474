import type { Registration } from '#domain/accounts';
import { accountWords } from '../../words/account.ts';
import { accountPaths } from '../account.paths.ts';
import { acceptCode, codeStep } from '../sign-in/code-step.ts';

const next = accountPaths.registerPassword();

export const registerCode = codeStep<Registration>({
  challenge: 'register',
  purpose: 'register',
  start: accountPaths.register,
  action: accountPaths.registerCode,
  resend: accountPaths.registerResend(),
  afterCode: next,
  steps: accountWords.register.steps,
  sms: ({ phone }) => ({ phone }),
  prove: (c, code) => acceptCode(c, 'register', code, next),
});
