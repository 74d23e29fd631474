import { get, post } from '#platform/http/route.ts';
import type { Row } from '../../../../deps.ts';
import { reconcilesMoney } from '../../who.ts';
import { totalsPaths as p } from './totals.paths.ts';
import * as totals from './totals.ts';

const READ = { name: 'money.totals', max: 120, seconds: 600 };
const EXPORT = { name: 'money.totals-export', max: 20, seconds: 3600 };

/** What was taken by agency, kind of charge, channel and day: for the leaders of an agency, and administrators for all of them. */
export const totalsRows: Row[] = [
  get(p.totals.pattern, reconcilesMoney, totals.get, { queries: 5, cost: READ }),
  post(p.exportTotals.pattern, reconcilesMoney, totals.takeAway, {
    verb: 'fees.export-totals',
    limits: [EXPORT],
  }),
];
