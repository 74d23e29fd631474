import { get, post } from '#platform/http/route.ts';
import type { Row } from '../../../../deps.ts';
import { leader, readsCash, takesCash } from '../../who.ts';
import { cashPaths as p } from './cash.paths.ts';
import * as close from './close.ts';
import * as confirm from './confirm.ts';
import * as float from './float.ts';
import * as sheet from './sheet.ts';
import * as sheets from './sheets.ts';

const ACT = { name: 'desk.cash', max: 120, seconds: 600 };
const EXPORT = { name: 'desk.cash-export', max: 30, seconds: 3600 };

/** The cash sheets of a counter: its cashiers keep and close them, a leader confirms them. */
export const cashRows: Row[] = [
  get(p.sheets.pattern, readsCash, sheets.get, { queries: 6, cost: 'small' }),
  get(p.float.pattern, takesCash, float.get, { queries: 5, cost: 'small' }),
  post(p.float.pattern, takesCash, float.post, { verb: 'cash.set-float', limits: [ACT] }),
  get(p.sheet.pattern, readsCash, sheet.get, { queries: 6, cost: 'small' }),
  get(p.close.pattern, takesCash, close.get, { queries: 6, cost: 'small' }),
  post(p.close.pattern, takesCash, close.post, { verb: 'cash.close', limits: [ACT] }),
  get(p.confirm.pattern, leader, confirm.get, { queries: 6, cost: 'small' }),
  post(p.confirm.pattern, leader, confirm.post, { verb: 'cash.confirm', limits: [ACT] }),
  post(p.exportSheet.pattern, readsCash, sheet.takeAway, { verb: 'cash.export', limits: [EXPORT] }),
];
