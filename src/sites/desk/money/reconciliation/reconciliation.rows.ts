import { ofFewWords } from '#platform/http/form-size.ts';
import { get, post } from '#platform/http/route.ts';
import type { Row } from '../../../../deps.ts';
import { reconcilesMoney } from '../../who.ts';
import * as day from './day.ts';
import * as days from './days.ts';
import * as difference from './difference.ts';
import { reconciliationPaths as p } from './reconciliation.paths.ts';

const READ = { name: 'money.reconciliation-read', max: 300, seconds: 600 };
const BRING = { name: 'money.provider-files', max: 30, seconds: 3600 };
const ACT = { name: 'money.reconciliation-act', max: 300, seconds: 600 };

/** The provider's file of a day against orders and receipts: for the leaders of an agency, and administrators for all of them. */
export const reconciliationRows: Row[] = [
  get(p.days.pattern, reconcilesMoney, days.get, { queries: 6, cost: READ }),
  post(p.days.pattern, reconcilesMoney, days.post, {
    verb: 'payments.bring-provider-file',
    limits: [BRING],
    uploads: {
      maxBytes: days.MOST_BYTES,
      maxFiles: 1,
      maxTotal: days.MOST_BYTES,
      boxes: () => [days.FILE_BOX],
      wordsAlone: { _action: days.STAY },
    },
  }),
  get(p.day.pattern, reconcilesMoney, day.get, { queries: 10, cost: READ }),
  post(p.day.pattern, reconcilesMoney, day.post, { verb: 'payments.close-day', limits: [ACT] }),
  get(p.difference.pattern, reconcilesMoney, difference.get, { queries: 7, cost: READ }),
  post(p.difference.pattern, reconcilesMoney, difference.post, {
    verb: 'payments.note-difference',
    limits: [ACT],
  }),
].map((row) => (row.path === p.day.pattern ? ofFewWords(row) : row));
