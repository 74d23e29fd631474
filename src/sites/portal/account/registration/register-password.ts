import { finishRegistration } from '#domain/accounts';
import { accountPaths } from '../account.paths.ts';
import { passwordStep } from '../password-step.tsx';

export const registerPassword = passwordStep({
  challenge: 'register',
  start: accountPaths.register,
  action: accountPaths.registerPassword,
  finishedPage: accountPaths.registerDone(),
  isRegistering: true,
  finish: finishRegistration,
});
