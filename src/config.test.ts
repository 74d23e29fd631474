import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ConfigError, DEMO_SECRET_KEY, readConfig, settings, shortcomings } from './config.ts';

const production = {
  MODE: 'production',
  PUBLIC_URL: 'https://dichvucong.example.vn/',
  SECRET_KEY: 'a-key-of-this-test-that-is-long-enough',
  SMS_PROVIDER: 'none',
};

const vnpay = {
  ...production,
  PAYMENT_GATEWAY: 'vnpay',
  VNPAY_TMN_CODE: 'MOTCUA01',
  VNPAY_HASH_SECRET: 'a-secret-of-this-test-alone',
  VNPAY_PAY_URL: 'https://pay.example.vn/vpcpay.html',
  VNPAY_API_URL: 'https://pay.example.vn/api/transaction',
};

test('with nothing set it is a demo on one machine with its own database', () => {
  const c = readConfig({});
  expect(c).toMatchObject({
    mode: 'demo',
    role: 'all',
    port: 3000,
    host: '127.0.0.1',
    publicUrl: 'http://localhost:3000',
    databaseUrl: undefined,
    secureCookies: false,
    secretKey: DEMO_SECRET_KEY,
    trustProxy: false,
    smsProvider: 'mailbox',
    signing: 'demo',
    paying: { way: 'demo' },
  });
  expect(shortcomings(c)).toEqual([]);
});

test('a complete production is taken, with safe cookies, and says what it cannot do', () => {
  const c = readConfig(production);
  expect(c).toMatchObject({
    mode: 'production',
    publicUrl: 'https://dichvucong.example.vn',
    secureCookies: true,
  });
  expect(shortcomings(c).join(' ')).toMatch(/SMS_PROVIDER=none.*SMTP_URL/);
  expect(
    shortcomings(readConfig({ ...production, SMTP_URL: 'smtp://mail:587', MAIL_FROM: 'cong@example.vn' })),
  ).toHaveLength(3);
  expect(shortcomings(c).join(' ')).toContain('chỉ nộp được tại quầy');
  expect(c.signing).toBe('none');
  expect(shortcomings(c).join(' ')).toContain('không có chữ ký số');
});

test('a production with a gateway is taken, and says nothing of paying', () => {
  const c = readConfig(vnpay);
  expect(c.paying).toMatchObject({ way: 'vnpay', tmnCode: 'MOTCUA01' });
  expect(shortcomings(c).join(' ')).not.toContain('PAYMENT_GATEWAY');
});

test('a blank setting is a setting that was not given', () => {
  expect(readConfig({ PORT: ' ', DATABASE_URL: '' })).toMatchObject({ port: 3000, databaseUrl: undefined });
});

test('proxies are a list of addresses', () => {
  expect(readConfig({ TRUST_PROXY: '10.0.0.0/8, ::1, loopback' }).trustProxy).toEqual([
    '10.0.0.0/8',
    '::1',
    'loopback',
  ]);
});

describe('is refused in one sentence that names the setting', () => {
  const cases: [name: string, setting: keyof typeof settings, env: Record<string, string>][] = [
    ['a mode that does not exist', 'MODE', { MODE: 'test' }],
    ['a role that does not exist', 'ROLE', { ROLE: 'worker' }],
    ['web alone without a server', 'DATABASE_URL', { ROLE: 'web' }],
    ['jobs alone without a server', 'DATABASE_URL', { ROLE: 'jobs' }],
    ['a database of another make', 'DATABASE_URL', { DATABASE_URL: 'mysql://x/y' }],
    [
      'a database to read only',
      'DATABASE_URL',
      { DATABASE_URL: 'postgres://a,b/y?target_session_attrs=standby' },
    ],
    ['a port that is a word', 'PORT', { PORT: 'http' }],
    ['a port out of range', 'PORT', { PORT: '70000' }],
    ['a metrics port that is a word', 'METRICS_PORT', { METRICS_PORT: 'on' }],
    ['an address without a scheme', 'PUBLIC_URL', { PUBLIC_URL: 'dichvucong.example.vn' }],
    ['an address with a path', 'PUBLIC_URL', { PUBLIC_URL: 'https://example.vn/cong' }],
    ['an address with a question', 'PUBLIC_URL', { PUBLIC_URL: 'https://example.vn/?a=1' }],
    ['an address with a name and password', 'PUBLIC_URL', { PUBLIC_URL: 'https://a:b@example.vn' }],
    ['a level of logs that does not exist', 'LOG_LEVEL', { LOG_LEVEL: 'loud' }],
    ['a proxy that is no address', 'TRUST_PROXY', { TRUST_PROXY: 'true' }],
    ['a range of proxies that is none', 'TRUST_PROXY', { TRUST_PROXY: '10.0.0.0/999' }],
    ['a range of IPv4 as wide as of IPv6', 'TRUST_PROXY', { TRUST_PROXY: '10.0.0.0/64' }],
    ['everybody as a proxy', 'TRUST_PROXY', { TRUST_PROXY: '0.0.0.0/0' }],
    ['a mail server of another kind', 'SMTP_URL', { SMTP_URL: 'http://mail' }],
    ['mail without a sender', 'MAIL_FROM', { SMTP_URL: 'smtp://mail:587' }],
    ['an unknown sender of text messages', 'SMS_PROVIDER', { SMS_PROVIDER: 'pigeon' }],
    ['a number of dossiers that is none', 'DEMO_DOSSIERS', { DEMO_DOSSIERS: 'many' }],
    ['a short secret', 'SECRET_KEY', { SECRET_KEY: 'short' }],
    ['a secret with a comma', 'SECRET_KEY', { SECRET_KEY: `${'a'.repeat(20)},${'b'.repeat(20)}` }],
    ['a short former secret', 'OLD_SECRET_KEYS', { OLD_SECRET_KEYS: 'short' }],
    ['the secret itself as a former one', 'OLD_SECRET_KEYS', { OLD_SECRET_KEYS: DEMO_SECRET_KEY }],
    ['production without an address', 'PUBLIC_URL', { ...production, PUBLIC_URL: '' }],
    [
      'production over plain http',
      'PUBLIC_URL',
      { ...production, PUBLIC_URL: 'http://dichvucong.example.vn' },
    ],
    ['production without a secret', 'SECRET_KEY', { ...production, SECRET_KEY: '' }],
    ['production with the secret of the demo', 'SECRET_KEY', { ...production, SECRET_KEY: DEMO_SECRET_KEY }],
    [
      'production with the secret of the demo among the former ones',
      'OLD_SECRET_KEYS',
      { ...production, OLD_SECRET_KEYS: DEMO_SECRET_KEY },
    ],
    ['production that signs with certificates worth nothing', 'SIGNING', { ...production, SIGNING: 'demo' }],
    ['a way of signing that does not exist', 'SIGNING', { SIGNING: 'pen' }],
    [
      'production at a gateway that takes no money',
      'PAYMENT_GATEWAY',
      { ...production, PAYMENT_GATEWAY: 'demo' },
    ],
    ['a gateway that does not exist', 'PAYMENT_GATEWAY', { PAYMENT_GATEWAY: 'purse' }],
    ['VNPAY without its code', 'VNPAY_TMN_CODE', { ...vnpay, VNPAY_TMN_CODE: '' }],
    ['VNPAY without its secret', 'VNPAY_HASH_SECRET', { ...vnpay, VNPAY_HASH_SECRET: 'short' }],
    ['VNPAY over plain http', 'VNPAY_PAY_URL', { ...vnpay, VNPAY_PAY_URL: 'http://pay.example.vn' }],
    ['VNPAY without an address to ask', 'VNPAY_API_URL', { ...vnpay, VNPAY_API_URL: '' }],
    ['production with the test mailbox', 'SMS_PROVIDER', { ...production, SMS_PROVIDER: 'mailbox' }],
    ['production without a word on text messages', 'SMS_PROVIDER', { ...production, SMS_PROVIDER: '' }],
  ];
  test.each(cases)('%s', (_name, setting, env) => {
    const refused = caught(() => readConfig(env));
    expect(refused).toBeInstanceOf(ConfigError);
    expect((refused as ConfigError).setting).toBe(setting);
    expect((refused as ConfigError).message).toMatch(
      new RegExp(`^Thiết lập ${setting} chưa đúng: [^\n]+\\.$`),
    );
  });
});

test('a secret never stands in the sentence that refuses it', () => {
  const refused = caught(() => readConfig({ SECRET_KEY: 'hunter2' })) as ConfigError;
  expect(refused.message).not.toContain('hunter2');
});

test('the operator finds every setting in the documents', () => {
  const page = readFileSync(new URL('../docs/operate/settings.md', import.meta.url), 'utf8');
  for (const name of Object.keys(settings)) expect(page).toContain(`\`${name}\``);
});

function caught(f: () => unknown): unknown {
  try {
    f();
  } catch (e) {
    return e;
  }
  return undefined;
}
