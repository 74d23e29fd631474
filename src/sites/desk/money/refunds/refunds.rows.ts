import { get, post } from '#platform/http/route.ts';
import type { Row } from '../../../../deps.ts';
import { readsMoneyAside as who } from '../../who.ts';
import * as askAside from './ask-aside.tsx';
import * as decide from './decide.ts';
import * as refund from './refund.ts';
import { refundPaths as p } from './refunds.paths.ts';
import * as refunds from './refunds.tsx';
import * as settle from './settle.ts';

const ACT = { name: 'refunds.act', max: 120, seconds: 600 };

/** Giving money back: the list, one refund with what may be done with it, and asking for money that was set aside. */
export const refundRows: Row[] = [
  get(p.refunds.pattern, who, refunds.get, { queries: 5, cost: 'small' }),
  get(p.refund.pattern, who, refund.get, { queries: 7, cost: 'small' }),
  post(p.decide.pattern, who, decide.post, { verb: 'payments.decide-refund', limits: [ACT] }),
  post(p.settle.pattern, who, settle.post, { verb: 'payments.settle-refund', limits: [ACT] }),
  get(p.askAside.pattern, who, askAside.get, { queries: 6, cost: 'small' }),
  post(p.askAside.pattern, who, askAside.post, { verb: 'payments.request-aside-refund', limits: [ACT] }),
];
