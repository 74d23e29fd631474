import { get, post } from '#platform/http/route.ts';
import type { Row } from '../../../../deps.ts';
import { looksAfterMoney } from '../../who.ts';
import * as line from './line.ts';
import * as statement from './statement.ts';
import { statementsPaths as p } from './statements.paths.ts';
import * as statements from './statements.ts';

const BRING = { name: 'statements.bring', max: 60, seconds: 3_600 };
const ACT = { name: 'statements.act', max: 600, seconds: 600 };

/** Statements of collecting accounts, and their lines of which nobody knows yet which order they pay. */
export const statementsRows: Row[] = [
  get(p.statements.pattern, looksAfterMoney, statements.get, { queries: 14, cost: 'small' }),
  post(p.statements.pattern, looksAfterMoney, statements.post, {
    verb: 'payments.bring-statement',
    limits: [BRING],
    uploads: statements.FILE,
  }),
  get(p.statement.pattern, looksAfterMoney, statement.get, { queries: 9, cost: 'small' }),
  post(p.statement.pattern, looksAfterMoney, statement.post, {
    verb: 'payments.take-statement',
    limits: [ACT],
  }),
  get(p.line.pattern, looksAfterMoney, line.get, { queries: 8, cost: 'small' }),
  post(p.line.pattern, looksAfterMoney, line.match, { verb: 'payments.match-line', limits: [ACT] }),
  post(p.asideLine.pattern, looksAfterMoney, line.setAside, {
    verb: 'payments.set-line-aside',
    limits: [ACT],
  }),
  post(p.lineBack.pattern, looksAfterMoney, line.takeBack, {
    verb: 'payments.take-line-back',
    limits: [ACT],
  }),
];
