import { accountPaths } from '../account/account.paths.ts';
import { cataloguePaths } from '../catalogue/catalogue.paths.ts';
import { followingPaths } from '../following/following.paths.ts';

/** Pages of other topics that filing links to. */
export const leadsTo = {
  signIn: accountPaths.signIn,
  register: accountPaths.register,
  account: accountPaths.account,
  procedures: cataloguePaths.procedures,
  procedure: cataloguePaths.procedure,
  template: cataloguePaths.template,
  suggest: cataloguePaths.suggest,
  mine: followingPaths.mine,
  lookUp: followingPaths.lookUp,
  dossier: followingPaths.dossier,
  pay: followingPaths.pay,
};
