import { finishRegistration } from '#domain/accounts';
import { accountWords } from '../../words/account.ts';
import { accountPaths } from '../account.paths.ts';
import { passwordStep } from '../password-step.tsx';

export const registerPassword = passwordStep({
  challenge: 'register',
  start: accountPaths.register,
  action: accountPaths.registerPassword,
  finishedPage: accountPaths.registerDone(),
  button: accountWords.password.button,
  steps: accountWords.register.steps,
  finish: finishRegistration,
});
