import { resolve } from 'node:path';
import type { PasswordRules, SmsCeilings } from '#domain/accounts';
import type { UploadQuota } from '#domain/files';
import { hostsOf } from '#platform/db/database-url.ts';
import { usualDataFolder } from '#platform/embedded/data-folder.ts';
import { ROOT } from '#platform/root.ts';
import { isUrl, proxiesOf, publicUrlOf } from './start/config/addresses.ts';
import { LOG_LEVELS, type Setting, type SettingName, settings } from './start/config/every-setting.ts';
import { givenSettings, refuse } from './start/config/given-settings.ts';
import { type Paying, payingOf, statementSecretOf } from './start/config/paying.ts';
import { secretKeys } from './start/config/secret-keys.ts';
import { configWords as words } from './start/words.ts';

export { settings } from './start/config/every-setting.ts';
export { ConfigError } from './start/config/given-settings.ts';
export { DEMO_SECRET_KEY } from './start/config/secret-keys.ts';

const COUNT = { least: 1, most: 1_000_000_000 };
const PERCENT = { least: 0, most: 90 };
const SECURITY_DAYS = { least: 90, most: 3_650 };
const DEMO_DOSSIERS = { least: 0, most: 10_000 };
const FREE_MB = { least: 0, most: 1_000_000 };
const SIGNING = ['demo', 'none'] as const;
const PASSWORD_RULES = ['mixed', 'long'] as const satisfies PasswordRules[];

/**
 * Reads the settings from the environment; what they are stands in `every-setting.ts`.
 * @throws ConfigError with one plain sentence for the operator, naming the setting that is wrong.
 */
export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  const read = givenSettings(env);
  const { text, isGiven, oneOf, count } = read;
  const mode = oneOf('MODE', ['demo', 'production']);
  for (const [name, s] of Object.entries(settings) as [SettingName, Setting][])
    if (mode === 'production' && s.production && !isGiven(name)) refuse(name, words.missingInProduction);
  const role = oneOf('ROLE', ['all', 'web', 'jobs']);
  const databaseUrl = text('DATABASE_URL') || undefined;
  if (databaseUrl && !hostsOf(databaseUrl)) refuse('DATABASE_URL', words.databaseUrl);
  if (role !== 'all' && !databaseUrl) refuse('DATABASE_URL', words.roleNeedsDatabase(role));
  const port = read.port('PORT');
  const publicUrl = publicUrlOf(read, { mode, port });
  const keys = secretKeys(read, mode);
  const smsProvider = oneOf('SMS_PROVIDER', ['mailbox', 'none']);
  if (mode === 'production' && smsProvider === 'mailbox') refuse('SMS_PROVIDER', words.testMailbox);
  const usualSigning = mode === 'demo' ? 'demo' : 'none';
  const signing = isGiven('SIGNING') ? oneOf('SIGNING', SIGNING) : usualSigning;
  if (mode === 'production' && signing === 'demo') refuse('SIGNING', words.testSigning);
  const smtpUrl = text('SMTP_URL') || undefined;
  if (smtpUrl && !isUrl(smtpUrl, ['smtp:', 'smtps:'])) refuse('SMTP_URL', words.smtpUrl);
  const mailFrom = text('MAIL_FROM') || undefined;
  if (smtpUrl && !mailFrom?.includes('@')) refuse('MAIL_FROM', words.mailFrom);
  const demoDossiers = count('DEMO_DOSSIERS', DEMO_DOSSIERS);

  return {
    mode,
    role,
    port,
    host: text('HOST'),
    publicUrl,
    dataDir: isGiven('DATA_DIR') ? resolve(text('DATA_DIR')) : usualDataFolder(ROOT),
    databaseUrl,
    secureCookies: publicUrl.startsWith('https:'),
    ...keys,
    trustProxy: proxiesOf(read),
    logLevel: oneOf('LOG_LEVEL', LOG_LEVELS),
    metricsPort: text('METRICS_PORT') === 'off' ? undefined : read.port('METRICS_PORT'),
    metricsPortGiven: isGiven('METRICS_PORT'),
    metricsHost: text('METRICS_HOST'),
    minFreeBytes: count('MIN_FREE_MB', FREE_MB) * 1_000_000,
    demoDossiers: mode === 'demo' ? demoDossiers : 0,
    smtpUrl,
    mailFrom,
    smsProvider,
    signing,
    paying: payingOf(read, mode),
    statementSecret: statementSecretOf(read),
    smsCeilings: {
      number: count('SMS_PER_NUMBER', COUNT),
      network: count('SMS_PER_NETWORK', COUNT),
      day: count('SMS_PER_DAY', COUNT),
      month: count('SMS_PER_MONTH', COUNT),
      reserve: count('SMS_RESERVE', PERCENT),
    },
    securityJournalDays: count('SECURITY_JOURNAL_DAYS', SECURITY_DAYS),
    uploadQuota: {
      files: count('UPLOAD_FILES_PER_DAY', COUNT),
      bytes: count('UPLOAD_MB_PER_DAY', COUNT) * 1_000_000,
    },
    passwordRules: oneOf('PASSWORD_RULES', PASSWORD_RULES),
    yearOfBirthBy: text('YEAR_OF_BIRTH_BY') === 'none' ? undefined : text('YEAR_OF_BIRTH_BY'),
    settings: Object.fromEntries((Object.keys(settings) as SettingName[]).map((name) => [name, text(name)])),
    launcher: Number(env.MC_LAUNCHER) || undefined,
  };
}

/** What an operator must know does not work with these settings, one plain sentence each. */
export function shortcomings(config: Config): string[] {
  if (config.mode === 'demo') return [];
  const out: string[] = [];
  if (config.smsProvider === 'none') out.push(words.noSms);
  if (!config.smtpUrl) out.push(words.noMail);
  if (config.signing === 'none') out.push(words.noSigning);
  if (config.paying.way === 'none') out.push(words.noPaying);
  return out;
}

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
  /** By what papers are signed; none: they are issued unsigned. */
  signing: (typeof SIGNING)[number];
  /** By which gateway fees are paid online. */
  paying: Paying;
  /** What banks sign with who tell of what came; undefined: none does, but for a demo's own. */
  statementSecret: string | undefined;
  smsCeilings: SmsCeilings;
  /** Never less than what the table itself keeps. */
  securityJournalDays: number;
  uploadQuota: UploadQuota;
  passwordRules: PasswordRules;
  /** The rule by which a year of birth alone is taken at registering; undefined: it is not. */
  yearOfBirthBy: string | undefined;
  /** Every setting as it was given, or its default; secrets too. */
  settings: Readonly<Record<string, string>>;
  /** The process of `scripts/run.mjs`, without which the server ends. Not the operator's to set. */
  launcher: number | undefined;
}
