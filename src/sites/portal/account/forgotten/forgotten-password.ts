import { finishReset } from '#domain/accounts';
import { accountPaths } from '../account.paths.ts';
import { passwordStep } from '../password-step.tsx';

export const forgottenPassword = passwordStep({
  challenge: 'reset',
  start: accountPaths.forgotten,
  action: accountPaths.forgottenPassword,
  finishedPage: () => accountPaths.signIn({}, { 'da-doi': 1 }),
  isRegistering: false,
  finish: finishReset,
});
