import { randomInt } from 'node:crypto';
import type { GatewayStandIn, GivingBack, StandInChoice } from '#domain/payments';
import { newId } from '#platform/ids.ts';
import {
  HUNDREDTHS,
  isSignedValues,
  type Params,
  readSigned,
  readStamp,
  readValues,
  SIGNED,
  signedQuery,
  signedValues,
  stampOf,
} from './vnpay-message.ts';

/** It forgets what came before the last so many payments, and all of them when the program ends. */
const MOST_KEPT = 1_000;
const WRONG_BY = 1_000 * HUNDREDTHS;
const TIMEOUT_MS = 15_000;
const DONE = '00';
const FAILED = '02';
const BEING_GIVEN_BACK = '05';

/**
 * VNPAY's server in a demo: its payment page, its notices and its answers, exactly as the vendor describes them, with a secret of its own. The
 * config refuses it in production.
 */
export function vnpayStandIn(o: StandInOptions): GatewayStandIn {
  const payments = new Map<string, Payment[]>();
  const keep = (reference: string, payment: Payment) => {
    const [oldest] = payments.keys();
    if (payments.size >= (o.mostKept ?? MOST_KEPT) && oldest !== undefined) payments.delete(oldest);
    payments.set(reference, [payment]);
    return payment;
  };
  const tell = async (p: Params, payment: Payment, secret = o.secret) => {
    const query = signedQuery(noticeOf(p, payment), secret);
    const answer = await (o.send ?? send)(`${o.noticeUrl}?${query}`).catch((e: unknown) => String(e));
    return { query, answer };
  };

  return {
    open(rawQuery) {
      const p = readSigned(rawQuery, o.secret);
      if (!p || p['vnp_TmnCode'] !== o.tmnCode) return undefined;
      return {
        about: p['vnp_OrderInfo'] ?? '',
        amount: Number(p['vnp_Amount']) / HUNDREDTHS,
        reference: p['vnp_TxnRef'] ?? '',
        until: readStamp(p['vnp_ExpireDate'] ?? '') ?? o.now(),
      };
    },

    async act(rawQuery, choice, back = 'give') {
      const p = readSigned(rawQuery, o.secret);
      const reference = p?.['vnp_TxnRef'];
      if (!p || !reference || p['vnp_TmnCode'] !== o.tmnCode) return undefined;
      const [former] = payments.get(reference) ?? [];
      const payment = choice === 'tell' && former ? former : keep(reference, made(p, choice, o.now()));
      payment.back = back;
      const told = [];
      if (choice === 'forged') told.push(await tell(p, payment, `${o.secret}x`));
      else if (choice === 'twice') {
        const second = { ...made(p, choice, o.now()), back };
        payments.set(reference, [payment, second]);
        for (const each of [payment, payment, second, second]) told.push(await tell(p, each));
      } else if (choice !== 'late' && choice !== 'silent') told.push(await tell(p, payment));
      if (choice === 'forged' || choice === 'silent') payments.delete(reference);
      return { told, returnTo: `${p['vnp_ReturnUrl']}?${signedQuery(noticeOf(p, payment), o.secret)}` };
    },

    answer(body) {
      const asked = readValues(body) ?? {};
      const isRefund = asked['vnp_Command'] === 'refund';
      const answered = isRefund ? SIGNED.givenBack : SIGNED.told;
      const base = {
        vnp_ResponseId: newId(o.now().getTime()).replaceAll('-', ''),
        vnp_Command: asked['vnp_Command'] ?? '',
        vnp_TmnCode: asked['vnp_TmnCode'] ?? '',
        vnp_TxnRef: asked['vnp_TxnRef'] ?? '',
      };
      const say = (values: Params) => {
        const all: Params = { ...base, ...values };
        return { ...all, vnp_SecureHash: signedValues(all, answered, o.secret) };
      };
      if (base.vnp_TmnCode !== o.tmnCode)
        return say({ vnp_ResponseCode: '02', vnp_Message: 'Invalid TmnCode' });
      if (!isSignedValues(asked, isRefund ? SIGNED.giveBack : SIGNED.ask, o.secret))
        return say({ vnp_ResponseCode: '97', vnp_Message: 'Invalid checksum' });
      const all = payments.get(base.vnp_TxnRef) ?? [];
      const payment = isRefund ? all.find((one) => one.number === asked['vnp_TransactionNo']) : all[0];
      if (!payment) return say({ vnp_ResponseCode: '91', vnp_Message: 'Transaction not found' });
      if (isRefund) {
        const no = whyNotGivenBack(payment, Number(asked['vnp_Amount']));
        if (payment.back === 'silent') return undefined;
        if (no) return say({ vnp_ResponseCode: no[0], vnp_Message: no[1] });
        payment.type = asked['vnp_TransactionType'] ?? '';
        payment.givenBack += Number(asked['vnp_Amount']);
        if (payment.back === 'lose') return undefined;
      }
      return say({
        vnp_ResponseCode: DONE,
        vnp_Message: isRefund ? 'Refund success' : 'QueryDR Success',
        vnp_Amount: isRefund ? (asked['vnp_Amount'] ?? '') : String(payment.amount),
        vnp_BankCode: 'NCB',
        vnp_PayDate: payment.payDate,
        vnp_TransactionNo: payment.number,
        vnp_TransactionType: payment.type,
        vnp_TransactionStatus: payment.givenBack > 0 ? BEING_GIVEN_BACK : payment.status,
        vnp_OrderInfo: asked['vnp_OrderInfo'] ?? '',
      });
    },
  };
}

/** Why it does not give back: what was never paid, more than came, or what it was made to refuse. */
function whyNotGivenBack(payment: Payment, amount: number): [code: string, message: string] | undefined {
  if (payment.status !== DONE || payment.back === 'refuse') return ['95', 'Transaction not successful'];
  if (payment.givenBack === payment.amount) return ['94', 'Refund is being processed'];
  return amount > payment.amount - payment.givenBack ? ['99', 'Invalid refund amount'] : undefined;
}

function made(p: Params, choice: StandInChoice, now: Date): Payment {
  const amount = Number(p['vnp_Amount']) + (choice === 'wrong-amount' ? WRONG_BY : 0);
  const isPaid = ['pay', 'late', 'tell', 'twice', 'wrong-amount', 'forged'].includes(choice);
  const code = isPaid ? DONE : choice === 'silent' ? '11' : choice;
  return {
    number: String(randomInt(10_000_000, 100_000_000)),
    amount,
    code,
    // of 07 the money was taken
    status: isPaid ? DONE : code === '07' ? code : FAILED,
    payDate: stampOf(now),
    type: '01',
    givenBack: 0,
    back: 'give',
  };
}

// of the payment page's notices and of the way back: the same values
function noticeOf(p: Params, payment: Payment): Params {
  return {
    vnp_TmnCode: p['vnp_TmnCode'] ?? '',
    vnp_Amount: String(payment.amount),
    vnp_BankCode: 'NCB',
    vnp_CardType: 'ATM',
    vnp_PayDate: payment.payDate,
    vnp_OrderInfo: p['vnp_OrderInfo'] ?? '',
    vnp_TransactionNo: payment.number,
    vnp_ResponseCode: payment.code,
    vnp_TransactionStatus: payment.status,
    vnp_TxnRef: p['vnp_TxnRef'] ?? '',
  };
}

async function send(url: string): Promise<string> {
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) });
  return `${response.status} ${(await response.text()).slice(0, 300)}`;
}

interface Payment {
  number: string;
  /** Hundredths of a đồng. */
  amount: number;
  code: string;
  status: string;
  payDate: string;
  /** 01 of a payment, 02 and 03 once it, or a part, was given back. */
  type: string;
  /** Hundredths of a đồng. */
  givenBack: number;
  back: GivingBack;
}

interface StandInOptions {
  tmnCode: string;
  secret: string;
  /** Where its notices go. */
  noticeUrl: string;
  /** How many payments it remembers; a thousand unless told. */
  mostKept?: number;
  now: () => Date;
  /** Asks an address and gives back what it answers; over HTTP unless told. */
  send?: (url: string) => Promise<string>;
}
