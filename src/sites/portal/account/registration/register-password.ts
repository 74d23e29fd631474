import { finishRegistration } from '#domain/accounts';
import { accountPaths } from '../account.paths.ts';
import { passwordStep } from '../password-step.tsx';
import { wayBack } from './way-back.ts';

export const registerPassword = passwordStep({
  challenge: 'register',
  start: accountPaths.register,
  action: accountPaths.registerPassword,
  finishedPage: (c, isIn) => (isIn && wayBack(c).tiep) || accountPaths.registerDone(),
  isRegistering: true,
  finish: finishRegistration,
});
