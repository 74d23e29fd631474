-- What every door needs: sessions, requests that were already answered, counts for limits, settings.
create extension if not exists pg_trgm;
create extension if not exists unaccent;

create table sessions (
  token_hash bytea primary key,
  realm text not null,
  subject_id uuid not null,
  opened_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  idle_seconds int not null,
  ip text not null,
  user_agent text not null
);
create index sessions_subject on sessions (realm, subject_id);
comment on table sessions is 'class: local; retention: until over, swept hourly';

create table request_keys (
  key bytea primary key,
  location text,
  at timestamptz not null
);
create index request_keys_at on request_keys (at);
comment on table request_keys is 'class: local; retention: 7 days';

create unlogged table rate_hits (
  key text not null,
  slot bigint not null,
  hits int not null,
  until timestamptz not null,
  primary key (key, slot)
);
create index rate_hits_until on rate_hits (until);
comment on table rate_hits is 'class: local; retention: until the window is over';

create table settings (
  name text primary key,
  value jsonb not null,
  changed_at timestamptz not null default now()
);
comment on table settings is 'class: reference; retention: kept';
