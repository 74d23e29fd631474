-- Who may sign in: citizens, officers, the steps between a password and a session, used captchas.
create table citizen_accounts (
  id uuid primary key,
  id_number bytea not null,
  id_number_index bytea not null unique,
  full_name text not null,
  birth_date date not null,
  sex text not null check (sex in ('nam', 'nu')),
  -- Phone, e-mail and address, sealed together.
  contact bytea not null,
  password_hash text not null,
  level text check (level in ('vneid', 'counter')),
  level_at timestamptz,
  terms_version text not null,
  terms_accepted_at timestamptz not null,
  created_at timestamptz not null,
  disabled_at timestamptz,
  revision int not null default 1
);
comment on table citizen_accounts is 'class: reference; retention: while the account lives';

create table officer_logins (
  officer_id uuid primary key,
  username text not null unique,
  password_hash text not null,
  -- A password given by somebody else: another must be chosen at the first sign-in.
  password_once boolean not null,
  totp_secret bytea,
  totp_last_step bigint not null default 0,
  enrolled_at timestamptz,
  created_at timestamptz not null,
  disabled_at timestamptz
);
comment on table officer_logins is 'class: reference; retention: while the officer serves';

create table recovery_codes (
  officer_id uuid not null references officer_logins on delete cascade,
  code_mac bytea not null,
  primary key (officer_id, code_mac)
);
comment on table recovery_codes is 'class: reference; retention: until used or replaced';

create table challenges (
  token_hash bytea primary key,
  purpose text not null,
  subject_id uuid,
  state bytea not null,
  code_mac bytea,
  attempts int not null default 0,
  sends int not null default 0,
  sent_at timestamptz,
  code_until timestamptz,
  passed_at timestamptz,
  expires_at timestamptz not null
);
create index challenges_expires on challenges (expires_at);
comment on table challenges is 'class: local; retention: until over, swept hourly';

create table captcha_uses (
  id bytea primary key,
  until timestamptz not null
);
create index captcha_uses_until on captcha_uses (until);
comment on table captcha_uses is 'class: local; retention: until the captcha has expired, swept hourly';
