import { countSheetsToConfirm } from '#domain/cash';
import type { Actor, Officer } from '#domain/journal';
import { countLinesWaiting, listMoneyAside, listRefunds } from '#domain/payments';
import type { Reader } from '#platform/db/db.ts';
import type { Who } from '#platform/http/route.ts';
import type { FixedPath } from '#platform/paths.ts';
import { looksAfterMoney, officer, readsCash, readsMoneyAside, reconcilesMoney } from '../who.ts';
import { moneyHubWords as w } from '../words/money-hub.ts';
import { moneyAsidePath } from './aside/money-aside.paths.ts';
import { budgetPath } from './budget/budget.paths.ts';
import { cashPaths } from './cash/cash.paths.ts';
import { reconciliationPaths } from './reconciliation/reconciliation.paths.ts';
import { refundPaths } from './refunds/refunds.paths.ts';
import { statementsPaths } from './statements/statements.paths.ts';
import { totalsPaths } from './totals/totals.paths.ts';

/** The pages about money, in the order in which the hub shows them; another one is another entry. */
export const moneyPages: readonly MoneyPage[] = [
  {
    path: moneyAsidePath,
    words: w.pages.aside,
    mayOpen: readsMoneyAside,
    waiting: async (db, reader) => (await listMoneyAside(db, reader)).length,
  },
  { path: cashPaths.sheets, words: w.pages.cash, mayOpen: readsCash, waiting: countSheetsToConfirm },
  {
    path: refundPaths.refunds,
    words: w.pages.refunds,
    mayOpen: readsMoneyAside,
    waiting: async (db, reader) => (await listRefunds(db, reader, 'waiting')).length,
  },
  {
    path: statementsPaths.statements,
    words: w.pages.statements,
    mayOpen: looksAfterMoney,
    waiting: countLinesWaiting,
  },
  { path: reconciliationPaths.days, words: w.pages.reconciliation, mayOpen: reconcilesMoney },
  { path: budgetPath, words: w.pages.budget, mayOpen: reconcilesMoney },
  { path: totalsPaths.totals, words: w.pages.totals, mayOpen: reconcilesMoney },
];

/** Whoever may open any of the pages about money. */
export const opensMoney: Who<Actor, Officer> = {
  name: 'whoever may open any of its pages',
  allows: (a): a is Officer => moneyPages.some((p) => p.mayOpen.allows(a)),
  ...(officer.signIn ? { signIn: officer.signIn } : {}),
};

export interface MoneyPage {
  path: FixedPath;
  words: { title: string; sentence: string };
  mayOpen: Who<Actor, Officer>;
  /** How many things wait there for this officer; only where that is cheap to know. */
  waiting?: (db: Reader, officer: Officer) => Promise<number>;
}
