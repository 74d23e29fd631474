import { get, post } from '#platform/http/route.ts';
import type { Row } from '../../../deps.ts';
import { admin } from '../who.ts';
import * as period from './period.ts';
import { periodsPaths as p } from './periods.paths.ts';
import * as periods from './periods.ts';

const CHANGE = { name: 'periods.change', max: 60, seconds: 600 };

/** The periods of a dossier's life that the province sets. */
export const periodsRows: Row[] = [
  get(p.periods.pattern, admin, periods.get, { queries: 5, cost: 'small' }),
  get(p.period.pattern, admin, period.get, { queries: 5, cost: 'small' }),
  post(p.period.pattern, admin, period.post, { verb: 'dossiers.change-period', limits: [CHANGE] }),
];
