import { get, post } from '#platform/http/route.ts';
import type { Row } from '../../../deps.ts';
import { citizen } from '../who.ts';
import * as discard from './discard.ts';
import { discardParkedPath, parkedPath } from './parked.paths.ts';
import * as parked from './parked.ts';

const DISCARD = { name: 'parked.discard', max: 120, seconds: 900 };

export const parkedRows: Row[] = [
  get(parkedPath.pattern, citizen, parked.get, { queries: 3, cost: 'small' }),
  get(discardParkedPath.pattern, citizen, discard.get, { queries: 3, cost: 'small' }),
  post(discardParkedPath.pattern, citizen, discard.post, { verb: 'parked.discard', limits: [DISCARD] }),
];
