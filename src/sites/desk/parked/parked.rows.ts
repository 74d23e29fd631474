import { get } from '#platform/http/route.ts';
import type { Row } from '../../../deps.ts';
import { officer } from '../who.ts';
import { parkedPath } from './parked.paths.ts';
import * as parked from './parked.ts';

export const parkedRows: Row[] = [
  get(parkedPath.pattern, officer, parked.get, { queries: 5, cost: 'small' }),
];
