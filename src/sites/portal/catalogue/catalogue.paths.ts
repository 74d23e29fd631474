import { path } from '#platform/paths.ts';
import { doorPaths } from '#views/doors.paths.ts';
import { accountPaths } from '../account/account.paths.ts';
import { filingPaths } from '../filing/filing.paths.ts';
import { followingPaths } from '../following/following.paths.ts';

export const cataloguePaths = {
  home: doorPaths.home,
  procedures: path('/thu-tuc'),
  procedure: doorPaths.procedure,
  ownCase: path('/thu-tuc/:code/truong-hop'),
  template: path('/thu-tuc/:code/mau/:part'),
  lifeEvent: path('/su-kien/:event'),
  agencies: path('/co-quan'),
  agency: path('/co-quan/:code'),
  help: path('/huong-dan'),
  complaints: path('/khieu-nai'),
  privacy: path('/du-lieu-ca-nhan'),
  daysOff: doorPaths.daysOff,
  robots: path('/robots.txt'),
  sitemap: path('/sitemap.xml'),
  // pages of other topics that these lead to
  start: filingPaths.start,
  lookUp: followingPaths.lookUp,
  mine: followingPaths.mine,
  papers: followingPaths.papers,
  payments: followingPaths.payments,
  account: accountPaths.account,
  signIn: accountPaths.signIn,
  register: accountPaths.register,
  signOut: accountPaths.signOut,
  terms: accountPaths.terms,
  mailbox: doorPaths.mailbox,
  officers: doorPaths.desk,
  suggest: doorPaths.suggest,
};
