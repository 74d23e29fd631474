import { configWords as words } from '../words.ts';
import { isUrl } from './addresses.ts';
import { type GivenSettings, refuse } from './given-settings.ts';

const WAYS = ['demo', 'vnpay', 'none'] as const;
const LEAST_SECRET = 16;
const LEAST_STATEMENT_SECRET = 32;

/** PAYMENT_GATEWAY, and what its vendor has given the province. The stand-in of a demo takes no money, so production refuses it. */
export function payingOf({ text, isGiven, oneOf }: GivenSettings, mode: 'demo' | 'production'): Paying {
  const usual = mode === 'demo' ? 'demo' : 'none';
  const way = isGiven('PAYMENT_GATEWAY') ? oneOf('PAYMENT_GATEWAY', WAYS) : usual;
  if (mode === 'production' && way === 'demo') refuse('PAYMENT_GATEWAY', words.testGateway);
  if (way !== 'vnpay') return { way };
  const address = (name: 'VNPAY_PAY_URL' | 'VNPAY_API_URL') =>
    isUrl(text(name), ['https:']) && !text(name).includes('?')
      ? text(name)
      : refuse(name, words.gatewayAddress);
  const tmnCode = text('VNPAY_TMN_CODE');
  if (!/^[A-Za-z0-9]{8}$/.test(tmnCode)) refuse('VNPAY_TMN_CODE', words.tmnCode);
  const secret = text('VNPAY_HASH_SECRET');
  if (secret.length < LEAST_SECRET) refuse('VNPAY_HASH_SECRET', words.hashSecret(LEAST_SECRET));
  return {
    way,
    tmnCode,
    secret,
    payUrl: address('VNPAY_PAY_URL'),
    apiUrl: address('VNPAY_API_URL'),
  };
}

export type Paying =
  | { way: 'none' | 'demo' }
  | { way: 'vnpay'; tmnCode: string; secret: string; payUrl: string; apiUrl: string };

/** STATEMENT_SECRET: long enough that nobody tries it out. */
export function statementSecretOf({ text }: GivenSettings): string | undefined {
  const secret = text('STATEMENT_SECRET');
  if (secret === '') return undefined;
  return secret.length >= LEAST_STATEMENT_SECRET
    ? secret
    : refuse('STATEMENT_SECRET', words.statementSecret(LEAST_STATEMENT_SECRET));
}
