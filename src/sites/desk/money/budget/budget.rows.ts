import { ofFewWords } from '#platform/http/form-size.ts';
import { get, post } from '#platform/http/route.ts';
import type { Row } from '../../../../deps.ts';
import { reconcilesMoney } from '../../who.ts';
import { budgetPath } from './budget.paths.ts';
import * as budget from './budget.ts';

const READ = { name: 'money.budget-read', max: 120, seconds: 600 };
const RECORD = { name: 'money.budget-record', max: 60, seconds: 600 };

/** What was paid online and is not known to be at the budget's account. */
export const budgetRows: Row[] = [
  get(budgetPath.pattern, reconcilesMoney, budget.get, { queries: 6, cost: READ }),
  post(budgetPath.pattern, reconcilesMoney, budget.post, {
    verb: 'payments.record-arrival',
    limits: [RECORD],
  }),
].map(ofFewWords);
