import { createHmac } from 'node:crypto';
import { sameBytes } from '#platform/crypto.ts';
import { VN_OFFSET_MS } from '#platform/time.ts';

// VNPAY 2.1.0, as the vendor's documents for merchants describe it: the payment page and its notices ("pay"), and the questions about a
// payment and the requests to give it back ("querydr", "refund"). The same bytes are written and read by the demo's stand-in.
export const VERSION = '2.1.0';
const HASH = 'vnp_SecureHash';
/** Not sent in 2.1.0, and never signed. */
const HASH_TYPE = 'vnp_SecureHashType';
const PLAIN_NAME = /^\w+$/;
/** VNPAY counts hundredths of a đồng. */
export const HUNDREDTHS = 100;

/** A query in alphabetical order with its signature: HMAC-SHA512 over exactly what stands before it. Empty values are left out. */
export function signedQuery(params: Params, secret: string): string {
  const given = Object.entries(params).filter(([, value]) => value !== '');
  const query = new URLSearchParams(inOrder(given)).toString();
  return `${query}&${HASH}=${hmac(query, secret)}`;
}

/**
 * The parameters of a query that was signed with this secret, as it was sent: the signature is over its pairs in alphabetical order. Undefined
 * when it is not, where a name stands there twice, or is written otherwise than plainly: what is read is what was signed, pair by pair, and
 * whoever holds an address that we have signed can add nothing to it.
 */
export function readSigned(rawQuery: string, secret: string): Params | undefined {
  const pairs = rawQuery.split('&').filter((pair) => pair !== '');
  const params = pairs.map((pair): [string, string] => [...new URLSearchParams(pair)][0] ?? ['', '']);
  const names = pairs.map((pair) => pair.split('=', 1)[0] ?? '');
  if (names.some((name, i) => !PLAIN_NAME.test(name) || name !== params[i]?.[0])) return undefined;
  if (new Set(names).size !== names.length) return undefined;
  const signature = params.find(([name]) => name === HASH)?.[1] ?? '';
  const isSigned = (name = '') => name.startsWith('vnp_') && name !== HASH && name !== HASH_TYPE;
  const asSent = pairs
    .filter((_, i) => isSigned(names[i]))
    .sort()
    .join('&');
  // a proxy on the way may have written the same values with other escapes
  const writtenAnew = new URLSearchParams(
    inOrder(params.filter(([name, value]) => isSigned(name) && value !== '')),
  ).toString();
  if (![asSent, writtenAnew].some((text) => isSignatureOf(signature, text, secret))) return undefined;
  return Object.fromEntries(params.filter(([name]) => isSigned(name)));
}

/** The signature of a message in JSON: over some of its values, in an order of their own, with bars between. */
export function signedValues(values: Params, names: readonly string[], secret: string): string {
  return hmac(names.map((name) => values[name] ?? '').join('|'), secret);
}

export function isSignedValues(values: Params, names: readonly string[], secret: string): boolean {
  return isSignatureOf(values[HASH] ?? '', names.map((name) => values[name] ?? '').join('|'), secret);
}

/** Which values of the messages in JSON are signed, in which order. */
export const SIGNED = {
  ask: names('RequestId Version Command TmnCode TxnRef TransactionDate CreateDate IpAddr OrderInfo'),
  told: names(
    'ResponseId Command ResponseCode Message TmnCode TxnRef Amount BankCode PayDate TransactionNo TransactionType TransactionStatus OrderInfo PromotionCode PromotionAmount',
  ),
  giveBack: names(
    'RequestId Version Command TmnCode TransactionType TxnRef Amount TransactionNo TransactionDate CreateBy CreateDate IpAddr OrderInfo',
  ),
  givenBack: names(
    'ResponseId Command ResponseCode Message TmnCode TxnRef Amount BankCode PayDate TransactionNo TransactionType TransactionStatus OrderInfo',
  ),
} as const;

/** The values of a message in JSON as text; undefined when it is none. */
export function readValues(text: string): Params | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    return Object.fromEntries(Object.entries(value).map(([name, v]) => [name, v === null ? '' : String(v)]));
  } catch {
    return undefined;
  }
}

/** 'yyyyMMddHHmmss' in Việt Nam's time. */
export function stampOf(at: Date): string {
  return new Date(at.getTime() + VN_OFFSET_MS).toISOString().replace(/\D/g, '').slice(0, 14);
}

export function readStamp(text: string): Date | undefined {
  const [, y, mo, d, h, mi, s] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(text) ?? [];
  const at = new Date(`${y}-${mo}-${d}T${h}:${mi}:${s}+07:00`);
  return Number.isNaN(at.getTime()) ? undefined : at;
}

/** Letters without their marks, digits and spaces: what the vendor takes as a description. */
export function plainInfo(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/[^A-Za-z0-9]+/g, ' ')
    .trim()
    .slice(0, 255);
}

function names(text: string): string[] {
  return text.split(' ').map((name) => `vnp_${name}`);
}

function inOrder(pairs: [string, string][]): [string, string][] {
  return pairs.sort(([a], [b]) => (a < b ? -1 : 1));
}

function hmac(text: string, secret: string): string {
  return createHmac('sha512', secret).update(text, 'utf8').digest('hex');
}

function isSignatureOf(signature: string, text: string, secret: string): boolean {
  return sameBytes(Buffer.from(signature.toLowerCase()), Buffer.from(hmac(text, secret)));
}

export type Params = Record<string, string>;
