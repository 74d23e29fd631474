import { get, post } from '#platform/http/route.ts';
import type { Row } from '../../../deps.ts';
import { officer } from '../who.ts';
import * as discard from './discard.ts';
import { discardParkedPath, parkedPath } from './parked.paths.ts';
import * as parked from './parked.ts';

const DISCARD = { name: 'parked.discard', max: 120, seconds: 900 };

export const parkedRows: Row[] = [
  get(parkedPath.pattern, officer, parked.get, { queries: 14, cost: 'small' }),
  get(discardParkedPath.pattern, officer, discard.get, { queries: 14, cost: 'small' }),
  post(discardParkedPath.pattern, officer, discard.post, { verb: 'parked.discard', limits: [DISCARD] }),
];
