import { ofFewWords } from '#platform/http/form-size.ts';
import { get, post } from '#platform/http/route.ts';
import type { Row } from '../../../deps.ts';
import { withPost } from '../who.ts';
import * as account from './account.ts';
import * as lookUp from './look-up.ts';
import { provingPaths as paths } from './proving.paths.ts';
import * as release from './release.ts';

const clerk = withPost('clerk');

// one person at the counter in a minute; who looks for numbers that somebody has is stopped soon
const LOOK_UPS = { name: 'accounts.look-ups', max: 60, seconds: 3600 };
const OPENED = { name: 'accounts.opened-at-desk', max: 180, seconds: 3600 };
// it takes a number from up to five accounts, so it is seldom done, and never in a row
const RELEASED = { name: 'accounts.released-at-desk', max: 10, seconds: 3600 };
const PROVEN = { name: 'accounts.proven-at-desk', max: 60, seconds: 3600 };

/** A clerk with somebody's identity card in hand: which accounts claim its number, and which of them is that person's, if any. */
export const provingRows: Row[] = [
  get(paths.lookUp.pattern, clerk, lookUp.get, { queries: 4, cost: 'small' }),
  post(paths.lookUp.pattern, clerk, lookUp.post, { verb: 'accounts.look-up-number', limits: [LOOK_UPS] }),
  get(paths.account.pattern, clerk, account.get, { queries: 10, cost: OPENED }),
  post(paths.account.pattern, clerk, account.post, { verb: 'accounts.prove-number', limits: [PROVEN] }),
  get(paths.release.pattern, clerk, release.get, { queries: 10, cost: OPENED }),
  post(paths.release.pattern, clerk, release.post, { verb: 'accounts.release-number', limits: [RELEASED] }),
].map(ofFewWords);
