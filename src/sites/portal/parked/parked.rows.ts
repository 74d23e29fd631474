import { get } from '#platform/http/route.ts';
import type { Row } from '../../../deps.ts';
import { citizen } from '../who.ts';
import { parkedPath } from './parked.paths.ts';
import * as parked from './parked.ts';

export const parkedRows: Row[] = [
  get(parkedPath.pattern, citizen, parked.get, { queries: 3, cost: 'small' }),
];
