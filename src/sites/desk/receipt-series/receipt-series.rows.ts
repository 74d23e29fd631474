import { get, post } from '#platform/http/route.ts';
import type { Row } from '../../../deps.ts';
import { admin } from '../who.ts';
import * as list from './list.tsx';
import { receiptSeriesPaths as p } from './receipt-series.paths.ts';
import * as series from './series.ts';

const SET = { name: 'receipts.series', max: 60, seconds: 600 };

/** The series and the tax code that stand on each agency's receipts of money. */
export const receiptSeriesRows: Row[] = [
  get(p.list.pattern, admin, list.get, { queries: 6, cost: 'small' }),
  get(p.series.pattern, admin, series.get, { queries: 7, cost: 'small' }),
  post(p.series.pattern, admin, series.post, { verb: 'fees.set-receipt-series', limits: [SET] }),
];
