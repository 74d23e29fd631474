import type { Tx } from '#platform/db/db.ts';
import type { Assessment, FeeLine } from './assess-fee.ts';
import { type Fee, lockFee, updateFee } from './fee.store.ts';
import { stateOf } from './open-fee.ts';

/**
 * Assesses the fee again after the answers were corrected. What was paid stays paid: more is then still due, or too much was paid and is to
 * be paid back. What the desk had stated holds as long as it was stated for the same. A fee that was exempted stays as it is.
 */
export async function reassessFee(
  tx: Tx,
  o: { ownerAgencyId: string; dossierId: string; assessed: Assessment; now: Date },
): Promise<void> {
  const fee = await lockFee(tx, o.ownerAgencyId, o.dossierId);
  if (!fee || (fee.state === 'none' && fee.settledAt)) return;
  const { total, open } = o.assessed;
  const holds = open && sameOpenLines(fee.lines, o.assessed.lines);
  const stated = holds ? fee.stated : 0;
  const working = fee.lines.find((l) => l.working !== undefined)?.working;
  const lines =
    holds && working !== undefined
      ? o.assessed.lines.map((l) => (l.total === null ? { ...l, working } : l))
      : o.assessed.lines;
  const next: Fee = { ...fee, lines, total: total + stated, stated, assessedAt: o.now };
  await updateFee(tx, { ...next, ...settledAs(next, open && stated === 0 && o.assessed) });
}

// nothing paid: as at first; else by what is still missing
function settledAs(fee: Fee, unstated: Assessment | false): Pick<Fee, 'state' | 'settledAt'> {
  if (fee.paid === 0)
    return {
      state: stateOf({ lines: fee.lines, total: fee.total, open: unstated !== false }),
      settledAt: null,
    };
  const isDue = unstated !== false || fee.total > fee.paid;
  return isDue
    ? { state: 'due', settledAt: null }
    : { state: 'paid', settledAt: fee.settledAt ?? fee.assessedAt };
}

function sameOpenLines(before: FeeLine[], after: FeeLine[]): boolean {
  const open = (lines: FeeLine[]) =>
    JSON.stringify(lines.filter((l) => l.total === null).map((l) => [l.rule, l.name, l.quantity]));
  return open(before) === open(after);
}
