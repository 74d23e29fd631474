import { mayPayBack, type OpenAtDesk } from '#domain/dossiers';
import { gatewayMoneyOf, refundsOf, requestRefund } from '#domain/payments';
import { type FieldErrors, Refusal } from '#platform/errors.ts';
import { type Answer, page, redirect } from '#platform/http/answer.ts';
import { vnd } from '#platform/money.ts';
import { readMoney } from '#platform/whole-number.ts';
import { numberSentence } from '#views/typed-fault.ts';
import { typedFaultWords } from '#views/words/typed-faults.ts';
import { readWay, throughGateway } from '../../money/refunds/refund-fields.tsx';
import { refundPaths } from '../../money/refunds/refunds.paths.ts';
import { moneyWords } from '../../words/money.ts';
import { refundWords } from '../../words/refunds.ts';
import { CONFIRMED, EDIT, STEP } from '../ask-once-more.ts';
import { type AtDossier, openForVerb } from '../at-dossier.ts';
import { hasErrors, readText } from '../read-text.ts';
import { asksOfRest, type Offered, REST, RefundConfirmView, RefundView } from './refund.view.tsx';

const w = moneyWords.refund;

/** The form by which a clerk asks that money goes back; where some is going back already, that. */
export async function get(c: AtDossier): Promise<Answer> {
  const { open, offered } = await openPaid(c);
  const going = (await refundsOf(c.deps.db, open.dossier)).find((r) => isGoing(r));
  if (going) return redirect(refundPaths.refund({ refund: going.id }));
  return page(RefundView({ c, open, offered, errors: {} }));
}

/** Asks once more, then asks a leader for it: how much, how, to whom and why. */
export async function post(c: AtDossier): Promise<Answer> {
  const { open, offered } = await openPaid(c);
  if (c.form.get(STEP) === EDIT) return page(RefundView({ c, open, offered, errors: {} }));
  const errors: FieldErrors = {};
  const { most } = offered;
  const typed = c.form.get('amount').trim();
  const amount = readMoney(typed);
  if (!typed) errors['amount'] = w.needAmount;
  else if (amount === undefined)
    errors['amount'] = numberSentence(typedFaultWords.vi, 'money', w.amountName, typed);
  else if (amount <= 0 || amount > most) errors['amount'] = w.tooMuch(most);
  const way = readWay(c, errors, { most: offered.gateway?.most, payer: offered.payer });
  if (way.way === 'gateway' && offered.gateway && (amount ?? 0) > offered.gateway.most)
    errors['amount'] ??= refundWords.tooMuchForGateway(vnd(offered.gateway.most));
  const reason = readText(c, 'reason', 1000, errors);
  if (!reason) errors['reason'] ??= w.needReason;
  const rest = c.form.oneOf(REST, w.restOf);
  const isPart = amount !== undefined && amount < most && asksOfRest(open);
  if (isPart && !rest && !errors['amount']) errors[REST] = w.needRest;
  if (amount === undefined || hasErrors(errors))
    return page(RefundView({ c, open, offered, errors }), { status: 422 });
  const settles = isPart && rest === 'settled';
  if (c.form.get(STEP) !== CONFIRMED)
    return page(RefundConfirmView({ c, open, amount, reason, way, rest: isPart ? rest : undefined }));
  return c.change(async (tx) => {
    const asked = { ...way, open, amount, reason, settles, officer: c.actor, now: c.now };
    const { id } = await requestRefund(tx, c.deps.keys, asked);
    return refundPaths.refund({ refund: id }, { xong: 'request' });
  });
}

async function openPaid(c: AtDossier): Promise<{ open: OpenAtDesk; offered: Offered }> {
  const open = await openForVerb(c, 'record-refund');
  const most = mayPayBack(open);
  if (most === 0) throw new Refusal('fee.nothing-back');
  const gateway = throughGateway(await gatewayMoneyOf(c.deps.db, open.dossier));
  const payer = open.receipts.findLast((p) => !p.voidedAt)?.payerName || open.people.submitter.name;
  return { open, offered: { most, gateway: gateway && { most: Math.min(gateway.most, most) }, payer } };
}

function isGoing({ kind, state }: Awaited<ReturnType<typeof refundsOf>>[number]): boolean {
  return kind === 'fee' && state !== 'done' && state !== 'refused';
}
