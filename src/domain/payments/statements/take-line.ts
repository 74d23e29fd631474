import type { Tx } from '#platform/db/db.ts';
import { newId } from '#platform/ids.ts';
import { addDays, localDate } from '#platform/time.ts';
import type { OrderRef } from '../order.ts';
import { selectReference } from '../orders.store.ts';
import { takeNotice } from '../take-notice.ts';
import { TRANSFER } from '../transfer/collecting-account.ts';
import { selectAgenciesWith } from '../transfer/collecting-accounts.store.ts';
import { codesIn } from '../transfer/transfer-code.ts';
import { ownKeyOf } from './own-key.ts';
import type { IncomingLine, StatementLine, WhyWaiting } from './statement-line.ts';
import { cameOtherwise, insertLine } from './statement-lines.store.ts';

/**
 * Takes in one line of an account, in one transaction with what it does: written once, whatever brings it again. The order whose code stands in
 * its memo takes its money like any other (`takeNotice`): paid with a receipt where exactly this is due, else looked into with the reason. A line
 * from which it is not certain which order it pays waits for an officer.
 */
export async function takeLine(tx: Tx, o: LineToTake): Promise<'known' | 'matched' | 'waiting'> {
  const { account, line, came, now } = o;
  const found = await whoseIs(tx, o);
  const written: StatementLine = {
    ...line,
    account,
    id: newId(now.getTime()),
    ownKey: ownKeyOf(line),
    came,
    statementId: o.statementId ?? null,
    takenAt: now,
    state: 'why' in found ? 'waiting' : 'matched',
    why: 'why' in found ? found.why : null,
    code: found.code ?? null,
    handledBy: null,
    handledAt: null,
    note: null,
  };
  if (!(await insertLine(tx, written))) return 'known';
  if ('why' in found) return 'waiting';
  await takeNotice(tx, { gateway: TRANSFER, notice: noticeOf(written, found.code), now });
  return 'matched';
}

/** A line as a gateway would report it. */
export function noticeOf(line: StatementLine, reference: string) {
  return {
    reference,
    fate: 'received',
    amount: line.amount,
    isExact: line.isExact,
    transaction: `${line.account}/${line.ownKey}`,
    paidAt: paidAt(line),
    code: '00',
  } as const;
}

// A bank says the day alone, and its clock may be wrong: no sum came after it was told.
function paidAt({ day, takenAt }: StatementLine): Date {
  const noon = new Date(`${day}T12:00:00+07:00`);
  return day >= localDate(takenAt) || day < addDays(localDate(takenAt), -3_650) ? takenAt : noon;
}

async function whoseIs(tx: Tx, { account, line, came }: LineToTake): Promise<Whose> {
  const codes = codesIn(line.memo);
  const [code] = codes;
  if (code === undefined) return { why: 'no-code', code };
  if (codes.length > 1) return { why: 'many-codes', code: undefined };
  const [bank = '', number = ''] = account.split('-');
  const [ref, agencies, alike] = await Promise.all([
    selectReference(tx, code),
    selectAgenciesWith(tx, { bank, number }),
    cameOtherwise(tx, { account, came, ...line }),
  ]);
  const why = whyNot({ ref, agencies, alike, line });
  return why ? { why, code } : { code };
}

function whyNot({ ref, agencies, alike, line }: Known): WhyWaiting | undefined {
  if (!ref) return 'unknown-code';
  if (!agencies.includes(ref.ownerAgencyId)) return 'other-account';
  if (alike) return 'looks-like-another';
  return line.reference && line.nth > 1 ? 'same-reference' : undefined;
}

type Whose = { code: string } | { why: WhyWaiting; code: string | undefined };

interface Known {
  ref: OrderRef | undefined;
  agencies: readonly string[];
  alike: boolean;
  line: IncomingLine;
}

interface LineToTake {
  /** The bank and the number of the account. */
  account: string;
  line: IncomingLine;
  came: StatementLine['came'];
  /** The file that has it. */
  statementId?: string;
  now: Date;
}
