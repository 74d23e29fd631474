import { get, post } from '#platform/http/route.ts';
import type { Row } from '../../../../deps.ts';
import { admin } from '../../who.ts';
import * as account from './account.ts';
import * as accounts from './accounts.tsx';
import { collectingPaths as p } from './collecting.paths.ts';
import * as profile from './profile.ts';
import * as profiles from './profiles.tsx';

const CHANGE = { name: 'collecting.change', max: 60, seconds: 600 };

/** To which accounts fees are transferred, and how banks lay out their statements. */
export const collectingRows: Row[] = [
  get(p.accounts.pattern, admin, accounts.get, { queries: 6, cost: 'small' }),
  get(p.account.pattern, admin, account.get, { queries: 6, cost: 'small' }),
  post(p.account.pattern, admin, account.post, {
    verb: 'payments.set-collecting-account',
    limits: [CHANGE],
  }),
  get(p.profiles.pattern, admin, profiles.get, { queries: 5, cost: 'small' }),
  get(p.profile.pattern, admin, profile.get, { queries: 5, cost: 'small' }),
  post(p.profile.pattern, admin, profile.post, {
    verb: 'payments.set-statement-profile',
    limits: [CHANGE],
  }),
];
