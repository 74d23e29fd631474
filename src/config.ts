import { isIP } from 'node:net';
import { resolve } from 'node:path';
import type { PasswordRules, SmsCeilings } from '#domain/accounts';
import type { UploadQuota } from '#domain/files';
import { hostsOf } from '#platform/db/database-url.ts';
import { usualDataFolder } from '#platform/embedded/data-folder.ts';
import { ROOT } from '#platform/root.ts';
import { isWeakSecret } from './start/weak-secret.ts';
import { configWords as words } from './start/words.ts';

/** The key of every demo: published, so worth nothing. Production refuses it. */
export const DEMO_SECRET_KEY = 'mot-cua-demo-key-that-everybody-knows';
const SHORTEST_SECRET = 32;
const COUNT = { least: 1, most: 1_000_000_000 };
const SECURITY_DAYS = { least: 90, most: 3_650 };
const MOST_DEMO_DOSSIERS = 10_000;
const PASSWORD_RULES = ['mixed', 'long'] as const satisfies PasswordRules[];
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Every setting once: what it means, what it is when not given, whether it is secret, whether production must give it. */
export const settings = {
  MODE: setting(
    'demo: everything works with invented people and no vendor; production: the real thing',
    'demo',
  ),
  ROLE: setting('all: one process; web or jobs: one of two kinds of processes on one DATABASE_URL', 'all'),
  PORT: setting('port of the web pages', '3000'),
  HOST: setting('address the web pages listen on; 0.0.0.0 for the whole network', '127.0.0.1'),
  PUBLIC_URL: setting(
    'how people reach the portal, as printed in messages; https in production',
    'http://localhost:<PORT>',
    {
      production: true,
    },
  ),
  DATA_DIR: setting(
    'folder of the embedded database and of the uploaded files',
    'data/ in the folder of the program',
  ),
  DATABASE_URL: setting(
    'a PostgreSQL server (15 to 18) instead of the embedded one; several hosts by commas, of which the one that can be written to is used',
    '',
    { secret: true },
  ),
  SECRET_KEY: setting(
    'what cookies, look-up secrets and personal data are protected with; 32 characters or more, without commas',
    '',
    {
      secret: true,
      production: true,
    },
  ),
  OLD_SECRET_KEYS: setting(
    'former values of SECRET_KEY, by commas, while what they have sealed is being sealed anew',
    '',
    { secret: true },
  ),
  TRUST_PROXY: setting(
    'addresses of the reverse proxies whose X-Forwarded-For is believed, by commas; false for none',
    'false',
  ),
  LOG_LEVEL: setting(LOG_LEVELS.join(', '), 'info'),
  METRICS_PORT: setting('port of the Prometheus metrics; off for none', '9464'),
  METRICS_HOST: setting('address the metrics listen on', '127.0.0.1'),
  SMTP_URL: setting(
    'mail server, smtp://user:password@host:587; without it e-mail lands in the test mailbox, or nowhere in production',
    '',
    {
      secret: true,
    },
  ),
  SMS_PER_NUMBER: setting('how many codes by SMS one number gets in a day at most', '20'),
  SMS_PER_NETWORK: setting('how many codes by SMS are sent at most for one network in an hour', '300'),
  SMS_PER_DAY: setting('how many codes by SMS are sent in a day at most', '20000'),
  SMS_PER_MONTH: setting('how many codes by SMS are sent in 30 days at most', '300000'),
  PASSWORD_RULES: setting(
    'mixed: passwords have 8 characters of four kinds or more; long: 12 characters or more of any kind (recommended)',
    'mixed',
  ),
  SECURITY_JOURNAL_DAYS: setting('how many days the security journal is kept; 90 to 3650', '365'),
  MIN_FREE_MB: setting(
    'free space on the disk of DATA_DIR, in MB, below which no file and no dossier is taken; 0 for none',
    '500',
  ),
  UPLOAD_FILES_PER_DAY: setting('how many files one account may upload in a day', '300'),
  UPLOAD_MB_PER_DAY: setting('how many MB one account may upload in a day', '1000'),
  DEMO_DOSSIERS: setting('how many invented dossiers a new demo begins with', '60'),
  MAIL_FROM: setting('sender of e-mail; needed with SMTP_URL', ''),
  SMS_PROVIDER: setting(
    'mailbox: text messages land in the test mailbox (demo only); none: they are not sent',
    'mailbox',
    {
      production: true,
    },
  ),
} as const satisfies Record<string, Setting>;

/**
 * Reads the settings from the environment.
 * @throws ConfigError with one plain sentence for the operator, naming the setting that is wrong.
 */
export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  const text = (name: SettingName): string => env[name]?.trim() || settings[name].default;
  const given = (name: SettingName): boolean => !!env[name]?.trim();
  const oneOf = <T extends string>(name: SettingName, allowed: readonly T[]): T =>
    allowed.find((a) => a === text(name)) ?? no(name, words.oneOf(text(name), allowed.join(', ')));
  const portOf = (name: SettingName): number => {
    const n = Number(text(name));
    return Number.isInteger(n) && n >= 0 && n <= 65_535 ? n : no(name, words.port(text(name)));
  };

  const countOf = (name: SettingName, { least, most }: { least: number; most: number }): number => {
    const n = Number(text(name));
    return Number.isInteger(n) && n >= least && n <= most
      ? n
      : no(name, words.count(text(name), most, least));
  };

  const mode = oneOf('MODE', ['demo', 'production']);
  for (const [name, s] of Object.entries(settings) as [SettingName, Setting][])
    if (mode === 'production' && s.production && !given(name)) no(name, words.missingInProduction);
  const role = oneOf('ROLE', ['all', 'web', 'jobs']);
  const databaseUrl = text('DATABASE_URL') || undefined;
  if (databaseUrl && !hostsOf(databaseUrl)) no('DATABASE_URL', words.databaseUrl);
  if (role !== 'all' && !databaseUrl) no('DATABASE_URL', words.roleNeedsDatabase(role));
  const port = portOf('PORT');
  const publicUrl = (given('PUBLIC_URL') ? text('PUBLIC_URL') : `http://localhost:${port}`).replace(
    /\/+$/,
    '',
  );
  if (!isSite(publicUrl)) no('PUBLIC_URL', words.publicUrl(publicUrl));
  if (mode === 'production' && !publicUrl.startsWith('https:') && !isHere(publicUrl))
    no('PUBLIC_URL', words.publicUrlNotSafe);
  const secretKey = given('SECRET_KEY') ? text('SECRET_KEY') : DEMO_SECRET_KEY;
  if (mode === 'production' && secretKey === DEMO_SECRET_KEY) no('SECRET_KEY', words.demoSecret);
  if (secretKey.includes(',')) no('SECRET_KEY', words.commaInSecret);
  if (secretKey.length < SHORTEST_SECRET) no('SECRET_KEY', words.shortSecret(SHORTEST_SECRET));
  if (mode === 'production' && isWeakSecret(secretKey)) no('SECRET_KEY', words.weakSecret);
  const oldSecretKeys = text('OLD_SECRET_KEYS')
    .split(',')
    .map((s) => s.trim())
    .filter((s) => s !== '');
  if (oldSecretKeys.some((s) => s.length < SHORTEST_SECRET))
    no('OLD_SECRET_KEYS', words.shortSecret(SHORTEST_SECRET));
  if (mode === 'production' && oldSecretKeys.includes(DEMO_SECRET_KEY))
    no('OLD_SECRET_KEYS', words.demoSecret);
  if (oldSecretKeys.includes(secretKey)) no('OLD_SECRET_KEYS', words.sameSecret);
  const smsProvider = oneOf('SMS_PROVIDER', ['mailbox', 'none']);
  if (mode === 'production' && smsProvider === 'mailbox') no('SMS_PROVIDER', words.testMailbox);
  const smtpUrl = text('SMTP_URL') || undefined;
  if (smtpUrl && !isUrl(smtpUrl, ['smtp:', 'smtps:'])) no('SMTP_URL', words.smtpUrl);
  const mailFrom = text('MAIL_FROM') || undefined;
  if (smtpUrl && !mailFrom?.includes('@')) no('MAIL_FROM', words.mailFrom);

  const securityJournalDays = countOf('SECURITY_JOURNAL_DAYS', SECURITY_DAYS);
  const demoDossiers = Number(text('DEMO_DOSSIERS'));
  if (!(Number.isInteger(demoDossiers) && demoDossiers >= 0 && demoDossiers <= MOST_DEMO_DOSSIERS))
    no('DEMO_DOSSIERS', words.count(text('DEMO_DOSSIERS'), MOST_DEMO_DOSSIERS));

  return {
    mode,
    role,
    port,
    host: text('HOST'),
    publicUrl,
    dataDir: given('DATA_DIR') ? resolve(text('DATA_DIR')) : usualDataFolder(ROOT),
    databaseUrl,
    secureCookies: publicUrl.startsWith('https:'),
    secretKey,
    oldSecretKeys,
    trustProxy: proxies(text('TRUST_PROXY')),
    logLevel: oneOf('LOG_LEVEL', LOG_LEVELS),
    metricsPort: text('METRICS_PORT') === 'off' ? undefined : portOf('METRICS_PORT'),
    metricsPortGiven: given('METRICS_PORT'),
    metricsHost: text('METRICS_HOST'),
    minFreeBytes: countOf('MIN_FREE_MB', { least: 0, most: 1_000_000 }) * 1_000_000,
    demoDossiers: mode === 'demo' ? demoDossiers : 0,
    smtpUrl,
    mailFrom,
    smsProvider,
    smsCeilings: {
      number: countOf('SMS_PER_NUMBER', COUNT),
      network: countOf('SMS_PER_NETWORK', COUNT),
      day: countOf('SMS_PER_DAY', COUNT),
      month: countOf('SMS_PER_MONTH', COUNT),
    },
    securityJournalDays,
    uploadQuota: {
      files: countOf('UPLOAD_FILES_PER_DAY', COUNT),
      bytes: countOf('UPLOAD_MB_PER_DAY', COUNT) * 1_000_000,
    },
    passwordRules: oneOf('PASSWORD_RULES', PASSWORD_RULES),
    given: Object.fromEntries((Object.keys(settings) as SettingName[]).map((name) => [name, text(name)])),
    launcher: Number(env.MC_LAUNCHER) || undefined,
  };
}

/** What an operator must know does not work with these settings, one plain sentence each. */
export function shortcomings(config: Config): string[] {
  if (config.mode === 'demo') return [];
  const out: string[] = [];
  if (config.smsProvider === 'none') out.push(words.noSms);
  if (!config.smtpUrl) out.push(words.noMail);
  return out;
}

/** A setting is wrong; the message is a sentence for the operator. */
export class ConfigError extends Error {
  readonly setting: SettingName;

  constructor(name: SettingName, sentence: string) {
    super(sentence);
    this.name = 'ConfigError';
    this.setting = name;
  }
}

function no(name: SettingName, why: string): never {
  throw new ConfigError(name, words.refused(name, why));
}

function setting(meaning: string, otherwise: string, o: { secret?: true; production?: true } = {}): Setting {
  return { meaning, default: otherwise, secret: o.secret ?? false, production: o.production ?? false };
}

function isUrl(value: string, protocols: string[]): boolean {
  const url = URL.parse(value);
  return !!url && protocols.includes(url.protocol) && url.host !== '';
}

// paths are put after it, so it must not have one of its own
function isSite(value: string): boolean {
  const url = URL.parse(value);
  const more = url && (url.pathname !== '/' || url.search || url.hash || url.username || url.password);
  return isUrl(value, ['http:', 'https:']) && !more;
}

function isHere(url: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname);
}

// "true" would believe an address that anybody can write into a header, so it is not offered.
function proxies(value: string): false | string[] {
  if (value === 'false') return false;
  const list = value.split(',').map((a) => a.trim());
  const named = ['loopback', 'linklocal', 'uniquelocal'];
  for (const a of list) {
    const [address = '', bits = '0', ...more] = a.split('/');
    const most = isIP(address) === 6 ? 128 : 32;
    const ofRange = a.includes('/') ? /^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= most : true; // "/0" would be everybody
    const holds = named.includes(a) || (isIP(address) > 0 && ofRange && more.length === 0);
    if (!holds) no('TRUST_PROXY', words.trustProxy(a));
  }
  return list;
}

interface Setting {
  meaning: string;
  default: string;
  secret: boolean;
  /** Production must give it. */
  production: boolean;
}

export type SettingName = keyof typeof settings;

export interface Config {
  mode: 'demo' | 'production';
  role: 'all' | 'web' | 'jobs';
  port: number;
  host: string;
  /** Without a slash at its end. */
  publicUrl: string;
  /** Absolute. */
  dataDir: string;
  /** Undefined: the embedded database in `dataDir`. */
  databaseUrl: string | undefined;
  secureCookies: boolean;
  secretKey: string;
  /** Former secrets that rows may still need. */
  oldSecretKeys: string[];
  trustProxy: false | string[];
  logLevel: (typeof LOG_LEVELS)[number];
  /** Undefined: no metrics. */
  metricsPort: number | undefined;
  /** A port that was asked for must be had; the usual one may be taken by another program. */
  metricsPortGiven: boolean;
  metricsHost: string;
  smtpUrl: string | undefined;
  mailFrom: string | undefined;
  /** Below it nothing large is taken any more. */
  minFreeBytes: number;
  /** Invented dossiers of a new demo; 0 in production. */
  demoDossiers: number;
  smsProvider: 'mailbox' | 'none';
  smsCeilings: SmsCeilings;
  /** Never less than what the table itself keeps. */
  securityJournalDays: number;
  uploadQuota: UploadQuota;
  passwordRules: PasswordRules;
  /** Every setting as it was given, or its default; secrets too. */
  given: Readonly<Record<string, string>>;
  /** The process of `scripts/run.mjs`, without which the server ends. Not the operator's to set. */
  launcher: number | undefined;
}
