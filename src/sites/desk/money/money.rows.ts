import { get } from '#platform/http/route.ts';
import type { Row } from '../../../deps.ts';
import { collectingRows } from './accounts/collecting.rows.ts';
import { moneyAsideRows } from './aside/money-aside.rows.ts';
import { budgetRows } from './budget/budget.rows.ts';
import { cashRows } from './cash/cash.rows.ts';
import { moneyPath } from './money.paths.ts';
import * as money from './money.tsx';
import { opensMoney } from './money-pages.ts';
import { reconciliationRows } from './reconciliation/reconciliation.rows.ts';
import { refundRows } from './refunds/refunds.rows.ts';
import { statementsRows } from './statements/statements.rows.ts';
import { totalsRows } from './totals/totals.rows.ts';

/** The hub of everything about money, and the pages below it. */
export const moneyRows: Row[] = [
  get(moneyPath.pattern, opensMoney, money.get, { queries: 10, cost: 'small' }),
  ...moneyAsideRows,
  ...cashRows,
  ...refundRows,
  ...statementsRows,
  ...collectingRows,
  ...reconciliationRows,
  ...budgetRows,
  ...totalsRows,
];
