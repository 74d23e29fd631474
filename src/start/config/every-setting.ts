export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

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
  SMS_RESERVE: setting('how many percent of both are kept for signing in', '30'),
  PASSWORD_RULES: setting(
    'mixed: passwords have 8 characters of four kinds or more; long: 12 characters or more of any kind (recommended)',
    'mixed',
  ),
  YEAR_OF_BIRTH_BY: setting(
    'the rule by which somebody whose papers have only a year of birth may register with it, or unverified; none: a full date is asked for',
    'unverified',
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
  SIGNING: setting(
    'demo: papers are signed by certificates of its own that are worth nothing (demo only); none: papers are issued unsigned',
    'demo in a demo, none in production',
  ),
  PAYMENT_GATEWAY: setting(
    'vnpay: fees are paid online at VNPAY; demo: at a stand-in of it that takes no money (demo only); none: at the counter alone',
    'demo in a demo, none in production',
  ),
  VNPAY_TMN_CODE: setting('the code of the province at VNPAY, 8 letters and digits', ''),
  VNPAY_HASH_SECRET: setting('what both sides sign with at VNPAY', '', { secret: true }),
  VNPAY_PAY_URL: setting('the payment page of VNPAY', ''),
  VNPAY_API_URL: setting('where VNPAY is asked about payments', ''),
  STATEMENT_SECRET: setting(
    'what banks sign with who tell of money in collecting accounts as it comes; without it statements are brought as files alone',
    '',
    { secret: true },
  ),
  SMS_PROVIDER: setting(
    'mailbox: text messages land in the test mailbox (demo only); none: they are not sent',
    'mailbox',
    {
      production: true,
    },
  ),
} as const satisfies Record<string, Setting>;

function setting(meaning: string, otherwise: string, o: { secret?: true; production?: true } = {}): Setting {
  return { meaning, default: otherwise, secret: o.secret ?? false, production: o.production ?? false };
}

export interface Setting {
  meaning: string;
  default: string;
  secret: boolean;
  /** Production must give it. */
  production: boolean;
}

export type SettingName = keyof typeof settings;
