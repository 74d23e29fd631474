import type { Officer } from '#domain/journal';
import { type DayRef, listNotArrived, reconciledAgencies, recordArrival } from '#domain/payments';
import { type FieldErrors, NotFound, Refusal } from '#platform/errors.ts';
import { type Answer, page } from '#platform/http/answer.ts';
import { isId } from '#platform/ids.ts';
import { isDate, localDate, parseVnDate } from '#platform/time.ts';
import { dateSentence } from '#views/typed-fault.ts';
import { typedFaultWords } from '#views/words/typed-faults.ts';
import type { C } from '../../../../deps.ts';
import { readText } from '../../dossier/read-text.ts';
import { budgetWords as w } from '../../words/budget.ts';
import { budgetPath } from './budget.paths.ts';
import { BudgetView } from './budget.view.tsx';

const LONGEST_DOCUMENT = 200;

/** Every day of which something is not known to be at the budget's account, and the form that says that it is. */
export async function get(c: C<Officer>): Promise<Answer> {
  return show(c, {}, 200);
}

/** Records that a day's money has arrived. */
export async function post(c: C<Officer>): Promise<Answer> {
  const errors: FieldErrors = {};
  const batch = batchIn(c.form.get('dot'));
  if (!batch) errors.dot = w.needBatch;
  const document = readText(c, 'chung-tu', LONGEST_DOCUMENT, errors);
  if (!document) errors['chung-tu'] ??= w.needDocument;
  const typed = c.form.get('ngay').trim().slice(0, 40);
  const on = parseVnDate(typed);
  if (!on) errors.ngay = dateSentence(typedFaultWords.vi, w.dayName, typed) || w.needDay;
  else if (on > localDate(c.now) || (batch && on < batch.day)) errors.ngay = w.notThen;
  if (!batch || !on || Object.keys(errors).length > 0) return show(c, errors, 422);
  try {
    return await c.change(async (tx) => {
      await recordArrival(tx, c.actor, batch, { on, document, now: c.now });
      return budgetPath({}, { xong: 'da-ghi' });
    });
  } catch (e) {
    if (!(e instanceof Refusal && e.is('money.nothing-to-arrive'))) throw e;
    return show(c, { dot: w.nothingLeft }, 409);
  }
}

async function show(c: C<Officer>, errors: FieldErrors, status: number): Promise<Answer> {
  const { db } = c.deps;
  const agencies = await reconciledAgencies(db, c.actor, c.now);
  const agencyIds = agencies.map((a) => a.id);
  const batches = await listNotArrived(db, c.actor, { agencyIds, now: c.now });
  return page(
    BudgetView({
      c,
      agencies,
      batches,
      errors,
      done: c.method === 'GET' && c.query.get('xong') === 'da-ghi',
    }),
    { status },
  );
}

function batchIn(text: string): DayRef | undefined {
  if (text === '') return undefined;
  const [ownerAgencyId = '', gateway = '', day = ''] = text.split('|');
  if (!isId(ownerAgencyId) || !gateway || !isDate(day)) throw new NotFound('money');
  return { ownerAgencyId, gateway, day };
}
