import type {
  GatewayAnswer,
  GatewayNotice,
  GaveBack,
  GiveBack,
  Order,
  PaymentGateway,
} from '#domain/payments';
import { newId } from '#platform/ids.ts';
import {
  HUNDREDTHS,
  isSignedValues,
  type Params,
  plainInfo,
  readSigned,
  readStamp,
  readValues,
  SIGNED,
  signedQuery,
  signedValues,
  stampOf,
  VERSION,
} from './vnpay-message.ts';
import { bankCodeOf, vnpayWays } from './vnpay-ways.ts';

const TIMEOUT_MS = 15_000;
const MOST_ANSWER = 20_000;
/** The vendor asks for the address of the merchant's server, and does not say what it is compared with. Unverified. */
const OUR_ADDRESS = '127.0.0.1';
/** What no notice has. */
const OF_REQUESTS = ['vnp_Command', 'vnp_ReturnUrl', 'vnp_CreateDate', 'vnp_ExpireDate'];
const DONE = '00';
const SUSPECTED = '07';
const FAILED = '02';
const NOT_FINISHED = '01';
const NOT_FOUND = '91';
/** A wrong merchant, a wrong message, no such payment, one that was not successful, a wrong signature: nothing went. */
const NOT_GIVEN_BACK: readonly string[] = ['02', '03', NOT_FOUND, '95', '97'];
/** Of giving back: it is being done, the bank was told, it was refused. Unverified for a question about the payment itself. */
const BEING_GIVEN_BACK: readonly string[] = ['05', '06'];
const BACK_REFUSED = '09';
const WHOLE = '02';
const PART = '03';

const REPLIES: Record<Parameters<PaymentGateway['reply']>[0], [RspCode: string, Message: string]> = {
  confirmed: ['00', 'Confirm Success'],
  'unknown-order': ['01', 'Order not found'],
  already: ['02', 'Order already confirmed'],
  'wrong-amount': ['04', 'Invalid amount'],
  'not-signed': ['97', 'Invalid signature'],
  failed: ['99', 'Unknown error'],
};

/** VNPAY 2.1.0: its payment page, its notices (IPN), its questions and its requests to give back. */
export function vnpayGateway(o: VnpayOptions): PaymentGateway {
  const { tmnCode, secret } = o;
  return {
    code: 'vnpay',
    name: o.name ?? 'VNPAY',
    ways: vnpayWays,
    payAddress(order, { returnTo, ip, language, about, way }) {
      const query = signedQuery(
        {
          vnp_Version: VERSION,
          vnp_Command: 'pay',
          vnp_TmnCode: tmnCode,
          vnp_Amount: String(order.amount * HUNDREDTHS),
          vnp_CurrCode: 'VND',
          vnp_BankCode: bankCodeOf(way),
          vnp_TxnRef: order.reference,
          vnp_OrderInfo: plainInfo(about),
          vnp_OrderType: 'other',
          vnp_Locale: language === 'vi' ? 'vn' : 'en',
          vnp_ReturnUrl: returnTo,
          vnp_IpAddr: ip,
          vnp_CreateDate: stampOf(order.createdAt),
          vnp_ExpireDate: stampOf(order.expiresAt),
        },
        secret,
      );
      return `${o.payUrl}?${query}`;
    },
    readNotice(rawQuery) {
      const params = readSigned(rawQuery, secret);
      if (!params || params['vnp_TmnCode'] !== tmnCode) return undefined;
      // our own request to pay has the same signature, and its payer holds it
      if (OF_REQUESTS.some((name) => name in params)) return undefined;
      return noticeOf(params);
    },
    reply(outcome) {
      const [RspCode, Message] = REPLIES[outcome];
      return { RspCode, Message };
    },
    ask: (order, now) => ask(o, order, now),
    giveBack: (what) => giveBack(o, what),
    askGivenBack: (what) => askGivenBack(o, what),
  };
}

/** A notice is of money that came only when both codes say so. */
function noticeOf(p: Params): GatewayNotice {
  const { vnp_TxnRef: reference = '', vnp_Amount: amount = '', vnp_ResponseCode: code = '' } = p;
  if (!reference || !/^\d{1,15}$/.test(amount) || !code)
    throw new Error('a signed notice without its values');
  const status = p['vnp_TransactionStatus'] ?? '';
  const number = p['vnp_TransactionNo'] ?? '';
  return {
    reference,
    fate:
      code === DONE && status === DONE
        ? 'received'
        : code === SUSPECTED || status === SUSPECTED
          ? 'suspected'
          : 'failed',
    amount: Math.floor(Number(amount) / HUNDREDTHS),
    isExact: Number(amount) % HUNDREDTHS === 0,
    // without a number of its own it is told by the order: there is one payment of it
    transaction: number && number !== '0' ? number : reference,
    paidAt: readStamp(p['vnp_PayDate'] ?? ''),
    code,
  };
}

async function ask(o: VnpayOptions, order: Order, now: Date): Promise<GatewayAnswer> {
  const told = await askAbout(o, order, now);
  if (!told) return { fate: 'unknown' };
  if (told['vnp_ResponseCode'] === NOT_FOUND) return { fate: 'not-paid' };
  if (told['vnp_ResponseCode'] !== DONE || told['vnp_TmnCode'] !== o.tmnCode) return { fate: 'unknown' };
  switch (told['vnp_TransactionStatus']) {
    case DONE:
    case SUSPECTED:
    case FAILED:
      // the code of the answer is of the question: what became of the payment stands in its status
      return {
        fate: 'told',
        notice: noticeOf({ ...told, vnp_ResponseCode: told['vnp_TransactionStatus'] }),
      };
    case NOT_FINISHED:
      return { fate: 'not-paid' };
    default:
      // 04: taken at the bank and not finished at the gateway; 05, 06, 09: of giving back
      return { fate: 'unknown' };
  }
}

function askAbout(
  o: VnpayOptions,
  order: Pick<Order, 'reference' | 'createdAt'>,
  now: Date,
): Promise<Params | undefined> {
  return send(o, SIGNED.ask, SIGNED.told, {
    vnp_RequestId: requestId(now),
    vnp_Version: VERSION,
    vnp_Command: 'querydr',
    vnp_TmnCode: o.tmnCode,
    vnp_TxnRef: order.reference,
    vnp_OrderInfo: `Hoi ket qua ${order.reference}`,
    vnp_TransactionDate: stampOf(order.createdAt),
    vnp_CreateDate: stampOf(now),
    vnp_IpAddr: OUR_ADDRESS,
  });
}

async function giveBack(o: VnpayOptions, what: GiveBack): Promise<GaveBack> {
  const given = await send(o, SIGNED.giveBack, SIGNED.givenBack, {
    vnp_RequestId: requestId(what.now),
    vnp_Version: VERSION,
    vnp_Command: 'refund',
    vnp_TmnCode: o.tmnCode,
    vnp_TransactionType: typeOf(what),
    vnp_TxnRef: what.order.reference,
    vnp_Amount: String(what.amount * HUNDREDTHS),
    vnp_TransactionNo: what.transaction,
    vnp_TransactionDate: stampOf(what.order.createdAt),
    vnp_CreateBy: plainInfo(what.by),
    vnp_CreateDate: stampOf(what.now),
    vnp_IpAddr: OUR_ADDRESS,
    vnp_OrderInfo: plainInfo(what.why),
  });
  const code = given?.['vnp_ResponseCode'] ?? '';
  if (code === DONE) return { fate: 'given', code };
  // what nobody has signed says nothing of money; 94, asked before, and 98 and 99 leave open whether it went
  const isSaid = given !== undefined && given['vnp_SecureHash'] !== undefined;
  return { fate: isSaid && NOT_GIVEN_BACK.includes(code) ? 'refused' : 'unknown', code };
}

/** Asks about the payment: once it is being given back, its state says so. */
async function askGivenBack(o: VnpayOptions, what: GiveBack): Promise<GaveBack> {
  const told = await askAbout(o, what.order, what.now);
  const isOfIt = told?.['vnp_TmnCode'] === o.tmnCode && told['vnp_TransactionNo'] === what.transaction;
  if (told?.['vnp_ResponseCode'] !== DONE || !isOfIt)
    return { fate: 'unknown', code: told?.['vnp_ResponseCode'] ?? '' };
  const code = told['vnp_TransactionStatus'] ?? '';
  if (BEING_GIVEN_BACK.includes(code)) return { fate: 'given', code };
  if (code === BACK_REFUSED) return { fate: 'refused', code };
  return { fate: code === DONE && told['vnp_TransactionType'] === typeOf(what) ? 'given' : 'unknown', code };
}

function typeOf({ amount, order }: GiveBack): string {
  return amount === order.amount ? WHOLE : PART;
}

/** Sends a signed message in JSON; undefined where the gateway is away, answers something else, or has not signed a success. */
async function send(
  o: VnpayOptions,
  signs: readonly string[],
  signed: readonly string[],
  values: Params,
): Promise<Params | undefined> {
  const body = JSON.stringify({ ...values, vnp_SecureHash: signedValues(values, signs, o.secret) });
  const text = await (o.post ?? post)(o.apiUrl, body).catch(() => undefined);
  const answer = text === undefined || text.length > MOST_ANSWER ? undefined : readValues(text);
  if (!answer) return undefined;
  // an error may come without a signature, and then says nothing of money
  const mayBeUnsigned = answer['vnp_ResponseCode'] === NOT_FOUND && !answer['vnp_SecureHash'];
  return mayBeUnsigned || isSignedValues(answer, signed, o.secret) ? answer : undefined;
}

async function post(url: string, body: string): Promise<string> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!response.ok) throw new Error(`status ${response.status}`);
  return response.text();
}

function requestId(now: Date): string {
  return newId(now.getTime()).replaceAll('-', '');
}

export interface VnpayOptions {
  /** What VNPAY has given the merchant: who it is, and the secret of their signatures. */
  tmnCode: string;
  secret: string;
  /** The payment page, and the address of questions. */
  payUrl: string;
  apiUrl: string;
  /** As people are told; 'VNPAY' unless told. */
  name?: string;
  /** Sends a body and gives back the answer's; over HTTP unless told. */
  post?: (url: string, body: string) => Promise<string>;
}
